import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { dropOnWindow } from './support/drop.ts'
import { type Ebb, EVENING, expect } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { keepFor, press, test } from './support/take-out.ts'

const { importing, home, keys, lookBack } = words
const LINK = 'https://example.org/elsewhere'

/** Two minutes of a heart at 75 bpm, as text, under this name on the shelf. */
const recordingOn = (shelf: string, name = 'evening.txt'): string => {
  const path = join(shelf, name)
  writeFileSync(path, Array.from({ length: 150 }, (_, beat) => 790 + (beat % 3) * 10).join('\n'))
  return path
}

const formOf = ({ page }: Ebb, name = 'evening.txt') =>
  page.getByText(importing.read(isolated(name), 2, 150, 0))

/** Where the window is, and how many there are. A drop that navigates has begun to by the time the page answers. */
const windows = async ({ app, page }: Ebb) => {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      url: webContents.getURL(),
      navigates: webContents.isLoadingMainFrame(),
      canGoBack: webContents.navigationHistory.canGoBack(),
    })),
  )
}

/** Files and links let go of here: the window stays, and shows what it showed. */
const staysAt = async (ebb: Ebb, path: string, shows: string): Promise<void> => {
  const before = await windows(ebb)
  expect(before).toHaveLength(1)
  const page = join(path, '..', 'page.html')
  writeFileSync(page, '<title>Elsewhere</title>')
  for (const dragged of [{ files: [path] }, { files: [page, path] }, { link: LINK }]) {
    await dropOnWindow(ebb, dragged)
    expect(await windows(ebb)).toEqual(before)
    await expect(ebb.page.getByText(shows).first()).toBeVisible()
    await expect(ebb.page.getByText(importing.keep)).toHaveCount(0)
  }
}

test('a file dropped on the list of talks is read as one that was chosen, and kept', async ({
  launch,
  shelf,
}) => {
  const ebb = await launch({ clock: EVENING })
  const path = recordingOn(shelf)
  await press(ebb, home.lookBack)
  await ebb.page.getByLabel(importing.choose).setInputFiles(path)
  await expect(formOf(ebb)).toBeVisible()
  const chosen = await ebb.page.getByRole('form').or(ebb.page.locator('form')).innerText()
  await press(ebb, words.yourData.leave)
  await expect(formOf(ebb)).toHaveCount(0)

  await dropOnWindow(ebb, { files: [path] })
  await expect(formOf(ebb)).toBeInViewport()
  expect(await ebb.page.locator('form').innerText()).toBe(chosen)
  await keepFor(ebb)
  await expect(ebb.page.getByText(importing.kept)).toBeVisible()
  await expect(ebb.page.getByRole('rowheader')).toHaveCount(1)
})

test('several dropped at once come one after the other; one that cannot be read is named', async ({
  launch,
  shelf,
}) => {
  const ebb = await launch({ clock: EVENING })
  const broken = join(shelf, 'broken.txt')
  writeFileSync(broken, '800\n810\nabc\n')
  await press(ebb, home.lookBack)
  await expect(ebb.page.getByRole('button', { name: importing.choose })).toBeVisible()
  await showScreen(ebb.page, '90-look-back-empty')
  const files = [broken, recordingOn(shelf, 'one.txt'), recordingOn(shelf, 'two.txt')]
  await dropOnWindow(ebb, { files })
  await expect(formOf(ebb, 'one.txt')).toBeVisible()
  const { expected } = importing
  const trouble = importing.unreadable(isolated('broken.txt'), 3, expected.interval)
  await expect(ebb.page.getByText(trouble)).toBeVisible()
  await expect(ebb.page.getByText(importing.waiting(1))).toBeVisible()
  await keepFor(ebb)
  await expect(formOf(ebb, 'two.txt')).toBeVisible()
  await expect(ebb.page.getByText(importing.kept)).toBeVisible()
  // A folder is no file; like all that is dropped while a form is open, it waits.
  await dropOnWindow(ebb, { files: [shelf] })
  await expect(ebb.page.getByText(importing.waiting(1))).toBeInViewport()
  await press(ebb, words.yourData.leave)
  await expect(ebb.page.getByText(importing.unopened(isolated(basename(shelf))))).toBeVisible()
  const photo = join(shelf, 'photo.jpg')
  writeFileSync(photo, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))
  await dropOnWindow(ebb, { files: [broken, photo] })
  await expect(ebb.page.getByText('photo.jpg')).toBeVisible()
  await showScreen(ebb.page, '90-bring-in-unreadable')
})

test('dropped on the start screen it is brought in; links are not', async ({ launch, shelf }) => {
  const ebb = await launch({ clock: EVENING })
  const before = await windows(ebb)
  await dropOnWindow(ebb, { link: LINK })
  expect(await windows(ebb)).toEqual(before)
  await expect(ebb.page.getByRole('button', { name: home.begin })).toBeVisible()

  await dropOnWindow(ebb, { files: [recordingOn(shelf)] })
  await expect(formOf(ebb)).toBeInViewport()
  expect(await windows(ebb)).toEqual(before)
  // Left and come back to, it is not read again.
  await press(ebb, lookBack.back)
  await press(ebb, home.lookBack)
  await expect(ebb.page.getByRole('button', { name: importing.choose })).toBeVisible()
  await expect(formOf(ebb)).toHaveCount(0)
})

test('dropped in the very moment in which a screen gives way to another it is brought in', async ({
  launch,
  shelf,
}) => {
  const ebb = await launch({ clock: EVENING })
  await dropOnWindow(ebb, { files: [recordingOn(shelf)], screenGoes: true })
  await expect(formOf(ebb)).toBeInViewport()
  // What hung over the window does not any more: it takes a pointer again.
  await press(ebb, words.yourData.leave)
  await expect(formOf(ebb)).toHaveCount(0)
})

test('on all other screens, and in a talk, what is dropped does nothing', async ({
  launch,
  shelf,
}) => {
  test.setTimeout(120_000)
  const ebb = await launch({ clock: EVENING })
  const path = recordingOn(shelf)
  for (const [open, title, back] of [
    [words.help.open, words.help.title, words.help.back],
    [home.settings, words.settings.title, words.settings.back],
  ] as const) {
    await press(ebb, open)
    // The start screen takes what is dropped for as long as it is there.
    await expect(ebb.page.getByRole('heading', { name: title })).toBeVisible()
    await staysAt(ebb, path, title)
    await press(ebb, back)
  }
  await beginTalk(ebb.page)
  await staysAt(ebb, path, words.rest.title)
  await press(ebb, words.rest.begin)
  await staysAt(ebb, path, words.talk.flooding)
})

test.describe('before anybody has said how what is kept is protected', () => {
  test.use({ chosenKeys: false })

  test('a file waits until they have', async ({ launch, shelf }) => {
    const ebb = await launch({ clock: EVENING })
    await dropOnWindow(ebb, { files: [recordingOn(shelf)] })
    await expect(ebb.page.getByRole('heading', { name: keys.choose.title })).toBeVisible()
    await press(ebb, keys.choose.open)
    await expect(formOf(ebb)).toBeVisible()
    await keepFor(ebb)
    await expect(ebb.page.getByText(importing.kept)).toBeVisible()
  })
})
