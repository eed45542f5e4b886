import type { Page } from 'playwright/test'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { expectAccessible } from './support/accessible.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'

const { setUp, safety, handOver, people, quickExit, home, tonight } = words
/** Longer than a name may be, in two scripts; only of letters that Ebb's own fonts have, so that it looks alike everywhere. */
const LONG = 'شیرین Ö Wolfeschlegelstein'

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
    await expect(page.getByText(setUp.consent.open)).toBeInViewport({ ratio: 1 })
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
  await press(page, tonight.inAs(isolated('شیرین Ö Wolfeschlegelste')))
  await expect(page.getByText(words.rest.title)).toBeVisible()
  await showScreen(page, '55-rest-with-names')
})

test('it can be left at any step, and goes on there the next day', async ({ launch }) => {
  const first = await launch({ clock: EVENING })
  await expect(first.page.getByRole('button', { name: home.tryIt })).toBeVisible()
  await showScreen(first.page, '56-home-first')
  await press(first.page, setUp.offer)
  await goOn(first.page)
  await goOn(first.page)
  await press(first.page, setUp.later)
  await first.close()
  const { page } = await launch({ clock: EVENING })
  await press(page, setUp.resume)
  await expect(heading(page, safety.title)).toBeVisible()
  await press(page, setUp.back)
  await expect(heading(page, setUp.mode.title)).toBeVisible()
  await press(page, setUp.later)
  await press(page, home.settings)
  await press(page, people.open)
  await showScreen(page, '58-the-two-of-us')
  await page.getByRole('button', { name: people.steps.person(words.partner.b) }).click()
  await page.getByLabel(setUp.person.name).fill('Ben')
  await press(page, setUp.done)
  await expect(
    page.getByRole('button', { name: people.steps.person(isolated('Ben')) }),
  ).toBeVisible()
})

test('just me: one seat, half the steps, and a talk with one tap', async ({ launch }) => {
  const { page } = await launch({ clock: EVENING })
  await press(page, setUp.offer)
  await goOn(page)
  await page.getByRole('radio', { name: setUp.mode.solo }).check()
  await goOn(page)
  await expect(page.getByText(safety.notFor)).toBeVisible()
  await expect(page.getByText(handOver.away)).toHaveCount(0)
  await press(page, setUp.later)
  await expect(page.getByRole('region')).toHaveCount(1)
  await press(page, home.begin)
  await choose(page, `${people.alone}: ${tonight.record}`, setUp.consent.no)
  await choose(page, `${people.alone}: ${tonight.water}`, setUp.consent.lives.water)
  await press(page, tonight.inAs(people.alone))
  await expect(page.getByText(words.rest.title)).toBeVisible()
  await expect(page.getByRole('region')).toHaveCount(1)
})

