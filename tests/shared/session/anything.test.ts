import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/session/commands.ts'
import { replay } from '#shared/session/engine.ts'
import type { FactEntry } from '#shared/session/facts.ts'
import { HOUR, MINUTE, millis, SECOND } from '#shared/units.ts'
import { anyCommand } from '../../support/any-command.ts'
import { Talk } from '../../support/talk.ts'

type Happening =
  | { readonly kind: 'time'; readonly seconds: number; readonly a: number; readonly b: number }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'clock'; readonly by: number }

const bpm = fc.oneof(fc.integer({ min: 60, max: 76 }), fc.integer({ min: 100, max: 130 }))
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time'),
      seconds: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 60, max: 400 })),
      a: bpm,
      b: bpm,
    }),
  },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('command'), command: anyCommand }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock'),
      by: fc.constantFrom(-24 * HOUR, -HOUR, HOUR, 24 * HOUR),
    }),
  },
)

type Script = { readonly solo: boolean; readonly happenings: readonly Happening[] }
const scripts: fc.Arbitrary<Script> = fc.record({
  solo: fc.boolean(),
  happenings: fc.array(happening, { minLength: 5, maxLength: 40 }),
})

const play = (talk: Talk, what: Happening): void => {
  if (what.kind === 'command') talk.command(what.command)
  else if (what.kind === 'clock') talk.set += what.by
  else talk.seconds(what.seconds, what)
}

const begun = ({ solo }: Script): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ solo, pauseLength: millis(10 * MINUTE) })
  talk.seconds(280, { a: 70, b: 72 })
  talk.command('begin-talk')
  return talk
}

/** The time of return that the facts tell, while it is still ahead. */
const toldReturn = (facts: readonly FactEntry[]): number | null =>
  facts.reduce<number | null>((told, { fact }) => {
    if (fact.kind === 'pause-begun' || fact.kind === 'pause-extended') return fact.returnAt
    return fact.kind === 'talk-resumed' || fact.kind === 'session-ended' ? null : told
  }, null)

const shownReturn = (talk: Talk): number | null => {
  const { phase } = talk.snapshot()
  if (phase.kind === 'pause') return phase.returnAt
  return phase.kind === 'return' ? phase.promised : null
}

/** As `numbers` has it. Whose movement it was does not matter where there is one person only. */
const expectNumbers = (facts: readonly FactEntry[], solo: boolean): void => {
  let [quietUntil, automatic, phase] = [0, 0, 'talk']
  for (const { at, fact } of facts) {
    if (fact.kind === 'talk-resumed') quietUntil = Math.max(quietUntil, at.mono + 2 * MINUTE)
    if (fact.kind === 'moved' && solo) quietUntil = Math.max(quietUntil, at.mono + 60 * SECOND)
    if (fact.kind === 'proposal-answered') {
      const wait = fact.answer === 'not-now' ? 10 * MINUTE : 2 * MINUTE
      quietUntil = Math.max(quietUntil, at.mono + wait)
    }
    if (fact.kind === 'pause-begun' || fact.kind === 'pause-extended') phase = 'pause'
    if (fact.kind === 'breather-begun') phase = 'breather'
    if (fact.kind === 'breather-over' || fact.kind === 'talk-resumed') phase = 'talk'
    if (fact.kind === 'session-ended') phase = 'ended'
    if (fact.kind !== 'pause-proposed') continue
    expect(phase === 'talk' || (fact.cause === 'asked' && phase === 'breather')).toBe(true)
    phase = 'talk'
    if (fact.cause !== 'automatic') continue
    automatic += 1
    expect(at.mono).toBeGreaterThanOrEqual(quietUntil)
  }
  expect(automatic).toBeLessThanOrEqual(3)
}

describe('whatever is pressed, whatever the clock does', { timeout: 60_000 }, () => {
  test('a return time stands until it is come back from or ended, prompts keep to the numbers, and the journal tells the same', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const talk = begun(script)
        for (const what of script.happenings) {
          play(talk, what)
          expect(shownReturn(talk)).toBe(toldReturn(talk.facts))
        }
        expectNumbers(talk.facts, script.solo)
        expect(replay(talk.entries).session).toEqual(talk.state.session)
      }),
      { numRuns: 100 },
    )
  })
})
