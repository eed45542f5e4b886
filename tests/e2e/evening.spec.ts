import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { WornStraps } from './support/worn-strap.ts'

/** The two minutes of everyday chat come before the evening that the other pictures tell. */
const CHAT_MS = 120_000

const button = (page: Page, name: string) => page.getByRole('button', { name })

/** Our chooser over the real Web Bluetooth. */
const connect = async (page: Page, strap: HeartRateStrap): Promise<void> => {
  await button(page, words.strap.connect).first().click()
  const entry = page.getByRole('dialog').getByText(strap.name)
  await expect(entry).toBeVisible()
  await showScreen(page, '02-chooser')
  await entry.click()
  await strap.subscribed()
}

const rest = async (page: Page, worn: WornStraps): Promise<void> => {
  await beginTalk(page)
  await expect(page.getByText(words.rest.title)).toBeVisible()
  await worn.seconds(30, () => [70])
  await showScreen(page, '04-rest')
  await worn.seconds(250, () => [70])
  await showScreen(page, '04-rest-found')
}

/** Everyday chat before the talk, which then begins by itself. */
const chat = async (page: Page, worn: WornStraps): Promise<void> => {
  await button(page, words.neutralTalk.offer).click()
  await expect(page.getByText(words.neutralTalk.title)).toBeVisible()
  await worn.seconds(50, () => [72])
  await showScreen(page, '04-everyday-chat')
  await worn.seconds(70, () => [72])
}

const talkUntilPrompt = async (page: Page, worn: WornStraps): Promise<void> => {
  await expect(page.getByText(words.talk.listening)).toBeVisible()
  await worn.seconds(60, () => [73])
  await showScreen(page, '05-talk')
  await worn.seconds(70, (second) => [73 + Math.min(24, second)])
  await expect(page.getByText(words.prompt.title)).toBeVisible()
  await showScreen(page, '06-prompt')
}

const pauseToItsDeadline = async (ebb: Ebb, worn: WornStraps): Promise<void> => {
  const { page } = ebb
  // 20:25 + 280 s + 120 s + 130 s is 20:33:50; twenty minutes later, to the full minute, is 20:54.
  await button(page, words.prompt.now('20:54')).click()
  await button(page, words.takeAway.close).click()
  await expect(page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  await expect(page.getByText('20:54')).toBeVisible()
  await showScreen(page, '07-pause')
  await worn.seconds(120, (second) => [97 - Math.min(25, second / 2)])
  await ebb.advance(17 * 60_000)
  await expect(page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  await ebb.advance(3 * 60_000)
  await expect(page.getByText(words.comeBack.sit)).toBeVisible()
}

const comeBackAndEnd = async (page: Page): Promise<void> => {
  await showScreen(page, '08-return')
  // The right seat wears no strap.
  await button(page, words.comeBack.look).last().click()
  await button(page, words.handOver.open).click()
  await expect(page.getByText(words.talk.cannotTell(words.trouble['no-strap']))).toBeVisible()
  await showScreen(page, '91-return-look-no-strap')
  await button(page, words.ownWords.close).click()
  await button(page, words.comeBack.readyAs(words.partner.a)).click()
  await button(page, words.comeBack.readyAs(words.partner.b)).click()
  await button(page, words.talk.end).click()
  await expect(page.getByText(words.end.title)).toBeVisible()
  await showScreen(page, '09-ended')
  await button(page, words.end.leave).click()
}

const lookBack = async (page: Page): Promise<void> => {
  await button(page, words.home.lookBack).click()
  const cells = page.getByRole('row').nth(1).getByRole('cell')
  await expect(cells.nth(-1)).toHaveText(words.lookBack.pausesKept(1, 1))
  await showScreen(page, '10-look-back')
  await page.getByRole('button', { name: words.lookBack.back, exact: true }).click()
}

test('one heartbeat all the way: strap, rest, chat, flood, prompt, pause, return, end', async ({
  launch,
  bluez,
}) => {
  const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Polar H10 12345678' })
  const ebb = await launch({ clock: EVENING - CHAT_MS, bluez })
  const { page } = ebb
  await expect(button(page, words.home.begin)).toBeVisible()
  await showScreen(page, '01-home')
  await connect(page, strap)
  await expect(page.getByText(words.home.oneReady)).toBeVisible()
  await showScreen(page, '03-home-one-strap')
  const worn = new WornStraps(ebb, [strap])
  await rest(page, worn)
  await chat(page, worn)
  await talkUntilPrompt(page, worn)
  await pauseToItsDeadline(ebb, worn)
  await comeBackAndEnd(page)
  await lookBack(page)
  await button(page, words.home.settings).click()
  await expect(page.getByRole('heading', { name: words.settings.title })).toBeVisible()
  await showScreen(page, '11-settings')
})
