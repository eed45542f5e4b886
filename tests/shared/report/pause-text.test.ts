import { expect, test } from 'vitest'
import { formatsIn } from '#shared/guidance/formats.ts'
import { english } from '#shared/guidance/words.ts'
import { pauseText } from '#shared/report/pause-text.ts'
import type { ReviewedPause } from '#shared/review/couple-pauses.ts'
import { epochMs, MINUTE } from '#shared/units.ts'

const at = (minute: number) => ({
  atS: minute * 60,
  wall: epochMs(new Date(2026, 10, 23, 20, 27).getTime() + minute * MINUTE),
})

const KEPT: ReviewedPause = {
  begun: at(0),
  cause: 'pressed',
  promised: at(20).wall,
  promisedAgain: [],
  returned: at(20),
  early: false,
  resumed: at(21),
  afterPromiseMs: MINUTE,
  outcome: 'kept',
  putOffTo: null,
}
const told = (pause: ReviewedPause): string =>
  pauseText(pause, english.review.couple, english, formatsIn('en-GB'))

test('who comes back at the time talks again as promised; earlier is said once, and not as promised too', () => {
  expect(told(KEPT)).toMatch(/promised for 20:47.* talked again at 20:48, as promised\.$/)
  const early = told({ ...KEPT, returned: at(12), early: true, resumed: at(13) })
  expect(early).toMatch(/at 20:39, earlier than promised.* talked again at 20:40\.$/)
})
