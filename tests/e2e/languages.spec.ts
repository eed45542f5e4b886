import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { french } from '#shared/guidance/french/words.ts'
import { LANGUAGE_NAMES } from '#shared/guidance/languages.ts'
import { persian } from '#shared/guidance/persian/words.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { expectAccessible } from './support/accessible.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { expectFits } from './support/fits.ts'

const MINUTE = 60_000
const FOLDER = 'artifacts/screens'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const SIZES = [
  [1024, 640],
  [1400, 1000],
] as const

/** The largest, the smallest, and a window of 1280 by 800 and of 1024 by 640 at 200 %. */
const ODD_SIZES = [
  [2560, 1440],
  [760, 560],
  [640, 400],
  [512, 320],
] as const

/** At every size all that stands there has its place; a picture of the usual ones, by day, or by night where the window is large. */
const look = async (page: Page, { language, direction }: Words, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  for (const [width, height] of SIZES) {
    const colorScheme = width === 1024 ? 'light' : 'dark'
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await expectFits(page, `${name} in ${language} at ${width} by ${height}`)
    const path = `${FOLDER}/${language}-${name}-${width}.png`
    await page.screenshot({ path, animations: 'disabled' })
  }
  for (const [width, height] of ODD_SIZES) {
    await page.setViewportSize({ width, height })
    await expectFits(page, `${name} in ${language} at ${width} by ${height}`)
  }
  const [[width, height]] = SIZES
  await page.setViewportSize({ width, height })
  // From left to right they are as accessible as in English, which other specs look at.
  if (direction === 'rtl') await expectAccessible(page, `${name} in ${language}`)
}

const seat = (page: Page, words: Words, partner: PartnerId) =>
  page.getByRole('region', { name: words.partner[partner] })

/** Every page between talks, and back to the start. */
const lookAround = async (page: Page, words: Words): Promise<void> => {
  await look(page, words, 'home')
  await button(page, words.home.settings).click()
  await look(page, words, 'settings')
  await button(page, words.settings.yourDataOpen).last().click()
  await expect(page.getByRole('heading', { name: words.yourData.title, exact: true })).toBeVisible()
  await look(page, words, 'your-data')
  await button(page, words.yourData.back).click()
  await button(page, words.settings.back).click()
  await button(page, words.home.lookBack).click()
  await look(page, words, 'look-back-empty')
  await button(page, words.lookBack.back).click()
}

const lookThroughSetUp = async (page: Page, words: Words): Promise<void> => {
  await button(page, words.setUp.offer).click()
  await look(page, words, 'set-up')
  // However long a step is in this language, the way on is in sight.
  for (const height of [640, 400]) {
    await page.setViewportSize({ width: 1024, height })
    await expect(button(page, words.setUp.goOn)).toBeInViewport({ ratio: 1 })
  }
  await button(page, words.setUp.later).click()
}

const lookThroughTalk = async ({ page }: Ebb, words: Words): Promise<void> => {
  await button(page, words.home.begin).click()
  await look(page, words, 'tonight')
  await button(page, words.tonight.back).click()
  await beginTalk(page, undefined, words)
  await look(page, words, 'rest')
  await page.getByRole('button', { name: words.rest.begin }).click()
  await expect(button(page, words.talk.pause)).toBeVisible()
  await look(page, words, 'talk')
  for (const partner of PARTNERS) {
    const menu = seat(page, words, partner).getByRole('button', {
      name: words.own.menuOf(words.partner[partner]),
    })
    await menu.click()
    await look(page, words, `own-menu-${partner}`)
    await menu.click()
  }
  await seat(page, words, 'a').getByRole('button', { name: words.talk.flooding }).click()
  await expect(page.getByRole('heading', { name: words.prompt.title })).toBeVisible()
  await look(page, words, 'prompt')
}

const lookThroughPause = async ({ page }: Ebb, words: Words): Promise<void> => {
  await button(page, words.prompt.now(clockOf(words))).click()
  await look(page, words, 'card')
  await button(page, words.takeAway.close).click()
  await look(page, words, 'pause')
  await button(page, words.pause.way.open).click()
  await look(page, words, 'pause-ways')
  await button(page, words.pause.way.close).click()
}

const lookThroughReturn = async (ebb: Ebb, words: Words): Promise<void> => {
  const { page } = ebb
  await ebb.advance(20 * MINUTE)
  await expect(page.getByText(words.comeBack.sit)).toBeVisible()
  await look(page, words, 'return')
  await ebb.advance(MINUTE)
  for (const partner of PARTNERS)
    await button(page, words.comeBack.readyAs(words.partner[partner])).click()
  await page.getByRole('button', { name: words.reEntry.open }).click()
  await look(page, words, 're-entry')
  await button(page, words.reEntry.close).click()
  await button(page, words.talk.end).click()
  await look(page, words, 'close')
  await seat(page, words, 'b').getByRole('button', { name: words.ownWords.open }).click()
  await page.getByRole('button', { name: words.handOver.open }).click()
  await look(page, words, 'own-words')
  await button(page, words.ownWords.close).click()
  await button(page, words.end.leave).click()
}

const lookBack = async (page: Page, words: Words): Promise<void> => {
  await button(page, words.home.lookBack).click()
  await look(page, words, 'look-back')
  await page.getByRole('row').last().getByRole('button').first().click()
  await expect(page.getByRole('heading', { name: words.review.couple.title })).toBeVisible()
  await look(page, words, 'review')
}

/** 20:47, twenty minutes after the tests' evening. */
const clockOf = ({ language }: Words): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(
    EVENING + 20 * MINUTE,
  )

for (const [words, computer] of [
  // Its clock says "PM" beside the figures.
  [english, 'en_US'],
  [french, 'fr_FR'],
  [persian, 'fa_IR'],
] as const) {
  test(`an evening on a computer set to ${computer}: every screen has room for its words`, async ({
    launch,
  }) => {
    const ebb = await launch({ clock: EVENING, language: computer })
    const { page } = ebb
    await expect(page.locator('html')).toHaveAttribute('lang', words.language)
    await expect(page.locator('html')).toHaveAttribute('dir', words.direction)
    await lookAround(page, words)
    await lookThroughSetUp(page, words)
    await lookThroughTalk(ebb, words)
    await lookThroughPause(ebb, words)
    await lookThroughReturn(ebb, words)
    await lookBack(page, words)
  })
}

test('another language is spoken at once, in the middle of a talk too, and stays over a restart', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await button(page, english.home.settings).click()
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check()
  await choose(LANGUAGE_NAMES.fa)
  await expect(page.getByRole('heading', { name: persian.settings.title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await choose(LANGUAGE_NAMES.fr)
  await expect(page.getByRole('heading', { name: french.settings.title })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await button(page, french.settings.back).click()
  await beginTalk(page, undefined, french)
  await page.getByRole('button', { name: french.rest.begin }).click()
  await button(page, french.talk.pause).click()
  await button(page, french.takeAway.close).click()
  await expect(page.getByRole('time').first()).toHaveText(clockOf(french))
  // As if it were chosen elsewhere: a talk has no settings page.
  await page.evaluate(() =>
    (
      window as unknown as {
        ebb: { call: (name: string, input: unknown) => Promise<unknown> }
      }
    ).ebb.call('settings:change', { language: 'fa' }),
  )
  await page.reload()
  await expect(page.getByRole('time').first()).toHaveText(clockOf(persian))
  await ebb.kill()
  const again = await launch({ clock: EVENING + MINUTE })
  await expect(again.page.getByRole('time').first()).toHaveText(clockOf(persian))
})
