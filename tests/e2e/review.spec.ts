import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import type { TalkFormat } from '#shared/review/talk-format.ts'
import { type Ebb, EVENING, expect } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { LEFT, openTalk, RIGHT, reviewedEvening, seatOf } from './support/reviewed.ts'
import { keepFor, press, takeOutAs, test } from './support/take-out.ts'
import { wear } from './support/two-worn.ts'

const { review, afterTalk, yourData, handOver, importing } = words
const PIN = '271828'
const COVERAGE = new RegExp(review.chart.coverage(0).split('0')[0] ?? '')
/** Where each way of taking a talk out puts it. */
const FILES = { report: 'talk.pdf', table: 'talk', json: 'talk.json', rr: 'talk.txt' } as const

const button = ({ page }: Ebb, name: string) => page.getByRole('button', { name, exact: true })
const setPin = async (ebb: Ebb): Promise<void> => {
  await button(ebb, words.home.settings).click()
  await button(ebb, words.settings.yourDataOpen).click()
  await button(ebb, yourData.pin.set(LEFT)).click()
  await ebb.page.getByLabel(yourData.pin.fresh).fill(PIN)
  await ebb.page.getByLabel(yourData.pin.again).fill(PIN)
  await button(ebb, yourData.pin.save).click()
  await expect(ebb.page.getByText(yourData.done)).toBeVisible()
  await button(ebb, yourData.back).click()
  await button(ebb, words.settings.back).click()
}

/** The cursor is read aloud wherever it goes. */
const readTheChart = async (ebb: Ebb): Promise<void> => {
  const cursor = seatOf(ebb, LEFT).getByRole('slider', { name: review.chart.name })
  await cursor.focus()
  await cursor.press('End')
  await expect(cursor).toHaveAttribute('aria-valuetext', /can’t tell/)
  for (let zoom = 0; zoom < 2; zoom += 1) await cursor.press('+')
  await cursor.press('Home')
  for (let step = 0; step < 6; step += 1) await cursor.press('Shift+ArrowRight')
  await expect(cursor).toHaveAttribute('aria-valuetext', /bpm above your rest/)
}

/** Nothing is cut off at the side, and the picture keeps its size. */
const inASmallWindow = async (ebb: Ebb): Promise<void> => {
  const { page } = ebb
  await page.setViewportSize({ width: 1024, height: 640 })
  const left = seatOf(ebb, LEFT)
  await left.getByRole('heading', { name: review.chart.title }).scrollIntoViewIfNeeded()
  await left.getByRole('slider').scrollIntoViewIfNeeded()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  await showScreen(page, '62-review-small')
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('a past talk is opened: the couple’s facts, one’s own in chart and table, behind the PIN', async ({
  launch,
  bluez,
}) => {
  test.setTimeout(180_000)
  const ebb = await launch({ clock: EVENING - 420_000, bluez })
  const { page } = ebb
  await reviewedEvening(ebb, await wear(ebb, bluez, 2))
  await openTalk(ebb)
  await expect(page.getByText(/promised for/)).toBeVisible()
  await expect(page.getByText(/bpm/)).toHaveCount(0)
  await showScreen(page, '62-review-couple')

  const right = seatOf(ebb, RIGHT)
  await right.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(right.getByText(review.episodes.none)).toBeVisible()
  await right.getByRole('button', { name: handOver.hide }).click()
  await expect(page.getByText(/bpm/)).toHaveCount(0)

  const left = seatOf(ebb, LEFT)
  await left.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(left.getByText(review.episodes.peak)).toBeVisible()
  await left.getByRole('button', { name: review.table.title }).click()
  await expect(left.getByRole('row').getByText(review.table.mark)).toBeVisible()
  await readTheChart(ebb)
  await left.getByRole('heading', { name: review.chart.title }).scrollIntoViewIfNeeded()
  await showScreen(page, '62-review-near')
  await left.getByRole('slider').press('-')
  await left.getByRole('slider').press('-')
  await showScreen(page, '62-review-mine')
  await inASmallWindow(ebb)
  await left.getByRole('heading', { name: review.episodes.title }).scrollIntoViewIfNeeded()
  await showScreen(page, '62-review-episodes')
  await button(ebb, review.back).click()
  await button(ebb, words.lookBack.back).click()

  await setPin(ebb)
  await openTalk(ebb)
  await showScreen(page, '62-review-pin')
  const field = left.getByLabel(yourData.pin.mine)
  await field.fill('000000')
  await field.press('Enter')
  await expect(left.getByText(yourData.pin.wrong)).toBeVisible()
  await field.fill(PIN)
  await field.press('Enter')
  await left.getByRole('button', { name: handOver.open }).click()
  await expect(left.getByRole('slider')).toBeVisible()
  await left.getByRole('button', { name: handOver.hide }).click()
  // Whoever sits there next is asked again.
  await expect(left.getByLabel(yourData.pin.mine)).toBeVisible()
})

test('a flood that was struck out stays so over a restart and out and in again as a file, and can be taken back', async ({
  launch,
  bluez,
  shelf,
}) => {
  test.setTimeout(180_000)
  const first = await launch({ clock: EVENING - 420_000, bluez })
  await reviewedEvening(first, await wear(first, bluez, 2))
  await openTalk(first)
  const left = seatOf(first, LEFT)
  await left.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(left.getByText(review.episodes.peak)).toBeVisible()
  await left.getByRole('button', { name: afterTalk.judge.otherTime }).click()
  await left.getByRole('button', { name: afterTalk.judge.earlier }).click()
  await left
    .getByRole('button', { name: afterTalk.judge.none, exact: true })
    .scrollIntoViewIfNeeded()
  await showScreen(first.page, '63-review-judge')
  await left.getByRole('button', { name: afterTalk.judge.none, exact: true }).click()
  await expect(left.getByText(afterTalk.judge.said.struck)).toBeVisible()
  await expect(left.getByText(review.episodes.peak)).toHaveCount(0)
  await showScreen(first.page, '63-review-struck')
  await first.close()

  const again = await launch({ clock: EVENING + 3_600_000 })
  await openTalk(again)
  const mine = seatOf(again, LEFT)
  await mine.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(mine.getByText(afterTalk.judge.said.struck)).toBeVisible()
  const covered = await mine.getByText(COVERAGE).allTextContents()

  for (const [format, name] of Object.entries(FILES) as [TalkFormat, string][])
    await takeOutAs(again, format, join(shelf, name))
  expect(readFileSync(join(shelf, FILES.report), 'latin1')).toMatch(/^%PDF-/)

  await mine.getByRole('button', { name: afterTalk.judge.takeBack }).click()
  await expect(mine.getByText(review.episodes.peak)).toBeVisible()

  await press(again, review.back)
  await again.page.getByLabel(importing.choose).setInputFiles(join(shelf, FILES.json))
  await keepFor(again)
  await expect(again.page.getByText(importing.kept)).toBeVisible()
  const brought = again.page.getByRole('row').filter({ hasText: words.lookBack.broughtIn })
  await brought.getByRole('button').click()
  const same = seatOf(again, LEFT)
  await same.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(same.getByText(afterTalk.judge.said.struck)).toBeVisible()
  const told = await same.getByText(COVERAGE).allTextContents()
  expect(told).toEqual(covered)
})
