import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'
import { putStrap } from './support/put-strap.ts'
import { WornStraps } from './support/worn-strap.ts'

const { yourData } = words
const LEFT = words.partner.a
const PIN = '271828'
const NAME = 'A strap called Ondine'
const DAY = 86_400_000

const press = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

const openPage = async (ebb: Ebb): Promise<void> => {
  await press(ebb, words.home.settings)
  await press(ebb, words.settings.yourDataOpen)
  await expect(ebb.page.getByText(yourData.pin.title)).toBeVisible()
}

/** Ciphertext and wrapped keys of what is kept, of one stream or of all; Ebb may be running. */
const tracesIn = (profile: string, stream?: 'a' | 'b'): Buffer[] => {
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const straps = stream === undefined ? store.note('straps', 'couple') : null
  const notes = straps === null ? [] : [Buffer.from(straps).subarray(0, 24)]
  const found = store.sessionIds().flatMap((id) => {
    const pieces = [
      ...store.read(id).map((one) => ({ stream: one.stream, bytes: one.body })),
      ...store.keys(id).map((key) => ({ stream: key.stream, bytes: key.own })),
    ]
    return pieces
      .filter((piece) => stream === undefined || piece.stream === stream)
      .map(({ bytes }) => Buffer.from(bytes).subarray(0, 24))
  })
  store.close()
  return [...found, ...notes]
}

const countIn = (profile: string, traces: readonly Buffer[]): number => {
  const bytes = bytesIn(profile)
  return traces.filter((trace) => bytes.includes(trace)).length
}

/** One short talk without straps, kept for good. */
const talk = async (ebb: Ebb): Promise<void> => {
  await beginTalk(ebb.page)
  await press(ebb, words.rest.begin)
  await ebb.advance(5 * 60_000)
  await press(ebb, words.talk.end)
  await press(ebb, words.end.leave)
  await expect(ebb.page.getByRole('button', { name: words.home.begin })).toBeVisible()
}

const setPin = async (ebb: Ebb): Promise<void> => {
  await press(ebb, yourData.pin.set(LEFT))
  await ebb.page.getByLabel(yourData.pin.fresh).fill('12345')
  await press(ebb, yourData.pin.save)
  await expect(ebb.page.getByText(yourData.pin.short)).toBeVisible()
  await ebb.page.getByLabel(yourData.pin.fresh).fill(PIN)
  await ebb.page.getByLabel(yourData.pin.again).fill(PIN)
  await showScreen(ebb.page, '24-your-data-pin')
  await press(ebb, yourData.pin.save)
  await expect(ebb.page.getByText(yourData.done)).toBeVisible()
}

test('a PIN is set, asked for after a restart, waits after wrong ones, and can be taken away', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await talk(first)
  await openPage(first)
  await showScreen(first.page, '23-your-data')
  await setPin(first)
  await press(first, yourData.back)
  await first.close()
  expect(bytesIn(profile).includes(PIN)).toBe(false)

  const next = await launch({ clock: EVENING + 60_000 })
  await openPage(next)
  await press(next, yourData.pin.remove(LEFT))
  const field = next.page.getByLabel(yourData.pin.mine)
  const attempt = async (pin: string, answer: string): Promise<void> => {
    await field.fill(pin)
    await field.press('Enter')
    await expect(next.page.getByText(answer, { exact: true })).toBeVisible()
  }
  const { wrong, waitMoment } = yourData.pin
  await attempt('000000', wrong)
  await attempt('000001', wrong)
  await attempt('000002', `${wrong} ${waitMoment}`)
  await showScreen(next.page, '90-pin-wait')
  const submit = next.page.getByRole('button', { name: yourData.pin.takeAway })
  await expect(submit).toBeDisabled()
  await field.fill(PIN)
  await next.advance(1_000)
  await expect(next.page.getByText(wrong, { exact: true })).toBeVisible()
  await expect(submit).toBeEnabled()
  await expect(field).toHaveValue(PIN)
  await attempt(PIN, yourData.done)
  await expect(next.page.getByRole('button', { name: yourData.pin.set(LEFT) })).toBeVisible()
})

