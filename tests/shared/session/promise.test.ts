import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { can } from '#shared/session/can.ts'
import type { Command } from '#shared/session/commands.ts'
import { replay } from '#shared/session/engine.ts'
import { promisable } from '#shared/session/promise.ts'
import { DAY, type EpochMs, epochMs, HOUR, MINUTE } from '#shared/units.ts'
import { EVENING, Talk } from '../../support/talk.ts'

const TOMORROW = epochMs(EVENING + 23 * HOUR)

const talking = (): Talk => {
  const talk = new Talk()
  talk.begin()
  talk.command('begin-talk')
  return talk
}

/** As on its way to each phase in which "not today" can be said. */
const PHASES: Readonly<Record<string, (talk: Talk) => void>> = {
  talk: () => {},
  proposed: (talk) => talk.command({ kind: 'ask-pause', partner: 'a' }),
  breather: (talk) => talk.command('breathe'),
  pause: (talk) => talk.command('pause'),
  return: (talk) => {
    talk.command('pause')
    talk.seconds(1260, {})
  },
  ended: (talk) => talk.command('end'),
}

const notToday = (returnAt = TOMORROW): Talk => {
  const talk = talking()
  talk.command({ kind: 'postpone', returnAt })
  return talk
}

const kept = (talk: Talk) => talk.asked.filter((effect) => effect.kind === 'keep-promise').at(-1)

/** Lets time pass in large steps, as an engine looks up after a sleep or between talks. */
const pass = (talk: Talk, ms: number, steps = 1): void => {
  for (let step = 0; step < steps; step += 1) {
    talk.now += Math.round(ms / steps)
    talk.send({ kind: 'tick', at: talk.at() })
  }
}

describe('not today', () => {
  test.each(Object.entries(PHASES))(
    'can be said in a %s, and ends it with a promise',
    (kind, to) => {
      const talk = talking()
      to(talk)
      expect(talk.phase).toBe(kind)
      talk.command({ kind: 'postpone', returnAt: TOMORROW })
      expect(talk.phase).toBe('ended')
      expect(talk.snapshot().phase).toMatchObject({ promisedAt: TOMORROW })
      expect(talk.when('postponed')).toHaveLength(1)
      expect(talk.when('session-ended')).toHaveLength(1)
      expect(kept(talk)).toEqual({
        kind: 'keep-promise',
        promise: { sessionId: 'talk-1', returnAt: TOMORROW },
      })
      expect(replay(talk.entries)).toEqual(talk.state)
      talk.command('leave')
      expect(talk.snapshot().promise).toEqual({ returnAt: TOMORROW, isDue: false })
    },
  )

  test('is not said before there is a talk, nor twice', () => {
    const talk = new Talk()
    talk.begin()
    talk.command({ kind: 'postpone', returnAt: TOMORROW })
    expect(talk.phase).toBe('baseline')
    const said = notToday()
    said.command({ kind: 'postpone', returnAt: epochMs(TOMORROW + MINUTE) })
    expect(said.snapshot().phase).toMatchObject({ promisedAt: TOMORROW })
    const never = new Talk()
    never.begin()
    never.command('end')
    expect(never.snapshot().allowed).not.toContain('postpone')
  })

  test('simulated hearts promise nothing that stays', () => {
    const talk = new Talk()
    talk.begin({ simulated: true })
    talk.command('begin-talk')
    talk.command({ kind: 'postpone', returnAt: TOMORROW })
    expect(talk.snapshot().phase).toMatchObject({ promisedAt: TOMORROW })
    expect(kept(talk)).toBeUndefined()
    talk.command('leave')
    expect(talk.state.promise).toBeNull()
  })

  test('a demonstration in between neither is the coming back nor takes the promise', () => {
    const talk = notToday()
    talk.command('leave')
    talk.begin({ id: 'shown', simulated: true })
    talk.command('begin-talk')
    expect(talk.state.session?.returnOf).toBeNull()
    talk.command('end')
    talk.command('leave')
    expect(talk.snapshot().promise?.returnAt).toBe(TOMORROW)
  })

  test('a demonstration, whose clock runs ahead, rings no real promise, nor uses up its sounds', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    talk.command('leave')
    talk.begin({ id: 'shown', simulated: true })
    talk.set = 2 * HOUR
    pass(talk, MINUTE, 6)
    talk.command('end')
    talk.command('leave')
    talk.set = 0
    expect(talk.cues).toEqual([])
    pass(talk, HOUR, 120)
    expect(talk.cues).toEqual(['return-soon', 'return-now'])
  })
})

