import { expect, test } from 'vitest'
import { type OwnFact, restAt, restsOf } from '#shared/review/rests.ts'
import type { PartnerFact } from '#shared/session/facts.ts'
import { bpm, epochMs } from '#shared/units.ts'

const at = (atS: number, fact: PartnerFact): OwnFact => ({
  at: { atS, wall: epochMs(0) },
  fact,
})
const live = (id: string): PartnerFact => ({
  kind: 'link',
  link: { kind: 'live', strap: { id, name: '' } },
})
const rest = (value: number, sigma = 3, lnRmssd: number | null = null): PartnerFact => ({
  kind: 'baseline-set',
  baseline: { bpm: bpm(value), sigma: bpm(sigma), lnRmssd, quality: 'accepted' },
})
const known = (rests: readonly number[]): PartnerFact => ({
  kind: 'person-known',
  rests,
  offsetBpm: 0,
  heartPrompts: true,
})

test('a rest that the talk lowered holds for the whole of it, known from when it was first known', () => {
  const rests = restsOf([at(0, live('x')), at(200, rest(80)), at(700, rest(70))], 1_000)
  expect(rests).toEqual([
    expect.objectContaining({ fromS: 0, toS: 1_000, knownS: 200, bpm: 70, rmssdMs: null }),
  ])
})

test('an activated arrival is held against the earlier rests, as it was live', () => {
  const [held] = restsOf([at(0, known([60, 62, 64])), at(200, rest(90))], 1_000)
  expect(held?.bpm).toBe(68)
})

test('each heart has its own; the same strap coming back is the same heart', () => {
  const rests = restsOf(
    [
      ...[at(0, live('x')), at(200, rest(70)), at(300, live('x'))],
      ...[at(400, live('y')), at(500, rest(60)), at(700, live('x'))],
    ],
    1_000,
  )
  expect(rests.map(({ fromS, toS, bpm: held }) => [fromS, toS, held])).toEqual([
    [0, 400, 70],
    [400, 700, 60],
  ])
  expect([restAt(rests, 399)?.bpm, restAt(rests, 450)?.bpm, restAt(rests, 800)]).toEqual([
    70,
    60,
    null,
  ])
})

test('lines: settling by σ, variability from its logarithm, usable within its limits', () => {
  const [wide] = restsOf([at(200, rest(70, 5, Math.log(40)))], 300)
  expect(wide).toMatchObject({ clearToBpm: 80, usable: true })
  expect(wide?.rmssdMs).toBeCloseTo(40, 9)
  expect(restsOf([at(200, rest(101))], 300)[0]).toMatchObject({ clearToBpm: 109, usable: false })
})
