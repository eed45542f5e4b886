import { english as words } from '#shared/guidance/words.ts'
import { type Ebb, expect } from './ebb.ts'
import { findRests, leaveRest } from './two-worn.ts'
import type { WornStraps } from './worn-strap.ts'

const { review } = words
export const [LEFT, RIGHT] = [words.partner.a, words.partner.b]

/** The part of a review that is one seat's own. */
export const seatOf = ({ page }: Ebb, name: string) =>
  page.getByRole('region', { name: review.mine.title(name) })

/** A flood of the left seat, a pause that is kept, the end. */
export const reviewedEvening = async (ebb: Ebb, worn: WornStraps): Promise<void> => {
  const { page } = ebb
  await findRests(ebb, worn)
  await leaveRest(ebb)
  await worn.seconds(60, () => [73, 74])
  await page.getByRole('button', { name: words.talk.mark }).first().click()
  await worn.seconds(70, (second) => [73 + Math.min(24, second), 74])
  await expect(page.getByText(words.prompt.title)).toBeVisible()
  await page.getByRole('button', { name: /20:/ }).first().click()
  await page.getByRole('button', { name: words.takeAway.close }).click()
  await worn.seconds(120, (second) => [97 - Math.min(25, second / 2), 74])
  await ebb.advance(20 * 60_000)
  await expect(page.getByText(words.comeBack.sit)).toBeVisible()
  await page.getByRole('button', { name: words.talk.end }).click()
  await page.getByRole('button', { name: words.end.leave }).click()
}

/** Opens the one talk there is. */
export const openTalk = async (ebb: Ebb): Promise<void> => {
  await ebb.page.getByRole('button', { name: words.home.lookBack, exact: true }).click()
  await ebb.page.getByRole('rowheader').getByRole('button').click()
  await expect(ebb.page.getByText(review.couple.title)).toBeVisible()
}
