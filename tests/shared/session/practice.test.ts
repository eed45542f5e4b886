import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { knownFrom } from '#shared/journal/own-history.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import { perPartner } from '#shared/partners.ts'
import { type PracticeChoice, stepsOf } from '#shared/practice/practices.ts'
import type { Command } from '#shared/session/commands.ts'
import { replay } from '#shared/session/engine.ts'
import { anyCommand } from '../../support/any-command.ts'
import { begunPractice, cameDownFrom } from '../../support/practised.ts'
import { Talk } from '../../support/talk.ts'

const BREATHING: PracticeChoice = { kind: 'breathing', breathsPerMinute: 5.5, minutes: 3 }
const RECORDED = { record: true, live: 'water' } as const
const PRIVATE = { record: false, live: 'private' } as const

const choice = fc.constantFrom<PracticeChoice>(BREATHING, { kind: 'pace' }, { kind: 'descent' })
const practiceCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Command>({ kind: 'next-step' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'stop-recording', partner: 'a', keep: true },
      { kind: 'stop-recording', partner: 'b', keep: false },
      { kind: 'record-again', partner: 'a' },
    ),
  },
  { weight: 3, arbitrary: anyCommand },
)
const heart = fc.option(fc.integer({ min: 50, max: 150 }), { freq: 8 })
const happenings = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ s: fc.integer({ min: 1, max: 200 }), a: heart, b: heart }),
    },
    { weight: 2, arbitrary: fc.record({ command: practiceCommand }) },
  ),
  { maxLength: 14 },
)
type Happenings = typeof happenings extends fc.Arbitrary<infer T> ? T : never
const play = (talk: Talk, all: Happenings): void => {
  for (const what of all) {
    if ('command' in what) talk.command(what.command)
    else talk.seconds(what.s, { a: what.a, b: what.b })
  }
}

test('whatever hearts do and whoever presses what: no prompt, no flood, nothing of a talk', () => {
  fc.assert(
    fc.property(choice, happenings, (chosen, all) => {
      const talk = begunPractice(chosen)
      play(talk, all)
      expect(talk.cues).toEqual([])
      expect(['practice', 'ended']).toContain(talk.phase)
      const kinds = new Set(talk.facts.map(({ fact }) => fact.kind))
      for (const kind of kinds) {
        expect([
          ...['session-begun', 'session-ended', 'practice-step-begun', 'link', 'own-view'],
          ...['baseline-set', 'recording-stopped', 'recording-resumed'],
        ]).toContain(kind)
      }
      // Nor does it change what Ebb knows of anybody, even if it were taken for a talk.
      expect(knownFrom([{ facts: talk.facts, seat: 'a' }], null)).toEqual({
        rests: [],
        offsetBpm: 0,
      })
      expect(summaryOf(talk.entries, false)).toMatchObject({
        talked: false,
        practice: { kind: chosen.kind },
      })
    }),
    { numRuns: 60 },
  )
})

test('its replay is the state that was lived', () => {
  fc.assert(
    fc.property(choice, happenings, (chosen, all) => {
      const talk = begunPractice(chosen)
      play(
        talk,
        all.filter((what) => !('command' in what) || what.command.kind !== 'stop-recording'),
      )
      const { session, partners } = replay(talk.entries)
      expect(session).toEqual(talk.state.session)
      for (const id of ['a', 'b'] as const) {
        expect(partners[id].baseline).toEqual(talk.state.partners[id].baseline)
        expect(partners[id].startLevels).toEqual(talk.state.partners[id].startLevels)
      }
    }),
    { numRuns: 40 },
  )
})

test('breathing is over by itself after its time, and any moment before by hand', () => {
  const talk = begunPractice(BREATHING)
  talk.seconds(179, { a: 70 })
  expect(talk.phase).toBe('practice')
  talk.seconds(1, { a: 70 })
  expect(talk.snapshot().phase).toMatchObject({
    kind: 'ended',
    length: 180_000,
    practice: { kind: 'breathing', who: ['a', 'b'], kept: true },
  })
  const stopped = begunPractice(BREATHING)
  stopped.seconds(20, { a: 70 })
  stopped.command('end')
  expect(stopped.phase).toBe('ended')
})

test('six paces from 7 to 4.5, each two minutes; nobody is led into the next unasked', () => {
  const steps = stepsOf({ kind: 'pace' })
  expect(steps.flatMap((step) => (step.kind === 'breathe' ? [step.breathsPerMinute] : []))).toEqual(
    [7, 6.5, 6, 5.5, 5, 4.5],
  )
  const talk = begunPractice({ kind: 'pace' })
  talk.seconds(120, { a: 70 })
  expect(talk.snapshot().phase).toMatchObject({ step: { kind: 'free' }, nextPace: 6.5 })
  talk.seconds(900, { a: 70 })
  expect(talk.snapshot().phase).toMatchObject({ step: { kind: 'free' } })
  talk.command('next-step')
  talk.seconds(10, { a: 70 })
  talk.command('next-step')
  expect(talk.snapshot().phase).toMatchObject({ step: { kind: 'free' }, nextPace: 6 })
})

