import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const MINUTE = 60_000

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const card = (page: Page) => page.getByRole('dialog', { name: words.takeAway.title })

/** A pause needs no strap. */
const toPause = async ({ page }: Ebb): Promise<void> => {
  await button(page, words.home.begin).click()
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.pause }).first().click()
}

test('a pause from its card to its end', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await expect(card(page)).toBeVisible()
  await button(page, words.takeAway.keep).click()
  await showScreen(page, '07-take-away')
  await button(page, words.takeAway.close).click()
  await expect(card(page)).toBeHidden()
  await showScreen(page, '07-pause-land')
  await ebb.advance(3 * MINUTE)
  await showScreen(page, '07-pause-settle')
  await button(page, words.pause.help.ways.contact).click()
  await showScreen(page, '07-pause-contact')
  await button(page, words.pause.way.open).click()
  await showScreen(page, '07-pause-ways')
  await page.getByRole('radio', { name: words.pause.way.ways.muscles }).check()
  await button(page, words.pause.way.close).click()
  await showScreen(page, '07-pause-muscles')
})
