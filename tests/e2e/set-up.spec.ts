import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { isolated } from '#shared/people/own-words.ts'
import { expectAccessible } from './support/accessible.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'

const { setUp, safety, handOver, people, quickExit, home, tonight } = words
const LONG = 'شیرین 👩‍👩‍👧‍👦 Wolfeschlegelstein'

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const goOn = (page: Page): Promise<void> => press(page, setUp.goOn)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const choose = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check()

const aboutAndMode = async (page: Page): Promise<void> => {
  await press(page, setUp.offer)
  await expect(heading(page, setUp.about.title)).toBeFocused()
  await showScreen(page, '40-set-up-about')
  await goOn(page)
  await showScreen(page, '41-set-up-mode')
  await goOn(page)
}

/** Held: in the page only as long as the hand rests; the page itself has nothing to answer. */
const safetyPage = async (page: Page, picture: string): Promise<string> => {
  await expect(heading(page, safety.title)).toBeVisible()
  const hold = page.getByRole('button', { name: handOver.hold })
  await hold.hover()
  await page.mouse.down()
  const content = page.getByRole('region', { name: handOver.content })
  await expect(content).toBeVisible()
  const html = await content.innerHTML()
  await page.mouse.up()
  await expect(content).toHaveCount(0)
  await showScreen(page, picture)
  await press(page, handOver.keepOpen)
  await expect(content.locator('input, select, textarea, [contenteditable]')).toHaveCount(0)
  await showScreen(page, `${picture}-open`)
  await press(page, handOver.hide)
  await goOn(page)
  return html
}

const safetyAndCaring = async (page: Page): Promise<void> => {
  const first = await safetyPage(page, '42-set-up-safety')
  const other = await safetyPage(page, '43-set-up-safety-other')
  expect(other).toBe(first)
  await showScreen(page, '44-set-up-caring')
  await goOn(page)
}

const whoTheyAre = async (page: Page): Promise<void> => {
  await page.getByLabel(setUp.person.name).fill('Ada')
  await choose(page, setUp.person.colour, setUp.person.colours.indigo)
  await expect(heading(page, setUp.person.titleOf(isolated('Ada')))).toBeVisible()
  await showScreen(page, '45-set-up-person')
  await press(page, handOver.open)
  await choose(page, setUp.person.tendency, setUp.person.tendencies.withdraw)
  await expect(page.getByText(setUp.person.kept)).toBeVisible()
  await choose(page, setUp.person.hearts, setUp.consent.no)
  await showScreen(page, '46-set-up-own-part')
  await press(page, handOver.hide)
  await goOn(page)
  await page.getByLabel(setUp.person.name).fill(LONG)
  await page.getByLabel(setUp.person.name).blur()
  const taken = setUp.person.taken(setUp.person.colours.indigo, isolated('Ada'))
  await expect(page.getByRole('radio', { name: taken })).toBeDisabled()
  await showScreen(page, '47-set-up-long-name')
  await goOn(page)
}

const whatSoothes = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: setUp.soothes.choices[0] }).check()
  await page.getByLabel(setUp.soothes.own).fill('Rain on the roof')
  await page.getByLabel(setUp.soothes.own).press('Enter')
  await expect(page.getByText('Rain on the roof')).toBeVisible()
  await showScreen(page, '48-set-up-soothes')
  await goOn(page)
  await goOn(page)
}

const pinAndConsent = async (page: Page): Promise<void> => {
  await showScreen(page, '49-set-up-pin')
  await goOn(page)
  for (const live of ['private', 'water'] as const) {
    await expect(page.getByRole('button', { name: setUp.goOn })).toBeDisabled()
    await choose(page, setUp.consent.record, setUp.consent.yes)
    await choose(page, setUp.consent.live, setUp.consent.lives[live])
    await choose(page, setUp.consent.review, setUp.consent.no)
    if (live === 'private') await showScreen(page, '50-set-up-consent')
    await goOn(page)
  }
}

const agreement = async (page: Page): Promise<void> => {
  await page.getByLabel(setUp.agreement.sign).fill('A hand on the table')
  await page.getByLabel(setUp.agreement.place(isolated('Ada'))).fill('The kitchen')
  await page.getByLabel(setUp.agreement.words).fill('I’m back.')
  await choose(page, setUp.agreement.touch, setUp.agreement.touches.ask)
  await showScreen(page, '51-set-up-agreement')
  await goOn(page)
  await showScreen(page, '52-set-up-finished')
  await press(page, setUp.finished.toStart)
}

const allOfIt = async (page: Page): Promise<void> => {
  await aboutAndMode(page)
  await safetyAndCaring(page)
  await whoTheyAre(page)
  await whatSoothes(page)
  await pinAndConsent(page)
  await agreement(page)
}

test('the whole set-up, kept sealed, there at the next start, and taken back again', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await allOfIt(first.page)
  await expect(first.page.getByRole('region', { name: 'Ada' })).toBeVisible()
  await showScreen(first.page, '53-home-with-names')
  await first.close()
  const bytes = bytesIn(profile)
  for (const text of ['Ada', 'Rain on the roof', 'withdraw', 'The kitchen', 'indigo']) {
    expect(bytes.includes(text), text).toBe(false)
  }
  const { page } = await launch({ clock: EVENING })
  await expect(page.getByRole('button', { name: setUp.offer })).toHaveCount(0)
  await press(page, home.begin)
  await showScreen(page, '54-tonight')
  await press(page, tonight.inAs(isolated('Ada')))
  await press(page, tonight.inAs(isolated('شیرین 👩‍👩‍👧‍👦 Wolfeschlegelste')))
  await expect(page.getByText(words.rest.title)).toBeVisible()
  await showScreen(page, '55-rest-with-names')
})
