import { describe, expect, test } from 'vitest'
import { classifyBeats } from '#shared/signal/lipponen-tarvainen.ts'
import { pacedBeats, scoreFlags, spoil, talkingBeats } from '../../support/injected-artefacts.ts'

const calm = talkingBeats(11, 200)
const at = (i: number): number => calm[i] ?? 0

/** The calm series with the beats from `from` to before `to` replaced. */
const put = (from: number, to: number, beats: readonly number[]): number[] => [
  ...calm.slice(0, from),
  ...beats,
  ...calm.slice(to),
]

const flags = (rrMs: readonly number[]): boolean[] =>
  classifyBeats(rrMs).map((kind) => kind !== 'normal')

describe('classifyBeats', () => {
  test('calls an undetected beat missed', () => {
    expect(classifyBeats(put(100, 102, [at(100) + at(101)]))[100]).toBe('missed')
  })

  test('calls a beat too many extra', () => {
    const cut = [at(100) * 0.4, at(100) * 0.6]
    expect(classifyBeats(put(100, 101, cut)).slice(100, 102)).toContain('extra')
  })

  test('calls an early beat and its pause ectopic', () => {
    const early = [at(100) * 0.65, at(101) + at(100) * 0.35]
    expect(classifyBeats(put(100, 102, early)).slice(100, 102)).toContain('ectopic')
  })

  test('finds a beat that is only too long, and the one after it too short', () => {
    const moved = [at(100) * 1.3, at(101) - at(100) * 0.3]
    expect(flags(put(100, 102, moved)).slice(100, 102)).toContain(true)
  })

  test('leaves a lasting change of rate alone', () => {
    const faster = [...calm.slice(0, 100), ...calm.slice(100).map((rr) => rr * 0.85)]
    expect(flags(faster).slice(98, 104)).not.toContain(true)
  })

  test('judges nothing across a gap, and believes no jump beside it', () => {
    const late = put(100, 101, [at(100) * 2])
    const gap = late.map((_, i) => i === 100)
    const kinds = classifyBeats(late, gap)
    expect(kinds[100]).toBe('long-short')
    expect(kinds.slice(90, 100)).not.toContain('long-short')
    const lasting = calm.map((rr, i) => (i < 100 ? rr : rr * 0.7))
    const quiet = classifyBeats(
      lasting,
      lasting.map((_, i) => i === 100),
    )
    expect(quiet.slice(95, 105)).toEqual(Array<string>(10).fill('normal'))
  })

  test('a heart that never varies has no artefacts, and one jump in it is one', () => {
    const still = Array<number>(200).fill(800)
    expect(flags(still)).not.toContain(true)
    expect(flags(still.map((rr, i) => (i === 90 ? 400 : rr))).indexOf(true)).toBe(90)
  })

  test.each([[[]], [[800]], [[800, 810]], [[800, 400, 800]]])('answers for %j', (rrMs) => {
    expect(classifyBeats(rrMs)).toHaveLength(rrMs.length)
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
        return scoreFlags(spoilt, flags(spoilt.rrMs))
      })
      const mean = (of: 'found' | 'falseFlags'): number =>
        scores.reduce((sum, score) => sum + score[of] / scores.length, 0)
      expect(mean('found')).toBeGreaterThanOrEqual(least)
      expect(mean('falseFlags')).toBeLessThanOrEqual(0.005)
    },
  )

  test('slow deep breathing is none, even at a swing of 250 ms', () => {
    for (const swing of [100, 200, 250]) expect(flags(pacedBeats(swing, 600))).not.toContain(true)
  })
})

test('a day of beats takes less than two seconds', () => {
  const day = Array.from({ length: 25 }, (_, seed) => talkingBeats(seed, 4_000)).flat()
  const start = performance.now()
  expect(classifyBeats(day)).toHaveLength(100_000)
  expect(performance.now() - start).toBeLessThan(2_000)
})
