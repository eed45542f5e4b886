import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, expect, test } from './support/ebb.ts'

const running = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )

const flowed = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.getAnimations()[0]?.currentTime ?? Number.NaN))

const setShown = ({ app }: Ebb, shown: boolean): Promise<void> =>
  app.evaluate(({ BrowserWindow }, isShown) => {
    for (const window of BrowserWindow.getAllWindows()) isShown ? window.show() : window.hide()
  }, shown)

const isShown = ({ app }: Ebb): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() === true)

test('the water of a talk moves on, and nothing is drawn all the time', async ({ launch }) => {
  const { page } = await launch()
  await beginTalk(page)
  await page
    .getByRole('button', { name: /^Begin / })
    .first()
    .click()
  await expect.poll(() => running(page)).toBe(0)
  const before = await flowed(page)
  await expect.poll(() => flowed(page)).toBeGreaterThan(before)
})

/** Where the first wave of the water is, ms of its movement, and when that was. */
const water = (page: Page): Promise<{ readonly at: number; readonly asked: number }> =>
  page.evaluate(() => {
    const [wave] = document
      .getAnimations()
      .filter((one) => one instanceof CSSAnimation && one.animationName.includes('drift'))
    return { at: Number(wave?.currentTime ?? Number.NaN), asked: performance.now() }
  })

test('from the rest into the talk and out of it the water goes on where it was', async ({
  launch,
}) => {
  const { page } = await launch()
  await beginTalk(page)
  const goesOn = async (press: () => Promise<void>): Promise<void> => {
    const before = await water(page)
    await press()
    const after = await water(page)
    expect(after.at).toBeGreaterThanOrEqual(before.at)
    expect(after.at - before.at).toBeLessThanOrEqual(after.asked - before.asked)
  }
  await goesOn(async () => {
    await page
      .getByRole('button', { name: /^Begin / })
      .first()
      .click()
    await expect(page.getByRole('button', { name: words.talk.pause, exact: true })).toBeVisible()
  })
  await expect.poll(() => running(page)).toBe(0)
  await goesOn(async () => {
    await page.getByRole('button', { name: words.talk.end }).click()
    await expect(page.getByRole('heading', { name: words.end.title })).toBeVisible()
  })
})

test('out of sight nothing is drawn; in sight again all is there', async ({ launch }) => {
  const ebb = await launch()
  const drawn = () =>
    ebb.page.evaluate(() =>
      document.querySelector('main')?.checkVisibility({ contentVisibilityAuto: true }),
    )
  // The page is there before its window is.
  await expect.poll(() => isShown(ebb)).toBe(true)
  expect(await drawn()).toBe(true)
  await setShown(ebb, false)
  await expect.poll(drawn).toBe(false)
  // Nor where its page begins anew meanwhile.
  await ebb.page.reload()
  await ebb.page.locator('main').waitFor({ state: 'attached' })
  expect(await drawn()).toBe(false)
  await setShown(ebb, true)
  await expect.poll(drawn).toBe(true)
})
