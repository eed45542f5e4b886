import { english as words } from '#shared/guidance/words.ts'
import type { Bluez } from '../support/bluez/bluez.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, type LaunchOptions, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { WornStraps } from './support/worn-strap.ts'

const { home, partner, strap: strapWords, whose } = words

const seat = ({ page }: Ebb, id: 'a' | 'b') => page.getByRole('region', { name: partner[id] })
const button = ({ page }: Ebb, name: string) => page.getByRole('button', { name, exact: true })

const put = async (ebb: Ebb, strap: HeartRateStrap, id: 'a' | 'b'): Promise<void> => {
  await seat(ebb, id).getByRole('button', { name: strapWords.connect, exact: true }).click()
  await ebb.page.getByRole('dialog').getByText(strap.name).click()
  await expect(seat(ebb, id).getByText(strapWords.live)).toBeVisible()
}

type Launch = (options?: LaunchOptions) => Promise<Ebb>

const bothOn = async (launch: Launch, bluez: Bluez) => {
  const straps = [
    bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Strap one' }),
    bluez.addStrap({ address: 'A0:9E:1A:00:00:02', name: 'Strap two' }),
  ] as const
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, straps[0], 'a')
  await put(ebb, straps[1], 'b')
  await expect(ebb.page.getByText(whose.swap)).toBeVisible()
  return { ebb, straps, worn: new WornStraps(ebb, straps) }
}

test('the straps are where they should be', async ({ launch, bluez }) => {
  const { ebb, worn } = await bothOn(launch, bluez)
  const { page } = ebb
  await showScreen(page, '12-home-two-straps')
  await worn.seconds(16, () => [70, 74])
  await button(ebb, whose.title).click()
  await expect(page.getByRole('heading', { name: whose.title })).toBeVisible()
  await showScreen(page, '13-whose-heart')
  await button(ebb, whose.moveAs(partner.a)).press('Enter')
  await expect(page.getByRole('heading', { name: whose.still })).toBeFocused()
  await worn.seconds(20, () => [70, 74])
  await expect(page.getByRole('heading', { name: whose.moving(partner.a) })).toBeVisible()
  await showScreen(page, '14-whose-heart-moving')
  await worn.seconds(18, () => [95, 74])
  await expect(page.getByText(whose.sitDown)).toBeVisible()
  await worn.seconds(16, () => [90, 74])
  await expect(page.getByRole('heading', { name: whose.inPlace })).toBeVisible()
  await showScreen(page, '15-whose-heart-in-place')
  await button(ebb, whose.goOn).click()
  await expect(page.getByText(whose.inPlace)).toBeVisible()
  await expect(button(ebb, home.begin)).toBeEnabled()
})

test('the straps have changed places, and are swapped without a new search', async ({
  launch,
  bluez,
}) => {
  const { ebb, straps, worn } = await bothOn(launch, bluez)
  const { page } = ebb
  await worn.seconds(16, () => [70, 74])
  await button(ebb, whose.title).click()
  await button(ebb, whose.moveAs(partner.a)).click()
  await worn.seconds(20, () => [70, 74])
  await worn.seconds(34, () => [70, 98])
  await expect(page.getByRole('heading', { name: whose.changedPlaces })).toBeVisible()
  await showScreen(page, '16-whose-heart-changed-places')
  await button(ebb, whose.swapThem).click()
  await expect(page.getByRole('heading', { name: whose.swapped })).toBeVisible()
  await expect(seat(ebb, 'a').getByText(straps[1].name)).toBeVisible()
  await expect(seat(ebb, 'b').getByText(straps[0].name)).toBeVisible()
  await expect(seat(ebb, 'b').getByText(strapWords.live)).toBeVisible()
  expect(straps.map(({ counts }) => counts.connects)).toEqual([1, 1])

  // The other one moves now; each strap is heard at its new seat.
  await button(ebb, whose.checkAgain).click()
  await button(ebb, whose.moveAs(partner.b)).click()
  await worn.seconds(36, () => [70, 74])
  await worn.seconds(36, () => [96, 74])
  await expect(page.getByRole('heading', { name: whose.inPlace })).toBeVisible()

  // And so it is remembered: the same straps come back to the same seats, and what was found stands.
  await page.reload()
  await expect(page.getByText(whose.inPlace)).toBeVisible({ timeout: 20_000 })
  await expect(seat(ebb, 'a').getByText(straps[1].name)).toBeVisible()
})

test('it can be left out, and where it cannot be told the talk may begin all the same', async ({
  launch,
  bluez,
}) => {
  const { ebb, straps, worn } = await bothOn(launch, bluez)
  const { page } = ebb
  await button(ebb, whose.title).click()
  await button(ebb, whose.without).click()
  await expect(page.getByText(whose.swap)).toBeVisible()

  await worn.seconds(16, () => [70, 74])
  await button(ebb, whose.title).click()
  await button(ebb, whose.moveAs(partner.b)).click()
  await worn.seconds(20, () => [70, 74])
  straps[0].drop()
  await expect(page.getByRole('heading', { name: whose.notTold })).toBeVisible()
  await showScreen(page, '17-whose-heart-not-told')
  await button(ebb, whose.goOn).click()
  await expect(page.getByText(whose.swap)).toBeVisible({ timeout: 20_000 })
  await beginTalk(page)
  await expect(page.getByText(words.rest.title)).toBeVisible()
})
