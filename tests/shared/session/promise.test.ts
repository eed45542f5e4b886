import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Command, can } from '#shared/session/commands.ts'
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

const bare = fc.constantFrom<Command>(
  { kind: 'begin-talk' },
  { kind: 'pause', returnAt: null },
  { kind: 'extend' },
  { kind: 'ready', partner: 'a' },
  { kind: 'ready', partner: 'b' },
  { kind: 'end' },
  { kind: 'leave' },
  { kind: 'drop-promise' },
)
const timed = fc
  .tuple(fc.constantFrom('postpone' as const, 'move-promise' as const), instant)
  .map(([kind, returnAt]): Command => ({ kind, returnAt }))

type Happening =
  | Command
  | 'begin'
  | 'demonstration'
  | { readonly pass: number; readonly set: number }
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: bare },
  { weight: 3, arbitrary: timed },
  {
    weight: 2,
    arbitrary: fc.constantFrom('begin' as const, 'begin' as const, 'demonstration' as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      pass: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * MINUTE),
      set: fc.constantFrom(0, 0, 0, HOUR, -HOUR),
    }),
  },
)

/** What stands, as the two would tell it: the last time that was promised, until come back to, moved or let go. */
const expected = (
  before: { readonly promise: EpochMs | null; readonly isReturn: boolean },
  command: Command,
  now: EpochMs,
): EpochMs | null => {
  if (command.kind === 'postpone' || command.kind === 'move-promise')
    return promisable(command.returnAt, now)
  if (command.kind === 'drop-promise') return null
  return command.kind === 'begin-talk' && before.isReturn ? null : before.promise
}

test('a promised time is never missing until it was come back to, moved or let go; and rings once at most', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const talk = new Talk()
      let promise: EpochMs | null = null
      let isDemonstration = false
      let sessions = 0
      const rung = new Map<EpochMs, number>()
      for (const what of happenings) {
        const heard = talk.cues.length
        const phase = talk.phase
        const stood = promise
        if (typeof what === 'object' && 'pass' in what) {
          talk.set = what.set
          pass(talk, what.pass)
        } else {
          const isBegin = typeof what === 'string'
          if (isBegin) sessions += 1
          const allowed = isBegin ? talk.state.session === null : can(talk.state, what)
          if (isBegin) talk.begin({ id: `talk-${sessions}`, simulated: what === 'demonstration' })
          else {
            const isReturn = promise !== null && !isDemonstration
            const shown = what.kind === 'postpone' && isDemonstration
            if (allowed && !shown) promise = expected({ promise, isReturn }, what, talk.at().wall)
            talk.command(what)
          }
          if (isBegin && allowed) isDemonstration = what === 'demonstration'
        }
        expect(talk.state.promise?.returnAt ?? null).toBe(promise)
        const note = kept(talk)
        expect((note?.kind === 'keep-promise' && note.promise?.returnAt) || null).toBe(promise)
        for (const cue of talk.cues.slice(heard)) {
          // In a pause it is the pause's own ring.
          if (cue !== 'return-now' || phase === 'pause' || stood === null) continue
          rung.set(stood, (rung.get(stood) ?? 0) + 1)
        }
      }
      // The same time may be promised twice, by moving there and back.
      const promises = talk.asked.filter((one) => one.kind === 'keep-promise')
      for (const [returnAt, count] of rung) {
        const made = promises.filter((one) => one.promise?.returnAt === returnAt).length
        expect(count).toBeLessThanOrEqual(made)
      }
    }),
    { numRuns: 300 },
  )
})
