import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import { isPacket } from '#shared/session/facts.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'
import { findRests, leaveRest, wear } from './support/two-worn.ts'

const { own, talk, prompt } = words

const seat = (page: Page, partner: PartnerId) =>
  page.getByRole('region', { name: words.partner[partner], exact: true })

const openMenu = (page: Page, partner: PartnerId): Promise<void> =>
  seat(page, partner)
    .getByRole('button', { name: own.menuOf(words.partner[partner]) })
    .click()

const choose = (page: Page, partner: PartnerId, name: string): Promise<void> =>
  seat(page, partner).getByRole('button', { name }).click()

/** Where everything stands, to the pixel. */
const places = (page: Page) =>
  page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((one) => [one.textContent, JSON.stringify(one.getBoundingClientRect())]),
    )

test('own water and chart at their owner’s wish, in their own place, and gone with one key', async ({
  launch,
  bluez,
}) => {
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  const worn = await wear(ebb, bluez, 2)
  await findRests(ebb, worn)
  await showScreen(page, '04-rest-both-found')
  await leaveRest(ebb)
  await worn.seconds(5, () => [73, 75])
  await showScreen(page, '05-talk-both')
  const before = await places(page)
  await openMenu(page, 'a')
  await showScreen(page, '05-talk-own-menu')
  await choose(page, 'a', own.views.chart)
  await openMenu(page, 'b')
  await choose(page, 'b', own.views.water)
  await worn.seconds(90, (second) => [73 + Math.round(6 * Math.sin(second / 15)), 75])
  await expect(seat(page, 'a').getByText(/\d+ bpm/)).toBeVisible()
  await expect(seat(page, 'b').getByText(/bpm/)).toHaveCount(0)
  await showScreen(page, '05-talk-own')
  expect(await places(page)).toEqual(before)
  await page.keyboard.press('h')
  await expect(page.getByRole('figure')).toHaveCount(0)
  expect(await places(page)).toEqual(before)
  // Shown again, nothing of before has been kept.
  await openMenu(page, 'a')
  await choose(page, 'a', own.views.chart)
  await worn.seconds(2, () => [73, 75])
  const course = await page.locator('figure path[d^="M"]').last().getAttribute('d')
  expect(course?.split('L').length).toBeLessThan(5)
})

/** The last few envelopes of a seat, as they lie on the disk. */
/** The beginning of a sealed body lies in one piece; a long one goes on in another page of the file. */
const HEAD_BYTES = 64

const sealedOf = (profile: string, partner: PartnerId): readonly Buffer[] => {
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const envelopes = store.sessionIds().flatMap((id) => store.read(id))
  store.close()
  return envelopes
    .filter(({ stream }) => stream === partner)
    .slice(-8)
    .map(({ body }) => Buffer.from(body).subarray(0, HEAD_BYTES))
}

const foundIn = (profile: string, bodies: readonly Buffer[]): number => {
  const bytes = bytesIn(profile)
  return bodies.filter((body) => bytes.includes(body)).length
}

test('recording stopped: nothing more is written, what was erased is nowhere, and nobody is named', async ({
  launch,
  bluez,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  const worn = await wear(ebb, bluez, 2)
  await findRests(ebb, worn)
  await leaveRest(ebb)
  await worn.seconds(5, () => [73, 75])
  const ofSeat = async (partner: PartnerId) =>
    (await readNewest(profile)).filter(({ stream }) => stream === partner)
  await openMenu(page, 'a')
  await choose(page, 'a', own.stop)
  await showScreen(page, '05-talk-stop-recording')
  await choose(page, 'a', own.keep)
  await expect(page.getByText(talk.recordingChanged)).toBeVisible()
  const kept = await ofSeat('a')
  expect(kept.filter(isPacket).length).toBeGreaterThan(200)
  await worn.seconds(10, () => [73, 75])
  expect(await ofSeat('a')).toHaveLength(kept.length)
  await expect.poll(async () => (await ofSeat('b')).filter(isPacket).length).toBe(295)
  const sealed = sealedOf(profile, 'b')
  expect(foundIn(profile, sealed)).toBe(sealed.length)
  await openMenu(page, 'b')
  await choose(page, 'b', own.stop)
  await choose(page, 'b', own.erase)
  await worn.seconds(5, () => [73, 75])
  expect(await ofSeat('b')).toEqual([])
  expect(foundIn(profile, sealed)).toBe(0)
  expect(await ofSeat('a')).toHaveLength(kept.length)
  // Detection goes on in memory, and the screen looks as it did.
  await worn.seconds(60, (second) => [73 + Math.min(24, second), 75])
  await expect(page.getByText(prompt.title)).toBeVisible()
  await ebb.close()
  expect(await ofSeat('b')).toEqual([])
  expect(foundIn(profile, sealed)).toBe(0)
})

test('marks, a minute of breath, and the talk that goes on by itself', async ({
  launch,
  bluez,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  await beginTalk(page)
  await leaveRest(ebb)
  await page.keyboard.press('2')
  await expect(page.getByText(talk.noted)).toBeVisible()
  const marks = (await readNewest(profile)).filter(
    (entry) => 'fact' in entry && entry.fact.kind === 'marked',
  )
  expect(marks.map(({ stream }) => stream)).toEqual(['b'])
  const before = await page.getByRole('button', { name: talk.pause, exact: true }).boundingBox()
  await page.getByRole('button', { name: words.breather.begin }).click()
  await expect(page.getByRole('heading', { name: words.breather.title })).toBeVisible()
  expect(await page.getByRole('button', { name: talk.pause, exact: true }).boundingBox()).toEqual(
    before,
  )
  await showScreen(page, '05-talk-breather')
  await ebb.advance(59_000)
  await expect(page.getByRole('heading', { name: words.breather.title })).toBeVisible()
  await ebb.advance(1_000)
  await expect(page.getByRole('button', { name: words.breather.begin })).toBeVisible()
})

const SIZES = [
  [2560, 1440],
  [1280, 800],
  [1024, 640],
  [760, 560],
] as const

const resize = async ({ app, page }: Ebb, width: number, height: number): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(w, h)
    },
    [width, height] as const,
  )
  await page.waitForFunction((w) => window.innerWidth === w, width)
}

