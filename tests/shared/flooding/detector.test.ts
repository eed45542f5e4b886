import { describe, expect, test } from 'vitest'
import {
  CALM,
  floodDue,
  floodEndDue,
  isTrusted,
  settledDue,
  stepDetector,
  withFlood,
  withFloodEnded,
  withMovement,
  withReconnect,
  withSettled,
} from '#shared/flooding/detector.ts'
import { atS, levelOf, NO_LEVEL, Watched } from './seconds.ts'

/** A rest of 70: D 14.5, a flood ends at or below 82, settling is at or below 78. */
const REST = 70

describe('the floor', () => {
  // Rest 52: D is 14.5, and 72 is 20 above it.
  test('of 75 holds back what would be a flood, and 75 itself is none of it', () => {
    expect(new Watched(52).untilDue(levelOf(74.9), 300)).toBeNull()
    expect(new Watched(52).untilDue(levelOf(75), 300)?.by).toBe('area')
  })
})

describe('the ceiling', () => {
  // What "now" says is left at rest here, so that only the ceiling can speak.
  const level = (rate: number, rest: number) => levelOf(rate, 'rr', rest)

  test('is 100 bpm for 40 s', () => {
    expect(new Watched(85).untilDue(level(100, 85), 60)).toEqual({ after: 40, by: 'ceiling' })
    expect(new Watched(85).untilDue(level(99.9, 85), 120)).toBeNull()
  })

  test('does not speak for a rest above 85', () => {
    expect(new Watched(85.1).untilDue(level(110, 85.1), 120)).toBeNull()
  })

  test('begins anew after one second below', () => {
    const watched = new Watched(80)
    watched.seconds(39, level(101, 80))
    expect(watched.step(level(99, 80))).toBeNull()
    expect(watched.untilDue(level(101, 80), 60)).toEqual({ after: 40, by: 'ceiling' })
  })
})

describe('no signal', () => {
  const HIGH = levelOf(100, 'rate')

  test('raises nothing itself, even where everything has added up', () => {
    const watched = new Watched(REST)
    const due = watched.untilDue(levelOf(95), 120)
    expect(due?.by).toBe('area')
    expect(watched.step(NO_LEVEL)).toBeNull()
    expect(watched.step(levelOf(95))).toBe('area')
  })

  test('for 20 s holds what has added up; a second more empties the dwell and ends what was known', () => {
    const watched = new Watched(REST)
    watched.seconds(30, HIGH)
    watched.seconds(20, NO_LEVEL)
    expect(watched.detector).toMatchObject({ known: true, aboveS: 30, ceilingS: 30 })
    const { surge } = watched.detector
    watched.seconds(1, NO_LEVEL)
    expect(watched.detector).toMatchObject({ known: false, aboveS: 0, ceilingS: 0 })
    expect(watched.detector.surge.excess).toEqual([...surge.excess, 0])
  })

  test('counts anew after every good second: two gaps of 20 s do not make one of 40', () => {
    const watched = new Watched(REST)
    for (const _ of [1, 2, 3]) {
      watched.seconds(20, NO_LEVEL)
      watched.seconds(1, levelOf(REST))
    }
    expect(watched.detector.known).toBe(true)
  })

  test('needs 20 good seconds before anything is known again', () => {
    const watched = new Watched(REST)
    watched.seconds(21, NO_LEVEL)
    watched.seconds(19, levelOf(REST))
    expect(watched.detector.known).toBe(false)
    watched.seconds(1, levelOf(REST))
    expect(watched.detector.known).toBe(true)
    expect(isTrusted(watched.detector, levelOf(REST), atS(watched.second))).toBe(true)
    expect(isTrusted(watched.detector, NO_LEVEL, atS(watched.second))).toBe(false)
  })

  test('keeps a flood a flood', () => {
    const watched = new Watched(REST, 'balanced', withFlood(CALM, atS(0)))
    watched.seconds(600, NO_LEVEL)
    expect(watched.detector.arousal).toBe('flooded')
    expect(floodEndDue(watched.detector)).toBe(false)
  })
})

describe('a strap without RR', () => {
  test('needs 40 s above B + K where one with RR needs none', () => {
    const withRr = new Watched(REST).untilDue(levelOf(94), 120)
    const rateOnly = new Watched(REST).untilDue(levelOf(94, 'rate'), 120)
    expect(withRr?.after).toBeLessThan(40)
    expect(rateOnly).toEqual({ after: 40, by: 'area' })
  })

  test('begins its 40 s anew at B + K', () => {
    const watched = new Watched(REST)
    watched.seconds(39, levelOf(94, 'rate'))
    watched.seconds(1, levelOf(82, 'rate'))
    expect(watched.untilDue(levelOf(94, 'rate'), 120)?.after).toBe(40)
  })
})