test('all of it with the keyboard alone', async ({ launch }) => {
  const { page } = await launch({ clock: EVENING })
  const tabTo = async (name: string): Promise<void> => {
    const target = page.getByRole('button', { name, exact: true })
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the tab key never reached ${name}`)
  }
  await tabTo(setUp.offer)
  await page.keyboard.press('Enter')
  for (let step = 0; step < 2; step += 1) {
    await tabTo(setUp.goOn)
    await page.keyboard.press('Enter')
  }
  await tabTo(handOver.hold)
  await page.keyboard.down(' ')
  await expect(page.getByText(safety.notFor)).toBeVisible()
  await page.keyboard.up(' ')
  await expect(page.getByText(safety.notFor)).toHaveCount(0)
  await tabTo(handOver.keepOpen)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: handOver.content })).toBeFocused()
  await tabTo(safety.alone)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: setUp.resume })).toBeVisible()
  await expect(page.getByRole('region')).toHaveCount(1)
})

/** What a window manager would have been asked for: there is none on a bare display. */
const countHiding = ({ app }: Ebb): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    let hidden = 0
    window.minimize = () => {
      hidden += 1
      Object.assign(globalThis, { hidden })
    }
  })
const hiding = ({ app }: Ebb): Promise<number> =>
  app.evaluate(() => (globalThis as unknown as { hidden?: number }).hidden ?? 0)

test('quick exit: Escape hides a talk, which goes on; nothing but the start page is there until Go on', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await countHiding(ebb)
  await beginTalk(page)
  await press(page, words.rest.begin)
  await page.getByRole('button', { name: words.talk.pause }).first().click()
  await expect(page.getByText('20:47').first()).toBeVisible()
  // The card to take away lies over the pause: one press, all the same.
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('20:47')).toHaveCount(0)
  await expect.poll(() => hiding(ebb)).toBe(1)
  await showScreen(page, '57-away')
  expect(await page.locator('body').innerText()).toBe(`${words.app.name}\n${quickExit.goOn}`)
  // Also after a reload, and while its time comes.
  await page.reload()
  await expect(page.getByRole('button', { name: quickExit.goOn })).toBeVisible()
  await ebb.advance(21 * 60_000)
  expect(await page.locator('body').innerText()).toBe(`${words.app.name}\n${quickExit.goOn}`)
  await press(page, quickExit.goOn)
  await expect(page.getByText(words.comeBack.sit)).toBeVisible()
})

test('neither an open dialog nor a field keeps the Escape key', async ({ launch, bluez }) => {
  bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Polar H10' })
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  await countHiding(ebb)
  await page.getByRole('button', { name: words.strap.connect }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => hiding(ebb)).toBe(1)
  expect(await page.locator('body').innerText()).toBe(`${words.app.name}\n${quickExit.goOn}`)
  await press(page, quickExit.goOn)
  await page.getByRole('dialog').getByRole('button', { name: words.strap.cancel }).click()
  await press(page, home.settings)
  await press(page, people.open)
  await page.getByRole('button', { name: people.steps.person(words.partner.a) }).click()
  await page.getByLabel(setUp.person.name).fill('Ada')
  await page.getByLabel(setUp.person.name).press('Escape')
  await expect.poll(() => hiding(ebb)).toBe(2)
  await expect(page.getByText('Ada')).toHaveCount(0)
})

// At 200 % a window of 1280 by 800 has half as many points either way; resized so, no frame is lost on a bare display.
for (const [how, width, height] of [
  ['a small window', 1024, 640],
  ['at 200 %', 640, 400],
] as const) {
  test(`${how}: no step breaks out of its column, and each can be reached`, async ({ launch }) => {
    const { page } = await launch({ clock: EVENING })
    await page.setViewportSize({ width, height })
    const fits = () =>
      page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1)
    await press(page, home.settings)
    await press(page, people.open)
    await page.getByRole('button', { name: people.steps.person(words.partner.b) }).click()
    await page.getByLabel(setUp.person.name).fill(LONG)
    await press(page, setUp.done)
    const steps = page.getByRole('listitem').getByRole('button')
    for (const step of await steps.all()) {
      await step.click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const open of [handOver.keepOpen, handOver.open]) {
        const button = page.getByRole('button', { name: open })
        if (await button.isVisible()) await button.click()
      }
      await expect.poll(fits).toBe(true)
      await expectAccessible(page, how)
      await press(page, setUp.back)
    }
    await press(page, setUp.back)
    await press(page, words.settings.back)
    await expect.poll(fits).toBe(true)
    await press(page, home.begin)
    await expect.poll(fits).toBe(true)
    await expectAccessible(page, how)
    if (width === 1024) await showScreen(page, '59-tonight-small')
  })
}

test('a step longer than the window begins where a short one does, whether a scrollbar comes or not', async ({
  launch,
}) => {
  const { page } = await launch({ clock: EVENING })
  await page.setViewportSize({ width: 1024, height: 640 })
  const seen = () =>
    page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement
      const { left, width } = document.querySelector('h1')?.getBoundingClientRect() ?? {}
      return { isLong: scrollHeight > clientHeight, place: [left, width] }
    })
  await press(page, setUp.offer)
  await goOn(page)
  await expect(heading(page, setUp.mode.title)).toBeVisible()
  const short = await seen()
  await goOn(page)
  await expect(heading(page, safety.title)).toBeVisible()
  await press(page, handOver.keepOpen)
  const long = await seen()
  expect([short.isLong, long.isLong]).toEqual([false, true])
  expect(long.place).toEqual(short.place)
})

test('what has the focus is never under the ways on', async ({ launch }) => {
  const { page } = await launch({ clock: EVENING })
  await page.setViewportSize({ width: 1024, height: 640 })
  const covered = () =>
    page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) return null
      const { left, top, width, height } = focused.getBoundingClientRect()
      const over = document.elementFromPoint(left + width / 2, top + height / 2)
      return focused.contains(over) ? null : focused.outerHTML
    })
  await press(page, home.settings)
  await press(page, people.open)
  await page.getByRole('button', { name: people.steps.soothes(words.partner.a) }).click()
  const field = page.getByLabel(setUp.soothes.own)
  for (const one of ['Rain', 'Wind', 'The sea']) {
    await field.fill(one)
    await field.press('Enter')
    await expect(page.getByText(one, { exact: true })).toBeVisible()
    await expect.poll(covered).toBe(null)
  }
  await page.evaluate(() => window.scrollTo({ top: 0 }))
  await page.getByRole('heading', { level: 1 }).focus()
  for (let tabs = 0; tabs < 16; tabs += 1) {
    await page.keyboard.press('Tab')
    expect(await covered()).toBe(null)
  }
})
