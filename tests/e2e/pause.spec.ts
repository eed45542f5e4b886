import type { Locator, Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const MINUTE = 60_000
const { pause, takeAway } = words

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const card = (page: Page) => page.getByRole('dialog', { name: takeAway.title })

/** A pause needs no strap. */
const toPause = async ({ page }: Ebb): Promise<void> => {
  await beginTalk(page)
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.pause }).first().click()
  await expect(card(page)).toBeVisible()
}

const chooseWay = async (page: Page, way: string): Promise<void> => {
  await button(page, pause.way.open).click()
  await page.getByRole('radio', { name: way }).check()
  await button(page, pause.way.close).click()
}

test('a pause from its card to the return', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await button(page, takeAway.keep).click()
  await showScreen(page, '07-take-away')
  await button(page, takeAway.close).click()
  await expect(card(page)).toBeHidden()

  await ebb.advance(3 * MINUTE)
  await button(page, pause.help.ways.contact).click()
  await expect(page.getByText(pause.help.lines.contact[0])).toBeVisible()
  await showScreen(page, '07-pause-contact')
  await button(page, words.talk.end).click()
  await showScreen(page, '07-pause-end')
  await button(page, pause.end.stay).click()
  await button(page, pause.way.open).click()
  await showScreen(page, '07-pause-ways')
  // A press beside it leaves it as well.
  await page.mouse.click(5, 300)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // The muscles go by the page's own clock, from step to step in five seconds.
  await page.clock.setFixedTime(EVENING)
  await chooseWay(page, pause.way.ways.muscles)
  await expect(page.getByText(pause.muscles.squeeze.fists, { exact: true })).toBeVisible()
  await showScreen(page, '07-pause-muscles')

  await ebb.advance(6 * MINUTE)
  await chooseWay(page, pause.way.ways.absorb)
  await showScreen(page, '07-pause-absorb')
  await ebb.advance(6 * MINUTE)
  await expect(page.getByText(pause.soon)).toBeVisible()
  await ebb.advance(5 * MINUTE)
  await expect(page.getByText(words.comeBack.sit)).toBeVisible()
})

test('company by both, ten more twice, then a time of one’s own', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await button(page, takeAway.close).click()
  await button(page, pause.company.wishAs(words.partner.a)).click()
  await expect(page.getByText(pause.company.hint)).toBeVisible()
  await button(page, pause.company.wishAs(words.partner.b)).click()
  await expect(page.getByText(pause.company.lines[0])).toBeVisible()
  await showScreen(page, '07-pause-company')

  await button(page, pause.tenMore).click()
  await expect(page.getByText(pause.moved('20:57'))).toBeVisible()
  await button(page, pause.tenMore).click()
  await expect(page.getByText(pause.moved('21:07'))).toBeVisible()
  await button(page, words.timeChoice.choose).click()
  await showScreen(page, '07-pause-choose-a-time')
  await page.getByLabel(words.timeChoice.own).fill('19:30')
  await button(page, words.timeChoice.backTomorrow('19:30')).click()
  // The talk waits until then.
  const waits = `${words.end.backTomorrowAt} 19:30`
  await expect(page.getByRole('heading', { level: 1, name: waits })).toBeVisible()
})

test('the whole pause by keyboard: the card, what helps, another way, dizzy', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await expect(button(page, takeAway.keep)).toBeFocused()
  await button(page, takeAway.close).focus()
  await page.keyboard.press('Enter')
  await expect(card(page)).toHaveCount(0)

  await button(page, pause.help.ways.space).focus()
  await page.keyboard.press('Space')
  await expect(button(page, pause.help.ways.space)).toHaveAttribute('aria-pressed', 'true')
  await button(page, pause.way.open).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: pause.way.ways.breathe })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(pause.muscles.squeeze.fists, { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await button(page, pause.way.close).focus()
  await page.keyboard.press('Enter')
  await button(page, pause.breathe.stop).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(pause.breathe.stopped)).toBeVisible()
  await expect(button(page, pause.breathe.again)).toBeVisible()
})