describe('quiet times', () => {
  const HIGH = levelOf(95)
  const dueAt = (quiet: typeof CALM, by = 300): number | null => {
    const watched = new Watched(REST, 'balanced', quiet)
    for (let second = 1; second <= by; second += 1) if (watched.step(HIGH) !== null) return second
    return null
  }

  test('a flood that has settled makes way for the next only after 120 s', () => {
    expect(dueAt(CALM)).toBeLessThan(60)
    expect(dueAt(withSettled(withFloodEnded(CALM), atS(0)))).toBe(121)
  })

  test('so does one whose flood is over but who has not settled: 120 s from the flood', () => {
    expect(dueAt(withFloodEnded(withFlood(CALM, atS(0))))).toBe(121)
  })

  test('"I moved" silences 60 s and empties what has added up; a reconnect silences 20 s', () => {
    expect(dueAt(withMovement(CALM, atS(0)))).toBe(61)
    const primed = new Watched(REST)
    primed.seconds(50, HIGH)
    const back = new Watched(REST, 'balanced', withReconnect(primed.detector, atS(0)))
    back.seconds(20, HIGH)
    expect(floodDue(back.detector, HIGH, back.margins, atS(20))).toBeNull()
    expect(back.step(HIGH)).toBe('area')
    expect(withMovement(primed.detector, atS(0)).surge.excess).toEqual([])
  })

  test('a shorter silence never cuts a longer one', () => {
    const { quietUntil } = withReconnect(withFlood(CALM, atS(0)), atS(10))
    expect(quietUntil).toBe(atS(120))
  })
})

describe('the way back', () => {
  test('a flood is over after 30 s running at or below B + K; one second above begins them anew', () => {
    const watched = new Watched(REST, 'balanced', withFlood(CALM, atS(0)))
    watched.seconds(29, levelOf(82))
    expect(floodEndDue(watched.detector)).toBe(false)
    watched.seconds(1, levelOf(82.1))
    watched.seconds(29, levelOf(82))
    expect(floodEndDue(watched.detector)).toBe(false)
    watched.seconds(1, levelOf(82))
    expect(floodEndDue(watched.detector)).toBe(true)
  })

  test('settled is 120 s at or below 8 above rest, and a second above takes two back', () => {
    const recovering = withFloodEnded(withFlood(CALM, atS(0)))
    const watched = new Watched(REST, 'balanced', recovering)
    watched.seconds(119, levelOf(78))
    expect(settledDue(watched.detector)).toBe(false)
    watched.seconds(1, levelOf(78.1))
    expect(watched.detector.clearS).toBe(117)
    watched.seconds(2, levelOf(78))
    expect(settledDue(watched.detector)).toBe(false)
    watched.seconds(1, levelOf(78))
    expect(settledDue(watched.detector)).toBe(true)
  })

  test('what is taken back never goes below nothing', () => {
    const watched = new Watched(REST, 'balanced', withFloodEnded(CALM))
    watched.seconds(1, levelOf(78))
    watched.seconds(60, levelOf(90))
    expect(watched.detector.clearS).toBe(0)
  })
})

describe('elevated', () => {
  test('is 15 s at or above rest + 10, and over after 10 s below rest + 6', () => {
    const watched = new Watched(REST)
    watched.seconds(14, levelOf(80))
    expect(watched.detector.arousal).toBe('calm')
    watched.seconds(1, levelOf(80))
    expect(watched.detector.arousal).toBe('elevated')
    watched.seconds(60, levelOf(76))
    expect(watched.detector.arousal).toBe('elevated')
    watched.seconds(9, levelOf(75.9))
    expect(watched.detector.arousal).toBe('elevated')
    watched.seconds(1, levelOf(75.9))
    expect(watched.detector.arousal).toBe('calm')
  })
})

test('in a pause nothing adds up, while settling goes on', () => {
  const watched = new Watched(REST)
  let detector = withFloodEnded(CALM)
  for (let second = 0; second < 60; second += 1) {
    detector = stepDetector(detector, levelOf(100, 'rr', 120), watched.margins, true)
  }
  expect(detector).toMatchObject({ aboveS: 0, ceilingS: 0 })
  expect(detector.surge.excess).toEqual([])
  detector = stepDetector(detector, levelOf(70), watched.margins, true)
  expect(detector.clearS).toBe(1)
})
