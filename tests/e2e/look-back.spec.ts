import type { Locator } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { oneStrap } from '../support/one-strap.ts'
import { keepWeekly, weeklyTalk } from '../support/weekly-talks.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { expectFits } from './support/fits.ts'
import { showScreen } from './support/pictures.ts'

const { lookBack, handOver, review, trends } = words
const { ownLook, find } = lookBack
const LEFT = words.partner.a
const RESTS = [64, 66, 65, 63, 66, 64, 65, 67, 64, 62, 65, 64, 66, 73]

const button = ({ page }: Ebb, name: string) => page.getByRole('button', { name, exact: true })

/** Nothing is cut off at the side. */
const inASmallWindow = async ({ page }: Ebb, name: string): Promise<void> => {
  await page.setViewportSize({ width: 1024, height: 640 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  await showScreen(page, `${name}-small`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Words at the lines of a review's picture that lie over another. */
const wordsOverOthers = (seat: Locator): Promise<readonly string[]> =>
  seat.getByText(review.chart.short.flood).evaluate((word) => {
    const all = [...(word.parentElement?.children ?? [])].map((one) => ({
      text: one.textContent,
      rect: one.getBoundingClientRect(),
    }))
    const isOver = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
    return all.flatMap((one) =>
      all.some((other) => other !== one && isOver(one.rect, other.rect)) ? [one.text] : [],
    )
  })

/** As wide as an ordinary window at twice the size of letters: all that stands there has its place. */
const atTwiceTheSize = async ({ page }: Ebb, name: string): Promise<void> => {
  await page.setViewportSize({ width: 640, height: 400 })
  await expectFits(page, name)
}

/** No talk is like that: it says so, and offers all of them again. */
const findsNone = async ({ page }: Ebb): Promise<void> => {
  await page.getByLabel(find.text).fill('nineteen')
  await expect(page.getByText(find.found(0, RESTS.length))).toBeVisible()
  await showScreen(page, '90-look-back-no-match')
  await page.getByRole('button', { name: find.showAll }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(RESTS.length)
}

test('past talks: found, opened and come back to; own words and trends for one alone', async ({
  launch,
  profile,
}) => {
  const talks = RESTS.map((rest, week) =>
    weeklyTalk(`week-${week}`, rest, week === 3 ? 'To begin, and to stay.' : ''),
  )
  await keepWeekly(profile, talks)
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await button(ebb, words.home.lookBack).click()
  await expect(page.getByRole('rowheader')).toHaveCount(RESTS.length)
  await showScreen(page, '63-look-back')
  await inASmallWindow(ebb, '63-look-back')
  await findsNone(ebb)
  await page.getByLabel(find.text).fill('october')
  await expect(page.getByRole('status').getByText(/ of 14 talks/)).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(1)
  const opener = page.getByRole('rowheader').last().getByRole('button')
  const name = (await opener.getAttribute('aria-label')) ?? ''
  await opener.click()
  await expect(page.getByText(review.couple.title)).toBeVisible()
  const mine = page.getByRole('region', { name: review.mine.title(LEFT) })
  await button(ebb, handOver.keepOpen).first().click()
  await expect(mine.getByRole('slider')).toBeVisible()
  await mine.getByRole('button', { name: review.table.title }).click()
  await atTwiceTheSize(ebb, 'a review')
  await expect.poll(() => wordsOverOthers(mine)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await button(ebb, review.back).click()
  await expect(page.getByLabel(find.text)).toHaveValue('october')
  await expect(button(ebb, name)).toBeFocused()

  await button(ebb, ownLook.wordsOf(LEFT)).click()
  await button(ebb, handOver.open).click()
  await page.getByLabel(find.textAndWords).fill('to stay')
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await expect(page.getByText('To begin, and to stay.')).toBeVisible()
  await showScreen(page, '63-own-words')
  await button(ebb, handOver.hide).click()
  await expect(page.getByText('To begin, and to stay.')).toHaveCount(0)
  await button(ebb, review.back).click()

  await button(ebb, ownLook.trendsOf(LEFT)).click()
  await button(ebb, handOver.open).click()
  await expect(page.getByText(/more than usual for you in the evening/)).toBeVisible()
  await expect(page.getByRole('img', { name: trends.picture.name(RESTS.length) })).toHaveCount(2)
  await expect(page.getByText(trends.pauses.returned(RESTS.length, RESTS.length))).toBeVisible()
  await page.getByRole('heading', { name: trends.titles.restBpm }).scrollIntoViewIfNeeded()
  await showScreen(page, '64-trends')
  await inASmallWindow(ebb, '64-trends')
  await button(ebb, review.table.title).click()
  await expect(page.getByRole('row')).toHaveCount(RESTS.length + 1)
  await button(ebb, review.table.title).scrollIntoViewIfNeeded()
  await showScreen(page, '64-trends-table')
  await atTwiceTheSize(ebb, 'trends')
})

test('one talk with one strap: of who wore none nothing is told of a body, and what will stand there is said', async ({
  launch,
  profile,
}) => {
  await keepWeekly(profile, [oneStrap()])
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await button(ebb, words.home.lookBack).click()
  await page.getByRole('rowheader').getByRole('button').click()
  const right = page.getByRole('region', { name: review.mine.title(words.partner.b) })
  await right.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(right.getByText(review.chart.noLevel)).toBeVisible()
  await right.getByText(review.chart.noLevel).scrollIntoViewIfNeeded()
  await showScreen(page, '91-review-no-strap')
  await button(ebb, review.back).click()

  await button(ebb, ownLook.wordsOf(LEFT)).click()
  await button(ebb, handOver.open).click()
  await expect(page.getByText(ownLook.noWords)).toBeVisible()
  await showScreen(page, '91-own-words-none')
  await button(ebb, review.back).click()
  await button(ebb, ownLook.trendsOf(LEFT)).click()
  await button(ebb, handOver.open).click()
  await expect(page.getByText(/so far there is none/).first()).toBeVisible()
  await showScreen(page, '91-trends-too-few')
})
