import { english as words } from '#shared/guidance/words.ts'
import { EVENING, expect, test } from './support/ebb.ts'

test('two straps, each on its own seat; one that drops out comes back', async ({
  launch,
  bluez,
}) => {
  const left = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Left strap' })
  const right = bluez.addStrap({ address: 'A0:9E:1A:00:00:02', name: 'Right strap' })
  const { page } = await launch({ clock: EVENING, bluez })
  for (const strap of [left, right]) {
    await page.getByRole('button', { name: words.strap.connect }).first().click()
    await page.getByRole('dialog').getByText(strap.name).click()
    await strap.subscribed()
  }
  await expect(page.getByText(words.home.bothReady)).toBeVisible()
  left.drop()
  await expect(page.getByText(words.strap.lost)).toBeVisible()
  await left.subscribed()
  await expect(page.getByText(words.home.bothReady)).toBeVisible()
  expect(right.counts.connects).toBe(1)
})

test('the chooser can be cancelled and asked again', async ({ launch, bluez }) => {
  const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Polar H10 12345678' })
  const { page } = await launch({ clock: EVENING, bluez })
  const connect = page.getByRole('button', { name: words.strap.connect }).first()
  for (let round = 0; round < 3; round += 1) {
    await connect.click()
    const chooser = page.getByRole('dialog')
    await expect(chooser.getByText(strap.name)).toBeVisible()
    await chooser.getByRole('button', { name: words.strap.cancel }).click()
    await expect(chooser).toBeHidden()
    await expect(page.getByText(words.strap.nothing)).toBeVisible()
  }
  await connect.click()
  await page.getByRole('dialog').getByText(strap.name).click()
  await strap.subscribed()
  expect(strap.counts.connects).toBe(1)
})

test('with Bluetooth off the seat says what to check, and nothing hangs', async ({
  launch,
  bluez,
}) => {
  bluez.setPowered(false)
  const { page } = await launch({ clock: EVENING, bluez })
  await page.getByRole('button', { name: words.strap.connect }).first().click()
  await expect(page.getByText(words.strap.nothing)).toBeVisible()
  for (const line of words.strap.check) await expect(page.getByText(line)).toBeVisible()
  await expect(page.getByRole('button', { name: words.strap.connect }).first()).toBeEnabled()
})
