import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { isPacket } from '#shared/session/facts.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { keptRecord } from '../support/kept-record.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { test as base, type Ebb, EVENING, expect } from './support/ebb.ts'
import { endInPause } from './support/end-in-pause.ts'
import { bytesIn } from './support/profile-bytes.ts'
import { putStrap } from './support/put-strap.ts'
import { WornStraps } from './support/worn-strap.ts'

const NAME = 'Ondine of the lake'
const ADDRESS = 'A0:9E:1A:5E:C2:E7'
/** A second of a heart that no other bytes look like. */
const PACKET = encodeHeartRateMeasurement({
  rateBpm: 97,
  contact: 'skin',
  energyKj: 48_879,
  rrUnits: [631, 642, 629, 640, 633],
})

/** A folder that the app takes for the computer's temporary one. */
const test = base.extend<{ temp: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  temp: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-temp-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

/** As the bytes may stand in a file: of the strap's name and address, of a second of the heart, of what was decided. */
const planted = [
  ...[NAME, ADDRESS, ADDRESS.replaceAll(':', ''), '"bpm"', 'flood-detected', 'pause-begun'].flatMap(
    (text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')],
  ),
  Buffer.from(PACKET),
]

const foundIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) => {
    const bytes = bytesIn(folder)
    return planted.filter((one) => bytes.includes(one)).map((one) => one.toString('latin1'))
  })

const press = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name }).first().click()

const connect = async (ebb: Ebb, strap: HeartRateStrap): Promise<void> => {
  await putStrap(ebb.page, strap)
  await expect(ebb.page.getByText(words.home.oneReady)).toBeVisible()
}

/** From the strap's connecting through flood and pause to the end, with the planted second in it. */
const evening = async (ebb: Ebb, strap: HeartRateStrap, whileRunning: () => void) => {
  await connect(ebb, strap)
  const worn = new WornStraps(ebb, [strap])
  await beginTalk(ebb.page)
  await worn.seconds(280, () => [70])
  await press(ebb, words.rest.begin)
  await worn.seconds(130, (second) => [73 + Math.min(24, second)])
  await expect(ebb.page.getByText(words.prompt.title)).toBeVisible()
  strap.notify(PACKET)
  await ebb.packets(281 + 130)
  await press(ebb, words.talk.pause)
  await expect(ebb.page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  whileRunning()
  await press(ebb, words.takeAway.close)
  await endInPause(ebb.page)
  await press(ebb, words.end.leave)
  await expect(ebb.page.getByRole('button', { name: words.home.begin })).toBeVisible()
}

test('after an evening no file tells anything, running or closed: not the profile, not the temporary folder', async ({
  launch,
  bluez,
  profile,
  temp,
}) => {
  const strap = bluez.addStrap({ address: ADDRESS, name: NAME })
  const ebb = await launch({ clock: EVENING, bluez, env: { TMPDIR: temp } })
  expect(await ebb.app.evaluate(({ app }) => app.getPath('temp'))).toBe(temp)
  await evening(ebb, strap, () => expect(foundIn(profile, temp)).toEqual([]))
  expect(foundIn(profile, temp)).toEqual([])
  await ebb.close()
  expect(foundIn(profile, temp)).toEqual([])
  // All of it was there to be found: it opens with the keys.
  const entries = await readNewest(profile)
  expect(JSON.stringify(entries)).toContain(NAME)
  const packets = entries.filter(isPacket).map(({ packet }) => Buffer.from(packet))
  expect(packets.some((one) => one.equals(PACKET))).toBe(true)
  for (const kind of ['flood-detected', 'pause-begun'])
    expect(entries.some((entry) => 'fact' in entry && entry.fact.kind === kind)).toBe(true)
  const { record } = await keptRecord(profile)
  expect(record.notes.read('straps', 'couple')).toContain(NAME)
  record.close()
})

/** From now on main keeps every title that the window or its page takes. */
const watchTitles = ({ app }: Ebb): Promise<void> =>
  app.evaluate(({ BrowserWindow, clipboard }) => {
    const seen = new Set<string>()
    const keep = (): void => {
      for (const window of BrowserWindow.getAllWindows()) {
        seen.add(window.getTitle())
        seen.add(window.webContents.getTitle())
      }
    }
    for (const window of BrowserWindow.getAllWindows()) {
      window.on('page-title-updated', keep)
      window.webContents.on('page-title-updated', keep)
    }
    setInterval(keep, 20)
    clipboard.writeText('nobody’s word')
    ;(globalThis as unknown as { titles: Set<string> }).titles = seen
  })

test('titles, clipboard and notifications say nothing of an evening', async ({ launch, bluez }) => {
  const strap = bluez.addStrap({ address: ADDRESS, name: NAME })
  const ebb = await launch({ clock: EVENING, bluez })
  await watchTitles(ebb)
  await evening(ebb, strap, () => {})
  const seen = await ebb.app.evaluate(({ clipboard }) => ({
    titles: [...(globalThis as unknown as { titles: Set<string> }).titles],
    clipboard: clipboard.readText(),
  }))
  expect(seen).toEqual({ titles: ['Ebb'], clipboard: 'nobody’s word' })
})

const dumpsIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.dmp$|(^|\/)core(\.\d+)?$/.test(name),
    ),
  )

test('a page that crashes leaves no dump, and a log without a word of the two', async ({
  // Before the window: what is asked for first is put away last, and Ebb writes there until it is closed.
  temp,
  launch,
  bluez,
  profile,
}) => {
  const strap = bluez.addStrap({ address: ADDRESS, name: NAME })
  const ebb = await launch({ clock: EVENING, bluez, env: { TMPDIR: temp } })
  await connect(ebb, strap)
  const crashes = await ebb.app.evaluate(({ BrowserWindow, app, crashReporter }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return new Promise<{ folder: string; reports: boolean }>((resolve) => {
      contents?.once('did-finish-load', () =>
        resolve({ folder: app.getPath('crashDumps'), reports: crashReporter.getUploadToServer() }),
      )
      contents?.forcefullyCrashRenderer()
    })
  })
  expect(crashes).toMatchObject({ reports: false })
  expect(crashes.folder.startsWith(profile)).toBe(true)
  expect(dumpsIn(profile, temp)).toEqual([])
  expect(foundIn(profile, temp)).toEqual([])
  const log = readFileSync(join(profile, 'ebb.log'), 'utf8')
  expect(log).toContain('the page was lost')
  expect(log).not.toMatch(/Ondine|A0:9E|\d+ ?bpm/i)
})
