import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { isPacket } from '#shared/session/facts.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const LEFT = { address: 'A0:9E:1A:00:00:01', name: 'Left strap' } as const
const RIGHT = { address: 'A0:9E:1A:00:00:02', name: 'Right strap' } as const

const seat = ({ page }: Ebb, partner: 'a' | 'b') =>
  page.getByRole('region', { name: words.partner[partner] })

/** Connects a strap to a seat by hand. */
const put = async (ebb: Ebb, strap: HeartRateStrap, partner: 'a' | 'b'): Promise<void> => {
  await seat(ebb, partner).getByRole('button', { name: words.strap.connect, exact: true }).click()
  await ebb.page.getByRole('dialog').getByText(strap.name).click()
  await expect(seat(ebb, partner).getByText(words.strap.live)).toBeVisible()
}

const bothConnected = async ({ page }: Ebb): Promise<void> => {
  await expect(page.getByText(words.whose.swap)).toBeVisible()
}

test('two straps, each on its own seat; one that drops out comes back', async ({
  launch,
  bluez,
}) => {
  const left = bluez.addStrap(LEFT)
  const right = bluez.addStrap(RIGHT)
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, left, 'a')
  await put(ebb, right, 'b')
  await bothConnected(ebb)
  left.drop()
  await expect(ebb.page.getByText(words.strap.lost)).toBeVisible()
  await left.subscribed()
  await bothConnected(ebb)
  expect(right.counts.connects).toBe(1)
})

test('the chooser can be cancelled and asked again', async ({ launch, bluez }) => {
  const strap = bluez.addStrap(LEFT)
  const ebb = await launch({ clock: EVENING, bluez })
  for (let round = 0; round < 3; round += 1) {
    await seat(ebb, 'a').getByRole('button', { name: words.strap.connect }).click()
    const chooser = ebb.page.getByRole('dialog')
    await expect(chooser.getByText(strap.name)).toBeVisible()
    await chooser.getByRole('button', { name: words.strap.cancel }).click()
    await expect(chooser).toBeHidden()
    await expect(ebb.page.getByText(words.strap.nothing)).toBeVisible()
  }
  await put(ebb, strap, 'a')
  expect(strap.counts.connects).toBe(1)
})

test('nothing found: what to check stands in the chooser, and it can be left', async ({
  launch,
  bluez,
}) => {
  const ebb = await launch({ clock: EVENING, bluez })
  await seat(ebb, 'a').getByRole('button', { name: words.strap.connect }).click()
  const chooser = ebb.page.getByRole('dialog')
  for (const line of words.strap.check) await expect(chooser.getByText(line)).toBeVisible()
  // A strap that is put on only now turns up in the same search.
  const late = bluez.addStrap(LEFT)
  await expect(chooser.getByText(late.name)).toBeVisible()
  await expect(chooser.getByText(words.strap.check[0])).toBeHidden()
  await chooser.getByRole('button', { name: words.strap.cancel }).click()
  await expect(chooser).toBeHidden()
})

test('with Bluetooth off the chooser says what to check, and nothing hangs', async ({
  launch,
  bluez,
}) => {
  bluez.setPowered(false)
  const ebb = await launch({ clock: EVENING, bluez })
  const left = seat(ebb, 'a')
  await left.getByRole('button', { name: words.strap.connect }).click()
  const chooser = ebb.page.getByRole('dialog')
  await expect(chooser.getByText(words.strap.search.failed)).toBeVisible()
  for (const line of words.strap.check) await expect(chooser.getByText(line)).toBeVisible()
  await expect(chooser.getByText(words.strap.checkOn.linux)).toBeVisible()
  await showScreen(ebb.page, '90-no-strap-found')
  // Switched on now, the same chooser finds what is there.
  const strap = bluez.addStrap(LEFT)
  bluez.setPowered(true)
  await chooser.getByRole('button', { name: words.strap.searchAgain }).click()
  await expect(chooser.getByText(strap.name)).toBeVisible()
  await chooser.getByRole('button', { name: words.strap.cancel }).click()
  await expect(left.getByText(words.strap.nothing)).toBeVisible()
  await expect(left.getByRole('button', { name: words.strap.connect })).toBeEnabled()
})