test('one talk is erased, the other stays; no file holds a byte of it', async ({
  launch,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING })
  await talk(ebb)
  const older = tracesIn(profile)
  await talk(ebb)
  const newer = tracesIn(profile).filter((trace) => !older.some((known) => known.equals(trace)))
  await openPage(ebb)
  await press(ebb, yourData.erase.talk)
  await showScreen(ebb.page, '25-your-data-erase-talk')
  // The newest is chosen.
  await press(ebb, yourData.erase.yes)
  await expect(ebb.page.getByText(yourData.done)).toBeVisible()
  expect(newer.length).toBeGreaterThan(3)
  expect(countIn(profile, newer)).toBe(0)
  await ebb.close()
  expect(countIn(profile, newer)).toBe(0)
  expect(countIn(profile, older)).toBe(older.length)
})

test('what is one seat’s is erased with its PIN; the couple’s and the other’s stay', async ({
  launch,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING })
  await talk(ebb)
  const own = tracesIn(profile, 'a')
  const others = tracesIn(profile).filter((trace) => !own.some((known) => known.equals(trace)))
  await openPage(ebb)
  await setPin(ebb)
  await press(ebb, yourData.erase.seat(LEFT))
  await showScreen(ebb.page, '26-your-data-erase-seat')
  await press(ebb, yourData.erase.yes)
  await expect(ebb.page.getByText(yourData.pin.wrong)).toBeVisible()
  await ebb.page.getByLabel(yourData.pin.mine).fill(PIN)
  await press(ebb, yourData.erase.yes)
  await expect(ebb.page.getByRole('button', { name: yourData.pin.set(LEFT) })).toBeVisible()
  expect(own.length).toBeGreaterThan(1)
  expect(countIn(profile, own)).toBe(0)
  expect(countIn(profile, others)).toBe(others.length)
})

test('everything is erased: no file tells anything, and Ebb begins as on the first day', async ({
  launch,
  bluez,
  profile,
}) => {
  const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: NAME })
  const ebb = await launch({ clock: EVENING, bluez })
  await putStrap(ebb.page, strap)
  await expect(ebb.page.getByText(words.strap.live, { exact: true })).toBeVisible()
  await beginTalk(ebb.page)
  await press(ebb, words.rest.beginAnyway)
  await new WornStraps(ebb, [strap]).seconds(5, () => [70])
  await press(ebb, words.talk.end)
  await press(ebb, words.end.leave)
  const traces = tracesIn(profile)
  const keys = readFileSync(join(profile, 'keys.json'), 'utf8')
  const wrapped = [...keys.matchAll(/"(?:key|box|publicKey)": "([^"]+)"/g)].map(([, text]) =>
    Buffer.from(text ?? ''),
  )
  const planted = [...traces, ...wrapped]
  expect(bytesIn(profile).includes(NAME)).toBe(false)
  expect(countIn(profile, planted)).toBe(planted.length)
  await openPage(ebb)
  await press(ebb, yourData.erase.all)
  await showScreen(ebb.page, '27-your-data-erase-all')
  await press(ebb, yourData.erase.yes)
  await expect(ebb.page.getByText(words.notice.allErased)).toBeVisible()
  expect(countIn(profile, planted)).toBe(0)
  await press(ebb, words.home.begin)
  await expect(ebb.page.getByRole('heading', { name: words.keys.choose.title })).toBeVisible()
  await ebb.close()
  expect(countIn(profile, planted)).toBe(0)
  expect(readdirSync(profile).filter((name) => /^(keys|straps|settings)\.json/.test(name))).toEqual(
    [],
  )
})

test('what has been kept long enough is said for a week and then removed', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await talk(first)
  const traces = tracesIn(profile)
  await first.close()
  const next = await launch({ clock: EVENING + 85 * DAY })
  const said = next.page.getByText(/the talks before .+ are removed/)
  await expect(said).toBeVisible()
  await showScreen(next.page, '28-home-talks-leave')
  await openPage(next)
  await next.page.getByRole('radio', { name: yourData.retention.forever }).click()
  await expect(said).toBeHidden()
  await next.page.getByRole('radio', { name: yourData.retention.days(90) }).click()
  await expect(said).toBeVisible()
  expect(countIn(profile, traces)).toBe(traces.length)
  await next.advance(8 * DAY)
  await expect(said).toBeHidden()
  expect(countIn(profile, traces)).toBe(0)
})