test('coming down rests first, and ends by itself ten minutes after sitting down', () => {
  const talk = cameDownFrom(110, 60, 599)
  expect(talk.when('baseline-set')).toHaveLength(1)
  expect(talk.phase).toBe('practice')
  talk.seconds(1, { a: 70 })
  expect(talk.phase).toBe('ended')
})

test('coming down is not for a heart that is kept from prompting, whoever else takes part', () => {
  const known = { ...perPartner(() => NOTHING_KNOWN), b: { ...NOTHING_KNOWN, heartPrompts: false } }
  expect(begunPractice({ kind: 'descent' }, ['b'], { known }).phase).toBe('idle')
  expect(begunPractice({ kind: 'descent' }, ['a', 'b'], { known }).phase).toBe('idle')
  expect(begunPractice({ kind: 'descent' }, ['a'], { known }).phase).toBe('practice')
  expect(begunPractice(BREATHING, ['b'], { known }).phase).toBe('practice')
})

test('of whoever takes no part, or lets nothing be recorded, nothing is written; of nobody’s nothing at all', () => {
  const consent = { a: RECORDED, b: PRIVATE }
  const one = begunPractice(BREATHING, ['a', 'b'], { consent })
  one.seconds(60, { a: 70, b: 72 })
  expect(one.entries.some(({ stream }) => stream === 'b')).toBe(false)
  const alone = begunPractice(BREATHING, ['b'])
  alone.seconds(60, { a: 70, b: 72 })
  expect(alone.entries.some(({ stream }) => stream === 'a')).toBe(false)
  const nobody = begunPractice(BREATHING, ['a', 'b'], { consent: { a: PRIVATE, b: PRIVATE } })
  nobody.seconds(300, { a: 70, b: 72 })
  expect(nobody.entries).toEqual([])
  expect(nobody.snapshot().phase).toMatchObject({ kind: 'ended', practice: { kept: false } })
  // There is no beginning on record that anything could follow.
  nobody.command('leave')
  const later = begunPractice(BREATHING, ['a'], { consent: { a: PRIVATE, b: PRIVATE } })
  later.command({ kind: 'record-again', partner: 'a' })
  later.seconds(30, { a: 70 })
  expect(later.entries).toEqual([])
})

test('a promise stands through a practice, and is not come back to by it', () => {
  const talk = new Talk()
  talk.toTalk()
  talk.command({ kind: 'postpone', returnAt: (talk.at().wall + 7_200_000) as never })
  talk.command('leave')
  const before = talk.snapshot().promise
  const practice = { kind: 'breathing', who: ['a', 'b'], steps: stepsOf(BREATHING) } as const
  talk.begin({ id: 'practice-1', practice })
  talk.seconds(200, {})
  talk.command('leave')
  expect(before).not.toBeNull()
  expect(talk.snapshot().promise).toEqual(before)
  expect(talk.facts.findLast(({ fact }) => fact.kind === 'session-begun')?.fact).toMatchObject({
    returnOf: null,
  })
})

test('an own water only for who chose it, against where they began, and never without a fresh level', () => {
  const talk = begunPractice(BREATHING, ['a', 'b'], { consent: { a: RECORDED, b: PRIVATE } })
  talk.seconds(30, { a: 70, b: 72 })
  expect(talk.snapshot().seats.a.own).toEqual({ view: 'water', level: null, bpm: null })
  talk.seconds(40, { a: 70, b: 72 })
  const { a, b } = talk.snapshot().seats
  expect(a.own?.level).toBeCloseTo(0, 1)
  expect(b.own).toBeNull()
  talk.seconds(40, { a: 60, b: 120 })
  expect(talk.snapshot().seats.a.own?.level ?? 0).toBeLessThan(-0.2)
  talk.seconds(4, { b: 120 })
  expect(talk.snapshot().seats.a.own).toEqual({ view: 'water', level: null, bpm: null })
})

test('a number is of the last seconds in every step, and gone three seconds after the last packet', () => {
  const consent = { a: { record: false, live: 'chart' }, b: PRIVATE } as const
  for (const kind of ['pace', 'descent'] as const) {
    const talk = begunPractice({ kind }, ['a'], { consent })
    const bpmNow = () => talk.snapshot().seats.a.own?.bpm ?? null
    const steps = talk.state.session?.options.practice?.steps ?? []
    expect(steps.length).toBeGreaterThan(2)
    for (const _ of steps) {
      talk.seconds(40, { a: 70 })
      expect(bpmNow()).toBe(70)
      talk.seconds(3, {})
      expect(bpmNow()).toBe(70)
      talk.seconds(1, {})
      expect(bpmNow()).toBeNull()
      talk.command('next-step')
      expect(bpmNow()).toBeNull()
    }
  }
})

test('two bodies, however different, look the same to the screen as long as they stay private', () => {
  const consent = { a: PRIVATE, b: PRIVATE }
  const seen = ([a, b]: readonly [number, number]) => {
    const talk = begunPractice({ kind: 'pace' }, ['a', 'b'], { consent })
    talk.seconds(100, { a, b })
    return talk.snapshot()
  }
  expect(seen([55, 130])).toEqual(seen([88, 61]))
})