test('in no window does anything jump when the prompt comes or goes', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await leaveRest(ebb)
  // In the page, wherever it is scrolled to.
  const placeOf = (name: string | RegExp) =>
    page
      .getByRole('button', { name })
      .last()
      .evaluate((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y + window.scrollY, width, height].map(Math.round)
      })
  const stays = () =>
    Promise.all([/^Pause/, talk.flooding, talk.moved, own.menu].map((name) => placeOf(name)))
  for (const [width, height] of SIZES) {
    await resize(ebb, width, height)
    const before = await stays()
    await page.getByRole('button', { name: talk.flooding }).first().click()
    await expect(page.getByText(prompt.title)).toBeVisible()
    expect(await stays()).toEqual(before)
    await showScreen(page, `06-prompt-${width}`)
    await page.getByRole('button', { name: prompt.notNow }).click()
    await expect(page.getByText(prompt.title)).toHaveCount(0)
    expect(await stays()).toEqual(before)
  }
})

test('enlarged to 200 % in a small window, the one thing to press is in sight', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await leaveRest(ebb)
  await page.setViewportSize({ width: 640, height: 400 })
  await expect(page.getByRole('button', { name: talk.pause, exact: true })).toBeInViewport({
    ratio: 1,
  })
})

test('no strap: the buttons work, and the lengths promise what they show', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await leaveRest(ebb)
  await expect(page.getByText(talk.cannotTell(words.trouble['no-strap']))).toBeVisible()
  await page.getByRole('button', { name: talk.anotherLength }).click()
  await showScreen(page, '05-talk-lengths')
  await page.getByRole('button', { name: talk.anotherLength }).click()
  const pause = page.getByRole('button', { name: /^Pause/ })
  const before = await pause.boundingBox()
  await page.getByRole('button', { name: talk.flooding }).last().click()
  await expect(page.getByText(prompt.title)).toBeVisible()
  expect(await pause.boundingBox()).toEqual(before)
  await page.getByRole('button', { name: prompt.anotherTime }).click()
  await showScreen(page, '06-prompt-lengths')
  await page.getByRole('button', { name: talk.length(45) }).click()
  await expect(page.locator('time').first()).toHaveText('21:12')
})

test('one strap: a flood, "not now", ten quiet minutes, and then a second flood', async ({
  launch,
  bluez,
}) => {
  test.setTimeout(240_000)
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  const worn = await wear(ebb, bluez, 1)
  await findRests(ebb, worn)
  await leaveRest(ebb)
  await expect(page.getByText(talk.listening)).toBeVisible()
  await worn.seconds(60, (second) => [73 + Math.min(24, second)])
  await expect(page.getByText(prompt.title)).toBeVisible()
  await showScreen(page, '06-prompt-one-strap')
  await page.getByRole('button', { name: prompt.notNow }).click()
  // It comes down and up again: a flood of its own, whose prompt waits.
  await worn.seconds(240, (second) => [Math.max(70, 97 - second / 2)])
  await worn.seconds(350, (second) => [Math.min(97, 72 + second)])
  await expect(page.getByText(prompt.title)).toHaveCount(0)
  await worn.seconds(11, () => [97])
  await expect(page.getByText(prompt.title)).toBeVisible()
})

test('by keyboard alone: one’s own menu, a mark, a longer pause', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await leaveRest(ebb)
  const { keyboard } = page
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (text: string): Promise<void> => {
    for (let press = 0; press < 30; press += 1) {
      if ((await focused()) === text) return
      await keyboard.press('Tab')
    }
    throw new Error(`no way to ${text}`)
  }
  await tabTo(own.menu)
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  expect(await focused()).toBe(own.views.private)
  await keyboard.press('Space')
  expect(await focused()).toBe(own.menu)
  await keyboard.press('1')
  await expect(page.getByText(talk.noted)).toBeVisible()
  await page.reload()
  await expect(page.getByText(talk.pauseKey)).toBeVisible()
  await keyboard.press('Space')
  await expect(page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
})
