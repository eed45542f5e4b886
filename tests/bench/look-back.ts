import type { Page } from 'playwright'
import { english as words } from '#shared/guidance/words.ts'
import type { Entry } from '#shared/session/facts.ts'
import { Talk } from '../support/talk.ts'
import { keepWeekly, weeklyTalk } from '../support/weekly-talks.ts'
import { type Figure, medianOf, percentile } from './figure.ts'
import { framesUnderKeys, pressedToPainted } from './painted.ts'
import { twoHours } from './review.ts'
import { withWindow } from './window-run.ts'

const ROUNDS = 5
const FRAMES = 400
const WEEKS = 52

const { lookBack, review, handOver } = words
const TRENDS = lookBack.ownLook.trendsOf(words.partner.a)
const [LIST, FACTS, LANE] = ['main table', 'main dl', '[role="slider"]']
/** Comes with each trend, and where there is nothing to draw as well. */
const TRENDS_TOLD = 'main h2'

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Opens the list of talks from the start page, and goes back; ms. */
const listMs = async (page: Page): Promise<number> => {
  const ms = await pressedToPainted(page, words.home.lookBack, LIST)
  await press(page, lookBack.back)
  await page.getByRole('button', { name: words.home.lookBack, exact: true }).waitFor()
  return ms
}

/** Opens the trends of a seat from the list, and goes back; ms. */
const trendsMs = async (page: Page): Promise<number> => {
  await press(page, TRENDS)
  await page.getByRole('button', { name: handOver.open, exact: true }).waitFor()
  const ms = await pressedToPainted(page, handOver.open, TRENDS_TOLD)
  await press(page, review.back)
  await page.locator(LIST).first().waitFor()
  return ms
}

/** Opens the newest talk, which is the long one: the couple's facts, then each lane; and goes back. */
const openings = async (page: Page): Promise<readonly number[]> => {
  const name = await page
    .getByRole('rowheader')
    .first()
    .getByRole('button')
    .getAttribute('aria-label')
  const facts = await pressedToPainted(page, name ?? '', FACTS)
  const lanes: number[] = []
  // What is open is called otherwise, so the next to be opened is the first that is not.
  for (let seat = 0; seat < 2; seat += 1)
    lanes.push(await pressedToPainted(page, handOver.keepOpen, LANE))
  return [facts, ...lanes]
}

const timesOver = async <T>(rounds: number, measure: () => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for (let round = 0; round < rounds; round += 1) all.push(await measure())
  return all
}

/** A year of weekly talks; the newest takes two hours. */
const aYear = async (profile: string): Promise<void> => {
  const weekly = weeklyTalk('week', 64, 'a word')
  const talks: { readonly entries: readonly Entry[] }[] = Array.from(
    { length: WEEKS - 1 },
    () => weekly,
  )
  await keepWeekly(profile, [...talks, { entries: twoHours() }])
}

/** Talks of three minutes: what grows is their number. */
const many =
  (count: number) =>
  async (profile: string): Promise<void> => {
    const short = new Talk()
    short.connect('a', 'b')
    short.begin({ id: 'short' })
    short.seconds(60, { a: 64, b: 67 })
    short.command('begin-talk')
    short.seconds(120, { a: 66, b: 68 })
    short.command('end')
    await keepWeekly(
      profile,
      Array.from({ length: count }, () => short),
    )
  }

const inAYear = () =>
  withWindow(
    '.',
    async ({ page }) => {
      await listMs(page)
      await press(page, words.home.lookBack)
      const trends = await timesOver(ROUNDS, () => trendsMs(page))
      const opened = await timesOver(ROUNDS, async () => {
        const times = await openings(page)
        await press(page, review.back)
        await page.locator(LIST).first().waitFor()
        return times
      })
      await openings(page)
      const slider = page.getByRole('slider').first()
      await slider.focus()
      for (let zoom = 0; zoom < 3; zoom += 1) await slider.press('+')
      return { trends, opened, frames: await framesUnderKeys(page, FRAMES) }
    },
    { prepare: aYear },
  )

const growing = (count: number) =>
  withWindow(
    '.',
    async ({ page }) => {
      const list = medianOf(await timesOver(ROUNDS, () => listMs(page)))
      await press(page, words.home.lookBack)
      return { list, trends: medianOf(await timesOver(ROUNDS, () => trendsMs(page))) }
    },
    { prepare: many(count) },
  )

const ms = (value: number): string => `${value.toFixed(0)} ms`

/** Looking back in the running app: from a press to what it brings on the screen. */
export const measureLookingBack = async (): Promise<readonly Figure[]> => {
  const { trends, opened, frames } = await inAYear()
  const parts = [0, 1, 2].map((part) => medianOf(opened.map((times) => times[part] ?? Number.NaN)))
  const few = await growing(10)
  const lots = await growing(1_000)
  return [
    {
      key: 'review.openMs',
      value: Math.max(...parts),
      unit: 'ms',
      note: `two hours, two partners, press to painted; slowest of the couple’s facts and each lane (${parts.map(ms).join(', ')}), medians of ${ROUNDS}; at most 300`,
    },
    {
      key: 'review.panWorkP95Ms',
      value: percentile(frames.work, 0.95),
      unit: 'ms',
      note: `main thread, each of ${FRAMES} frames; median ${percentile(frames.work, 0.5).toFixed(1)} ms; at most 8`,
    },
    {
      key: 'review.panDroppedShare',
      value: frames.droppedShare * 100,
      unit: '%',
      note: 'frames not shown while panning; at most 1',
    },
    {
      key: 'review.trendsMs',
      value: medianOf(trends),
      unit: 'ms',
      note: `${WEEKS} weekly talks, press to painted, median of ${ROUNDS}; at most 300`,
    },
    {
      key: 'review.listMsOf1000',
      value: lots.list,
      unit: 'ms',
      note: `${ms(few.list)} with 10 talks; the newest 100 are drawn`,
    },
    {
      key: 'review.trendsMsOf1000',
      value: lots.trends,
      unit: 'ms',
      note: `${ms(few.trends)} with 10 talks`,
    },
  ]
}
