import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  judgeBeats,
  LOOK_AHEAD_BEATS,
  NO_BEATS,
  type StreamVerdict,
} from '#shared/signal/lipponen-stream.ts'
import { pacedBeats, scoreFlags, spoil, talkingBeats } from '../../support/injected-artefacts.ts'

const beatsFrom = (rrMs: readonly number[], gapAt = -1) =>
  rrMs.map((rr, i) => ({ rrMs: rr, afterGap: i === gapAt }))

/** One verdict for each beat but the last two, in order. */
const verdicts = (rrMs: readonly number[], gapAt = -1): StreamVerdict[] =>
  judgeBeats(NO_BEATS, beatsFrom(rrMs, gapAt)).verdicts.filter((verdict) => verdict !== null)

const isFlagged = (verdict: StreamVerdict): boolean =>
  verdict !== 'normal' && verdict !== 'learning'

const calm = talkingBeats(11, 200)
const at = (i: number): number => calm[i] ?? 0

describe('judgeBeats', () => {
  test('gives each verdict two beats later, and learns first', () => {
    const all = verdicts(calm)
    expect(all).toHaveLength(calm.length - LOOK_AHEAD_BEATS)
    expect(all.slice(0, 9)).toEqual(Array<string>(9).fill('learning'))
    expect(all.slice(9)).not.toContain('learning')
  })

  test.each([
    ['missed', [at(100) + at(101)]],
    ['extra', [at(100) * 0.4, at(100) * 0.6, at(101)]],
    ['ectopic', [at(100) * 0.65, at(101) + at(100) * 0.35]],
  ] as const)('finds a beat that is %s', (kind, beats) => {
    const all = verdicts([...calm.slice(0, 100), ...beats, ...calm.slice(102)])
    expect(all.slice(100, 102)).toContain(kind)
    expect(all.slice(90, 98).some(isFlagged)).toBe(false)
  })

  test('takes no difference across a gap, and believes no jump beside it', () => {
    const lasting = calm.map((rr, i) => (i < 100 ? rr : rr * 0.7))
    expect(verdicts(lasting, 100).slice(95, 105).some(isFlagged)).toBe(false)
    const merged = calm.map((rr, i) => (i === 100 ? rr * 2 : rr))
    expect(verdicts(merged, 100)[100]).toBe('long-short')
  })

  test('says the same whatever the batches', () => {
    const beats = beatsFrom(spoil(talkingBeats(3, 400), 0.05, 9).rrMs, 150)
    const whole = judgeBeats(NO_BEATS, beats)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), (sizes) => {
        let stream = NO_BEATS
        const all: (StreamVerdict | null)[] = []
        for (let from = 0, batch = 0; from < beats.length; batch++) {
          const size = Math.max(1, sizes[batch % sizes.length] ?? 1)
          const judged = judgeBeats(stream, beats.slice(from, from + size))
          stream = judged.stream
          all.push(...judged.verdicts)
          from += size
        }
        expect(all).toEqual(whole.verdicts)
        expect(stream).toEqual(whole.stream)
      }),
      { seed: 20_271, numRuns: 30 },
    )
  })

  test('leaves the state it was given as it was', () => {
    const { stream } = judgeBeats(NO_BEATS, beatsFrom(calm))
    const before = structuredClone(stream)
    judgeBeats(stream, beatsFrom([333, 900]))
    expect(stream).toEqual(before)
  })

  test('remembers no more after a day than after a minute', () => {
    const { stream } = judgeBeats(NO_BEATS, beatsFrom(talkingBeats(5, 3_000)))
    expect(stream.sizes.ring).toHaveLength(91)
    expect(stream.distances.sorted).toHaveLength(91)
    expect(stream.recent.ring).toHaveLength(11)
  })
})

describe('injected artefacts', () => {
  test.each([
    [0.01, 0.95],
    [0.03, 0.95],
    [0.06, 0.9],
  ])(
    'of %s of all beats at least %s are found, and at most 0.005 of the others flagged',
    (share, least) => {
      const scores = [1, 2, 3, 4].map((seed) => {
        const spoilt = spoil(talkingBeats(seed, 4_000), share, 100 + seed)
        return scoreFlags(spoilt, verdicts(spoilt.rrMs).map(isFlagged))
      })
      const mean = (of: 'found' | 'falseFlags'): number =>
        scores.reduce((sum, score) => sum + score[of] / scores.length, 0)
      expect(mean('found')).toBeGreaterThanOrEqual(least)
      expect(mean('falseFlags')).toBeLessThanOrEqual(0.005)
    },
  )

  test.each([100, 150, 200, 250])(
    'slow breathing with a swing of %s ms: under 1 percent rejected (science 8.8, 12)',
    (swing) => {
      const all = verdicts(pacedBeats(swing, 600))
      expect(all.filter(isFlagged).length).toBeLessThan(0.01 * all.length)
    },
  )

  test('slow breathing of a heart that also jitters: under 1 % rejected', () => {
    const jitter = talkingBeats(7, 900).map((rr, i, all) => rr - (all[i - 1] ?? rr))
    const beats = pacedBeats(200, 900).map((rr, i) => rr + 0.5 * (jitter[i] ?? 0))
    const all = verdicts(beats)
    expect(all.filter(isFlagged).length).toBeLessThan(0.01 * all.length)
  })
})
