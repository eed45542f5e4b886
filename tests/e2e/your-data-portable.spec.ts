import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import type { StreamId } from '#shared/journal/store.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { beginTalk } from './support/begin-talk.ts'
import { test as base, type Ebb, EVENING, expect } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { putStrap } from './support/put-strap.ts'
import { WornStraps } from './support/worn-strap.ts'

const { yourData, portable } = words
const LEFT = words.partner.a
const PIN = '271828'
const NAME = 'A strap called Ondine'

/** A folder of one's own, outside of Ebb's. */
const test = base.extend<{ readonly shelf: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  shelf: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-shelf-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const press = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

const says = ({ page }: Ebb, text: string): Promise<void> =>
  expect(page.getByText(text, { exact: true })).toBeVisible()

const openPage = async (ebb: Ebb): Promise<void> => {
  await press(ebb, words.home.settings)
  await press(ebb, words.settings.yourDataOpen)
  await expect(ebb.page.getByText(portable.title)).toBeVisible()
}

/** Answers the system's dialogs; null is whoever closes them. */
const answerDialogs = ({ app }: Ebb, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    const canceled = answer === null
    dialog.showSaveDialog = async () => ({ canceled, filePath: answer ?? '' })
    dialog.showOpenDialog = async () => ({ canceled, filePaths: canceled ? [] : [answer] })
  }, path)

/** How many envelopes of each stream lie in the journal; Ebb may be running. */
const envelopesIn = (profile: string): Record<StreamId, number> => {
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const count = { couple: 0, a: 0, b: 0 }
  for (const id of store.sessionIds()) for (const { stream } of store.read(id)) count[stream] += 1
  store.close()
  return count
}

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
  await ebb.page.getByLabel(yourData.pin.fresh).fill(PIN)
  await ebb.page.getByLabel(yourData.pin.again).fill(PIN)
  await press(ebb, yourData.pin.save)
  await says(ebb, yourData.done)
}

test('a seat’s own is taken out behind its PIN, erased, and brought in again whole', async ({
  launch,
  bluez,
  profile,
  shelf,
}) => {
  const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: NAME })
  const ebb = await launch({ clock: EVENING, bluez })
  await putStrap(ebb.page, strap)
  await says(ebb, words.strap.live)
  await beginTalk(ebb.page)
  await press(ebb, words.rest.beginAnyway)
  await new WornStraps(ebb, [strap]).seconds(5, () => [70])
  await press(ebb, words.talk.end)
  await press(ebb, words.end.leave)
  const before = envelopesIn(profile)
  await openPage(ebb)
  await setPin(ebb)

  await press(ebb, portable.takeOut.ask(LEFT))
  await says(ebb, portable.takeOut.clear)
  await ebb.page.getByRole('button', { name: portable.takeOut.yes }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '29-your-data-take-out')
  await answerDialogs(ebb, null)
  const field = ebb.page.getByLabel(yourData.pin.mine)
  await field.fill('000000')
  await press(ebb, portable.takeOut.yes)
  await says(ebb, yourData.pin.wrong)
  await field.fill(PIN)
  await press(ebb, portable.takeOut.yes)
  await says(ebb, portable.cancelled)
  await showScreen(ebb.page, '90-take-out-cancelled')
  const path = join(shelf, 'mine.json')
  await answerDialogs(ebb, path)
  await press(ebb, portable.takeOut.yes)
  await says(ebb, portable.takeOut.done(1))
  expect(readFileSync(path, 'utf8')).toContain(NAME)

  await press(ebb, yourData.erase.seat(LEFT))
  await ebb.page.getByLabel(yourData.pin.mine).fill(PIN)
  await press(ebb, yourData.erase.yes)
  await expect(ebb.page.getByRole('button', { name: yourData.pin.set(LEFT) })).toBeVisible()
  expect(envelopesIn(profile)).toEqual({ ...before, a: 0 })
  await press(ebb, portable.bringIn.ask(LEFT))
  await press(ebb, portable.bringIn.yes)
  await says(ebb, portable.bringIn.done(1))
  expect(envelopesIn(profile)).toEqual(before)
  await showScreen(ebb.page, '29-your-data-brought-in')
})

test('everything is backed up, erased and restored; after a restart it is still there', async ({
  launch,
  profile,
  shelf,
}) => {
  const ebb = await launch({ clock: EVENING })
  await talk(ebb)
  const before = envelopesIn(profile)
  await openPage(ebb)
  await answerDialogs(ebb, join(shelf, 'all.ebb-backup'))
  await press(ebb, portable.backUp.ask)
  await says(ebb, portable.backUp.key.none)
  await ebb.page.getByRole('button', { name: portable.backUp.yes }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '30-your-data-back-up')
  await press(ebb, portable.backUp.yes)
  await says(ebb, portable.backUp.done)

  await press(ebb, yourData.erase.all)
  await press(ebb, yourData.erase.yes)
  await says(ebb, words.notice.allErased)
  expect(envelopesIn(profile)).toEqual({ couple: 0, a: 0, b: 0 })
  await openPage(ebb)
  await press(ebb, portable.restore.ask)
  await press(ebb, portable.restore.choose)
  await says(ebb, portable.restore.replaces)
  await showScreen(ebb.page, '30-your-data-restore')
  await press(ebb, portable.restore.yes)
  await says(ebb, portable.restore.restored)
  expect(envelopesIn(profile)).toEqual(before)
  await talk(ebb)
  await ebb.close()

  const next = await launch({ clock: EVENING + 60 * 60_000 })
  await press(next, words.home.lookBack)
  await expect(next.page.getByRole('row')).toHaveCount(3)
})