describe('a standing promise', () => {
  test('is rung five minutes before and at its time, once each, though the screen of the end is left open', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    pass(talk, 54 * MINUTE)
    expect(talk.cues).toEqual([])
    pass(talk, 2 * MINUTE, 4)
    expect(talk.cues).toEqual(['return-soon'])
    pass(talk, 20 * MINUTE, 40)
    expect(talk.cues).toEqual(['return-soon', 'return-now'])
    talk.command('leave')
    pass(talk, HOUR, 10)
    expect(talk.cues).toEqual(['return-soon', 'return-now'])
    expect(talk.snapshot().promise).toEqual({ returnAt: EVENING + HOUR, isDue: true })
  })

  test('after a sleep past both it rings once, for the time itself', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    talk.command('leave')
    pass(talk, 8 * HOUR)
    expect(talk.cues).toEqual(['return-now'])
  })

  test('is an instant: a clock set back and ahead again rings nothing twice', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    talk.command('leave')
    pass(talk, 57 * MINUTE)
    talk.set = -30 * MINUTE
    pass(talk, MINUTE, 2)
    expect(talk.snapshot().promise).toEqual({ returnAt: EVENING + HOUR, isDue: false })
    talk.set = 0
    pass(talk, 5 * MINUTE, 5)
    talk.set = -30 * MINUTE
    pass(talk, MINUTE)
    talk.set = 0
    pass(talk, MINUTE)
    expect(talk.cues).toEqual(['return-soon', 'return-now'])
  })

  test('moves, and then has its sounds again', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    talk.command('leave')
    pass(talk, 2 * HOUR)
    talk.command({ kind: 'move-promise', returnAt: epochMs(EVENING + 4 * HOUR) })
    expect(talk.snapshot().promise?.returnAt).toBe(EVENING + 4 * HOUR)
    pass(talk, 3 * HOUR, 60)
    expect(talk.cues).toEqual(['return-now', 'return-soon', 'return-now'])
  })

  test('is let go between talks, and only there', () => {
    const talk = notToday()
    talk.command('drop-promise')
    talk.command({ kind: 'move-promise', returnAt: epochMs(EVENING + HOUR) })
    expect(talk.state.promise?.returnAt).toBe(TOMORROW)
    talk.command('leave')
    talk.command('drop-promise')
    expect(talk.snapshot().promise).toBeNull()
    expect(kept(talk)).toEqual({ kind: 'keep-promise', promise: null })
    expect(talk.snapshot().allowed).not.toContain('drop-promise')
  })

  test('the next talk is the coming back, and says so in the journal; then it stands no longer', () => {
    const talk = notToday()
    talk.command('leave')
    talk.begin({ id: 'talk-2' })
    const begun = talk.facts.findLast(({ fact }) => fact.kind === 'session-begun')
    expect(begun?.fact).toMatchObject({ id: 'talk-2', returnOf: 'talk-1' })
    talk.command('begin-talk')
    expect(talk.state.promise).toBeNull()
    expect(kept(talk)).toEqual({ kind: 'keep-promise', promise: null })
    talk.command('end')
    talk.command('leave')
    talk.begin({ id: 'talk-3' })
    expect(talk.state.session?.returnOf).toBeNull()
  })

  test('who sits down for it and leaves before they talk has not come back: it stands', () => {
    const talk = notToday(epochMs(EVENING + HOUR))
    talk.command('leave')
    pass(talk, 50 * MINUTE)
    talk.begin({ id: 'talk-2' })
    // Nobody is called who is there already.
    pass(talk, 15 * MINUTE, 15)
    expect(talk.cues).toEqual([])
    talk.command('end')
    talk.command('leave')
    expect(talk.snapshot().promise).toEqual({ returnAt: EVENING + HOUR, isDue: true })
    pass(talk, HOUR, 4)
    expect(talk.cues).toEqual([])
  })

  test('told anew after a start is not rung for what came due before', () => {
    const talk = new Talk()
    const promise = { sessionId: 'talk-0', returnAt: epochMs(EVENING - 3 * DAY) }
    talk.send({ kind: 'promise-known', at: talk.at(), promise })
    pass(talk, HOUR, 4)
    expect(talk.cues).toEqual([])
    expect(talk.snapshot().promise).toEqual({ returnAt: promise.returnAt, isDue: true })
  })

  test('told anew in the middle of the talk it was kept by, it stands no longer', () => {
    const talk = notToday()
    talk.command('leave')
    talk.begin({ id: 'talk-2' })
    talk.command('begin-talk')
    const promise = { sessionId: 'talk-1', returnAt: TOMORROW }
    talk.send({ kind: 'promise-known', at: talk.at(), promise })
    expect(talk.state.promise).toBeNull()
  })
})

const instant = fc.integer({ min: -2 * DAY, max: 2 * DAY }).map((ms) => epochMs(EVENING + ms))

test('what can be promised is a full minute, ahead, and within a day', () => {
  fc.assert(
    fc.property(instant, instant, (wanted, now) => {
      const at = promisable(wanted, now)
      expect(at % MINUTE).toBe(0)
      expect(at).toBeGreaterThan(now)
      expect(at).toBeLessThanOrEqual(now + DAY)
      // What could be kept as it was wanted is.
      const fits = wanted % MINUTE === 0 && wanted > now + 2 * MINUTE && wanted <= now + DAY
      if (fits) expect(at).toBe(wanted)
    }),
  )
})