/** How far the pacer's water is from where the clock on the wall says, as a share of a breath. */
const offTheClock = (page: Page, perMinute: number): Promise<number> =>
  page.evaluate((rate) => {
    const [water] = document
      .getAnimations()
      .filter((one) => one instanceof CSSAnimation && one.animationName.includes('breathe'))
    const shown = water?.effect?.getComputedTiming().progress
    const due = ((Date.now() * rate) % 60_000) / 60_000
    const apart = Math.abs((shown ?? Number.NaN) - due)
    return Math.min(apart, 1 - apart)
  }, perMinute)

test('the breath keeps to the clock on the wall, at every pace and after a reload', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await button(page, takeAway.close).click()
  // A picture is shown for 17 ms, and a clock is read to the millisecond: a hundredth of a breath is 100 ms.
  expect(await offTheClock(page, 6)).toBeLessThan(0.01)
  await button(page, pause.way.open).click()
  await page.getByRole('radio', { name: words.settings.breathsPerMinute(4.5) }).check()
  expect(await offTheClock(page, 4.5)).toBeLessThan(0.01)
  await ebb.advance(MINUTE)
  await page.reload()
  await expect(button(page, pause.breathe.stop)).toBeVisible()
  await expect(card(page)).toHaveCount(0)
  expect(await offTheClock(page, 4.5)).toBeLessThan(0.01)
})

/** From top to bottom in the window, px. */
const heightOf = async (place: Locator): Promise<readonly [top: number, bottom: number]> => {
  const box = await place.boundingBox()
  if (box === null) throw new Error('it is not there')
  return [box.y, box.y + box.height]
}

test('another way to settle leaves the time of return in sight, at 200 % of a small window too', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await button(page, takeAway.close).click()
  for (const [width, height] of [
    [2560, 1440],
    [1280, 800],
    [1024, 640],
    [760, 560],
    [640, 400],
    [512, 320],
  ] as const) {
    await page.setViewportSize({ width, height })
    // In a small window it has to be scrolled to.
    await button(page, pause.way.open).click()
    const [top, bottom] = await heightOf(page.getByRole('time').first())
    const [sheet] = await heightOf(page.getByRole('dialog'))
    const room = `${width} by ${height}`
    expect(top, room).toBeGreaterThan(0)
    expect(bottom, room).toBeLessThanOrEqual(sheet)
    await expect(button(page, pause.way.close), room).toBeInViewport({ ratio: 1 })
    await button(page, pause.way.close).click()
    await expect(button(page, pause.way.open), room).toBeInViewport()
  }
})

/** What changes little by little and not in steps. */
const gliding = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.getAnimations().flatMap((one) => {
      const { effect } = one
      if (!(effect instanceof KeyframeEffect)) return []
      // The last keyframe leads nowhere, and beside one that is written Chromium may put an empty one of its own.
      const keyframes = effect.getKeyframes().filter(({ computedOffset }) => computedOffset < 1)
      const steps = keyframes.filter(({ easing }) => easing.startsWith('step'))
      const isStill = keyframes.every(({ computedOffset }) =>
        steps.some((step) => step.computedOffset === computedOffset),
      )
      return isStill ? [] : [`${effect.target?.className}: ${effect.target?.textContent}`]
    }),
  )

test('with less motion nothing glides: not the water, not a word, not a button', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await gliding(page)).toEqual([])
  await toPause(ebb)
  await button(page, takeAway.close).click()
  await button(page, pause.help.ways.contact).click()
  await expect(button(page, pause.help.ways.contact)).toHaveAttribute('aria-pressed', 'true')
  expect(await gliding(page)).toEqual([])
  // The words and the ring of the breath do go on.
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: null })
  await expect.poll(() => gliding(page)).not.toEqual([])
})

/** What is set largest on the page, and whether anything reaches over its edge. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize)
    const read = [...document.querySelectorAll('main *')].filter(
      ({ textContent, children }) => textContent !== '' && children.length === 0,
    )
    const [largest] = read.toSorted((one, other) => size(other) - size(one))
    const page = document.documentElement
    return {
      width: innerWidth,
      largest: largest?.tagName,
      wide: page.scrollWidth - page.clientWidth,
    }
  })

test('in every window the time of return is the largest thing, and nothing is cut off', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await button(page, takeAway.close).click()
  // The last is a small window at 200 %.
  for (const [width, height] of [
    [1024, 640],
    [2560, 1440],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await layout(page), `${width} by ${height}`).toEqual({ width, largest: 'TIME', wide: 0 })
  }
})
