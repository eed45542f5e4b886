import { describe, expect, test } from 'vitest'
import {
  baselineFrom,
  baselineOfStretch,
  baselineShare,
  effectiveBaseline,
  isUsable,
  lowerRest,
  NO_BASELINE_YET,
  stepBaseline,
  stepTalkLevels,
  type TalkLevels,
} from '#shared/flooding/baseline.ts'
import type { Level } from '#shared/signal/level.ts'
import { levelOf, NO_LEVEL, restOf } from './seconds.ts'

type Counted = { readonly beats: number; readonly rejected: number }

/** The way to a baseline over these levels, one a second; `rejectedShare` of its beats are bad. */
const taken = (
  levels: readonly Level[],
  rejectedShare = 0,
): { readonly progress: typeof NO_BASELINE_YET; readonly firstAt: number | null } => {
  let progress = NO_BASELINE_YET
  let firstAt: number | null = null
  for (const [index, level] of levels.entries()) {
    const beats = 100 * (index + 1)
    const counts: Counted = { beats, rejected: rejectedShare * beats }
    progress = stepBaseline(progress, level, counts, null)
    if (firstAt === null && baselineFrom(progress) !== null) firstAt = index + 1
  }
  return { progress, firstAt }
}

const held = (rate: number, seconds: number): Level[] =>
  Array.from({ length: seconds }, () => levelOf(rate))

describe('the capture', () => {
  test('begins after 60 settled seconds and takes 180', () => {
    expect(taken(held(70, 59)).progress.stage).toBe('settling')
    expect(taken(held(70, 60)).progress.stage).toBe('capturing')
    expect(taken(held(70, 300)).firstAt).toBe(240)
  })

  test('settling bears 3 bpm between its halves, and no more', () => {
    expect(taken([...held(73, 30), ...held(70, 30)]).progress.stage).toBe('capturing')
    expect(taken([...held(73.1, 30), ...held(70, 30)]).progress.stage).toBe('settling')
  })

  test('settling needs 85 % good seconds', () => {
    const withGaps = (bad: number): Level[] =>
      Array.from({ length: 60 }, (_, second) =>
        second % 6 === 1 && second / 6 < bad ? NO_LEVEL : levelOf(70),
      )
    expect(taken(withGaps(9)).progress.stage).toBe('capturing')
    expect(taken(withGaps(10)).progress.stage).toBe('settling')
  })

  test('is accepted with 5 % bad beats, and only provisional at 300 s with more', () => {
    expect(taken(held(70, 400), 0.05).firstAt).toBe(240)
    const { progress, firstAt } = taken(held(70, 400), 0.0501)
    expect(firstAt).toBe(360)
    expect(baselineFrom(progress)?.quality).toBe('provisional')
  })

  test('is not accepted while it drifts by more than 2 bpm a minute', () => {
    const drifting = (perMinute: number): Level[] =>
      Array.from({ length: 180 }, (_, second) => levelOf(70 + (perMinute * second) / 60))
    expect(taken([...held(70, 60), ...drifting(1.99)]).firstAt).toBe(240)
    expect(taken([...held(70, 60), ...drifting(2.01)]).firstAt).toBeNull()
  })

  test('tells how far the way has been gone by good seconds only', () => {
    expect(baselineShare(taken(held(70, 30)).progress)).toBeCloseTo(30 / 240, 9)
    expect(baselineShare(taken(Array.from({ length: 30 }, () => NO_LEVEL)).progress)).toBe(0)
    expect(baselineShare(taken(held(70, 240)).progress)).toBe(1)
  })

  test('σ is held between 2 and 5 bpm', () => {
    const swinging = (by: number): Level[] =>
      Array.from({ length: 240 }, (_, second) => levelOf(70 + (second % 2 === 0 ? by : -by)))
    expect(baselineFrom(taken(swinging(0.1)).progress)?.sigma).toBe(2)
    expect(baselineFrom(taken(swinging(2)).progress)?.sigma).toBeCloseTo(1.4826 * 2, 9)
    expect(baselineFrom(taken(swinging(30)).progress)?.sigma).toBe(5)
  })
})

test('a stretch chosen by hand needs 30 clear seconds', () => {
  const stretch = (clear: number) =>
    [...Array.from({ length: clear }, () => 70), null, null].map((level) => ({
      bpm: level,
      lnRmssd: null,
    }))
  expect(baselineOfStretch(stretch(29))).toBeNull()
  expect(baselineOfStretch(stretch(30))).toMatchObject({ bpm: 70, quality: 'provisional' })
  expect(baselineOfStretch(stretch(120))).toMatchObject({ bpm: 70, quality: 'accepted' })
})

describe('earlier talks', () => {
  test('cap today’s rest at 6 above their median, from the third on', () => {
    const today = restOf(90)
    expect(effectiveBaseline(today, [70, 72])).toBe(today)
    expect(effectiveBaseline(today, [70, 72, 74]).bpm).toBe(78)
    expect(effectiveBaseline(restOf(77), [70, 72, 74]).bpm).toBe(77)
  })

  test('only the last ten count', () => {
    // Of the last ten the median is 60, of all eleven it would be 50.
    const eleven = [50, 50, 50, 50, 50, 50, 70, 70, 70, 70, 70]
    expect(effectiveBaseline(restOf(90), eleven).bpm).toBe(66)
  })
})

test.each([
  [44.9, false],
  [45, true],
  [100, true],
  [100.1, false],
])('a rest of %d: ground for prompts %s', (rest, usable) => {
  expect(isUsable(restOf(rest))).toBe(usable)
})

describe('a rest learnt too high', () => {
  /** Three minutes of talk at these levels, one every 5 s. */
  const talk = (levels: readonly (number | null)[]): TalkLevels =>
    levels.reduce<TalkLevels>(
      (kept, level, index) =>
        stepTalkLevels(kept, level === null ? NO_LEVEL : levelOf(level), 5 * index),
      [],
    )
  const minutes = (level: number, missing = 0): TalkLevels =>
    talk(Array.from({ length: 36 }, (_, index) => (index < missing ? null : level)))

  test('is lowered to the talk where that lies more than 6 bpm and 3 σ below it', () => {
    expect(lowerRest(restOf(80), minutes(74), 180)).toBeNull()
    expect(lowerRest(restOf(80), minutes(73.9), 180)).toEqual({
      bpm: 73.9,
      sigma: 2,
      lnRmssd: null,
      quality: 'provisional',
    })
    expect(lowerRest(restOf(80, 4), minutes(68), 180)).toBeNull()
    expect(lowerRest(restOf(80, 4), minutes(67.9), 180)?.bpm).toBe(67.9)
  })

  test('needs three whole minutes, 85 % of them clear, and is looked at every 30 s', () => {
    expect(lowerRest(restOf(80), minutes(60).slice(1), 180)).toBeNull()
    expect(lowerRest(restOf(80), minutes(60, 5), 180)?.bpm).toBe(60)
    expect(lowerRest(restOf(80), minutes(60, 6), 180)).toBeNull()
    expect(lowerRest(restOf(80), minutes(60), 181)).toBeNull()
  })

  test('never where somebody gave it', () => {
    const given = { ...restOf(80), quality: 'given' } as const
    expect(lowerRest(given, minutes(50), 180)).toBeNull()
  })

  test('keeps a level every 5 s, the last three minutes of them', () => {
    expect(stepTalkLevels([], levelOf(70), 4)).toEqual([])
    expect(stepTalkLevels([], levelOf(70), 5)).toEqual([70])
    expect(stepTalkLevels(minutes(60), levelOf(70), 180)).toHaveLength(36)
  })
})