/** All that can be asked for, but for the beginning of a talk or a demonstration. */
const ASKED: readonly Command[] = [
  { kind: 'begin-talk' },
  { kind: 'pause', returnAt: null },
  { kind: 'extend' },
  { kind: 'ready', partner: 'a' },
  { kind: 'ready', partner: 'b' },
  { kind: 'postpone', returnAt: epochMs(EVENING) },
  { kind: 'end' },
  { kind: 'leave' },
  { kind: 'move-promise', returnAt: epochMs(EVENING) },
  { kind: 'drop-promise' },
]

/** Time passes, on a clock that may be set meanwhile; or one of the things that can be done now is done. */
type Happening =
  | { readonly pass: number; readonly set: number }
  | { readonly pick: number; readonly wanted: EpochMs }
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ pick: fc.nat({ max: 1_000 }), wanted: instant }) },
  {
    weight: 1,
    arbitrary: fc.record({
      pass: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * MINUTE),
      set: fc.constantFrom(0, 0, 0, HOUR, -HOUR),
    }),
  },
)

/** An evening, and beside it what the two would say has been promised. */
class Evening {
  readonly talk = new Talk()
  promise: EpochMs | null = null
  comeBackTo = 0
  readonly rung = new Map<EpochMs, number>()
  #sessions = 0
  #simulated = false

  happen(what: Happening): void {
    const { talk } = this
    const heard = talk.cues.length
    const before = { phase: talk.phase, promise: this.promise }
    if ('pass' in what) {
      talk.set = what.set
      pass(talk, what.pass)
    } else this.#ask(what.pick, what.wanted)
    for (const cue of talk.cues.slice(heard)) {
      // In a pause it is the pause's own ring.
      if (cue !== 'return-now' || before.phase === 'pause' || before.promise === null) continue
      this.rung.set(before.promise, (this.rung.get(before.promise) ?? 0) + 1)
    }
  }

  #ask(pick: number, wanted: EpochMs): void {
    const { talk } = this
    const possible = ASKED.filter((command) => can(talk.state, command))
    const beginnings = talk.state.session === null ? 3 : 0
    const chosen = pick % (possible.length + beginnings)
    if (chosen < beginnings) this.#begin(chosen === 0)
    else {
      const command = possible[chosen - beginnings]
      if (command === undefined) return
      const asked = 'returnAt' in command && command.returnAt !== null
      const whole = asked ? { ...command, returnAt: wanted } : command
      this.#expect(whole)
      talk.command(whole)
    }
  }

  #begin(simulated: boolean): void {
    this.#sessions += 1
    this.#simulated = simulated
    this.talk.begin({ id: `talk-${this.#sessions}`, simulated })
  }

  #expect(command: Command): void {
    const now = this.talk.at().wall
    if (command.kind === 'drop-promise') this.promise = null
    if (command.kind === 'move-promise') this.promise = promisable(command.returnAt, now)
    if (this.#simulated) return
    if (command.kind === 'postpone') this.promise = promisable(command.returnAt, now)
    if (command.kind !== 'begin-talk') return
    if (this.promise !== null) this.comeBackTo += 1
    this.promise = null
  }
}

test('a promised time is never missing until it was come back to, moved or let go; and rings once at most', {
  timeout: 60_000,
}, () => {
  let comeBackTo = 0
  let rings = 0
  fc.assert(
    fc.property(
      fc.array(happening, { minLength: 20, maxLength: 60, size: 'max' }),
      (happenings) => {
        const evening = new Evening()
        const { talk } = evening
        for (const what of happenings) {
          evening.happen(what)
          expect(talk.state.promise?.returnAt ?? null).toBe(evening.promise)
          // And so it would be after a kill.
          const note = kept(talk)
          expect((note?.kind === 'keep-promise' && note.promise?.returnAt) || null).toBe(
            evening.promise,
          )
        }
        // Whatever was pressed, the two are in one place, and the journal tells the same one.
        const { session } = talk.state
        if (session !== null) expect(replay(talk.entries).session).toEqual(session)
        comeBackTo += evening.comeBackTo
        // The same time may be promised twice, by moving there and back.
        const promises = talk.asked.filter((one) => one.kind === 'keep-promise')
        for (const [returnAt, count] of evening.rung) {
          rings += count
          const made = promises.filter((one) => one.promise?.returnAt === returnAt).length
          expect(count).toBeLessThanOrEqual(made)
        }
      },
    ),
    { numRuns: 80 },
  )
  // All of it has happened.
  expect(comeBackTo).toBeGreaterThan(15)
  expect(rings).toBeGreaterThan(10)
})