test('after a reload both straps are back by themselves', async ({ launch, bluez }) => {
  const straps = [bluez.addStrap(LEFT), bluez.addStrap(RIGHT)] as const
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, straps[0], 'a')
  await put(ebb, straps[1], 'b')
  await bothConnected(ebb)
  await ebb.page.reload()
  await bothConnected(ebb)
  await expect(seat(ebb, 'a').getByText(LEFT.name)).toBeVisible()
  await expect(seat(ebb, 'b').getByText(RIGHT.name)).toBeVisible()
})

test('the next day both come back by themselves, each to its own seat', async ({
  launch,
  bluez,
}) => {
  const straps = [bluez.addStrap(LEFT), bluez.addStrap(RIGHT)] as const
  const first = await launch({ clock: EVENING, bluez })
  await put(first, straps[0], 'a')
  await put(first, straps[1], 'b')
  await bothConnected(first)
  await first.close()
  // Quitting lets both straps go, for whatever else wants them.
  for (const strap of straps) await strap.disconnected()
  straps[0].setReachable(false)
  const next = await launch({ clock: EVENING, bluez })
  await expect(seat(next, 'b').getByText(words.strap.live)).toBeVisible()
  await expect(seat(next, 'a').getByText(words.strap.lost)).toBeVisible()
  // The other one is put on only later.
  straps[0].setReachable(true)
  await bothConnected(next)
  await expect(seat(next, 'a').getByText(LEFT.name)).toBeVisible()
  await seat(next, 'a').getByRole('button', { name: words.strap.release }).click()
  await next.close()
  const third = await launch({ clock: EVENING, bluez })
  await expect(seat(third, 'b').getByText(words.strap.live)).toBeVisible()
  await expect(seat(third, 'a').getByText(words.strap.none)).toBeVisible()
})

test('choosing by hand works while a strap of last time is looked for', async ({
  launch,
  bluez,
}) => {
  const left = bluez.addStrap(LEFT)
  const first = await launch({ clock: EVENING, bluez })
  await put(first, left, 'a')
  await first.close()
  left.remove()
  const right = bluez.addStrap(RIGHT)
  const next = await launch({ clock: EVENING, bluez })
  await expect(seat(next, 'a').getByText(words.strap.lost)).toBeVisible()
  await expect(next.page.getByRole('dialog')).toBeHidden()
  await put(next, right, 'b')
  await expect(seat(next, 'b').getByText(words.strap.live)).toBeVisible()
  const back = bluez.addStrap(LEFT)
  await back.subscribed()
  await bothConnected(next)
})

test('a link that is up and silent is made to speak again', async ({ launch, bluez }) => {
  const left = bluez.addStrap(LEFT)
  const right = bluez.addStrap(RIGHT)
  const ebb = await launch({ clock: EVENING, bluez })
  await ebb.page.clock.install()
  await put(ebb, left, 'a')
  await put(ebb, right, 'b')
  const beat = Uint8Array.of(0x00, 70)
  for (let second = 0; second < 20; second += 1) {
    right.notify(beat)
    await ebb.packets(second + 1)
    await ebb.page.clock.runFor(1_000)
  }
  // Ten seconds on, notifications were asked for once more; after twenty the link itself is new.
  expect(left.counts.subscriptions).toBeGreaterThanOrEqual(2)
  await ebb.page.clock.runFor(1_000)
  await left.subscribed()
  await expect.poll(() => left.counts.connects).toBe(2)
  await expect(seat(ebb, 'a').getByText(words.strap.live)).toBeVisible()
  expect(right.counts).toMatchObject({ connects: 1, subscriptions: 1 })
})

test('after the computer has slept a link that only seems to stand is made anew', async ({
  launch,
  bluez,
}) => {
  const left = bluez.addStrap(LEFT)
  const ebb = await launch({ clock: EVENING, bluez })
  await ebb.page.clock.install()
  await put(ebb, left, 'a')
  await ebb.app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
  })
  // Whatever the page hears of it, it hears before this answer.
  await ebb.page.evaluate(() => undefined)
  await ebb.page.clock.runFor(4_000)
  await expect.poll(() => left.counts.connects).toBe(2)
  await expect(seat(ebb, 'a').getByText(words.strap.live)).toBeVisible()
})

