import { expect, test } from 'vitest'
import { bringInSpoilt, restoreSpoilt } from '../../support/spoilt-portable.ts'

const SEED = 20_261_123

test(`300 spoilt files of one's own: never the other's, never half (seed ${SEED})`, async () => {
  const seen = await bringInSpoilt(300, SEED)
  expect(Math.min(seen.refused, seen['brought-in'])).toBeGreaterThan(0)
})

test(`150 spoilt backups: all of it or nothing (seed ${SEED})`, async () => {
  const seen = await restoreSpoilt(150, SEED)
  expect(Math.min(seen.refused, seen.restored)).toBeGreaterThan(0)
})
