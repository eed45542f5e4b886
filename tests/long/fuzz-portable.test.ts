import { expect, test } from 'vitest'
import { bringInSpoilt, restoreSpoilt } from '../support/spoilt-portable.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
const RUNS = 6_000

test(`${RUNS} spoilt or forged files of one's own: a clear answer, never the other's, never half (seed ${SEED})`, async () => {
  const seen = await bringInSpoilt(RUNS, SEED)
  console.log(`files of one's own: ${JSON.stringify(seen)}`)
  expect(Math.min(seen.refused, seen['brought-in'])).toBeGreaterThan(0)
})

test(`${RUNS} spoilt or forged backups: a clear answer, all of it or nothing (seed ${SEED})`, async () => {
  const seen = await restoreSpoilt(RUNS, SEED)
  console.log(`backups: ${JSON.stringify(seen)}`)
  expect(Math.min(seen.refused, seen.restored)).toBeGreaterThan(0)
})