test('the computer is kept awake while a talk runs, and not longer', async ({ launch, bluez }) => {
  const ebb = await launch({ clock: EVENING, bluez })
  const isKeptAwake = () =>
    ebb.app.evaluate(({ powerSaveBlocker }) =>
      [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)),
    )
  expect(await isKeptAwake()).toBe(false)
  await beginTalk(ebb.page)
  await ebb.page.getByRole('button', { name: words.rest.begin }).click()
  await expect.poll(isKeptAwake).toBe(true)
  await ebb.page.getByRole('button', { name: words.talk.end }).click()
  await expect.poll(isKeptAwake).toBe(false)
})

test('a strap that the computer has forgotten is found again', async ({ launch, bluez }) => {
  const left = bluez.addStrap(LEFT)
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, left, 'a')
  left.setReachable(false)
  await expect(ebb.page.getByText(words.strap.lost)).toBeVisible()
  await showScreen(ebb.page, '90-home-strap-lost')
  left.forget()
  left.setReachable(true)
  await left.subscribed()
  await expect(seat(ebb, 'a').getByText(words.strap.live)).toBeVisible()
})

test('a strap that is lost is said to be, in the rest and in the talk, with the way back beside it', async ({
  launch,
  bluez,
}) => {
  const left = bluez.addStrap(LEFT)
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  await put(ebb, left, 'a')
  await beginTalk(page)
  left.setReachable(false)
  const { trouble } = words
  await expect(page.getByText(words.rest.waiting(trouble.lost))).toBeVisible()
  await showScreen(page, '90-rest-strap-lost')
  await page.getByRole('button', { name: words.rest.beginAnyway }).click()
  await expect(page.getByText(words.talk.cannotTell(trouble.lost))).toBeVisible()
  await expect(page.getByRole('button', { name: words.strap.connectAgain })).toBeVisible()
  await showScreen(page, '90-talk-strap-lost')
})

test('what a strap tells of itself is said before the talk', async ({ launch, bluez }) => {
  const left = bluez.addStrap({ ...LEFT, battery: 15, bodyLocation: 2 })
  const right = bluez.addStrap({ ...RIGHT, battery: null })
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, left, 'a')
  await put(ebb, right, 'b')
  await expect(seat(ebb, 'a').getByText(words.strap.battery(15))).toBeVisible()
  await expect(seat(ebb, 'a').getByText(words.strap.notes['low-battery'])).toBeVisible()
  await expect(seat(ebb, 'a').getByText(words.strap.notes['not-on-the-chest'])).toBeVisible()
  await expect(
    seat(ebb, 'b').getByTitle(['Polar Electro Oy', 'H10'].map(isolated).join(', ')),
  ).toBeVisible()
  await expect(seat(ebb, 'b').getByText('%')).toBeHidden()
  await showScreen(ebb.page, '90-home-strap-notes')
})

test('a broken strap that sends a thousand times a second takes nothing from the other', async ({
  launch,
  bluez,
  profile,
}) => {
  const broken = bluez.addStrap(LEFT)
  const sound = bluez.addStrap(RIGHT)
  const ebb = await launch({ clock: EVENING, bluez })
  await put(ebb, broken, 'a')
  await put(ebb, sound, 'b')
  await beginTalk(ebb.page)
  await ebb.page.getByRole('button', { name: words.rest.beginAnyway }).click()
  const beats = [70, 71, 72].map((rate) => Uint8Array.of(0x00, rate))
  let sent = 0
  for (const beat of beats) {
    for (let flood = 0; flood < 1_000; flood += 1) {
      if (broken.notify(Uint8Array.of(0x00, 60 + (flood % 40)))) sent += 1
    }
    if (sound.notify(beat)) sent += 1
    // All of it has arrived, and the window answers as ever.
    await ebb.packets(sent)
    await ebb.advance(1_000)
    await ebb.page.getByRole('button', { name: words.talk.moved }).last().click()
  }
  expect(sent).toBe(3 * 1_000 + beats.length)
  await ebb.page.getByRole('button', { name: words.talk.pause }).click()
  // Three seconds have passed since 20:27, and a promise is a full minute.
  await expect(ebb.page.getByText('20:48').first()).toBeVisible()
  const entries = await readNewest(profile)
  const packets = entries.filter(isPacket)
  expect(packets.filter(({ stream }) => stream === 'b').map(({ packet }) => packet)).toEqual(beats)
  expect(packets.filter(({ stream }) => stream === 'a')).toHaveLength(3_000)
})
