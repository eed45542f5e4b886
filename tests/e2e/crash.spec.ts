import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const toPause = async ({ page }: Ebb): Promise<void> => {
  await beginTalk(page)
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.pause, exact: false }).first().click()
  await page.getByText(words.pause.backAt, { exact: true }).waitFor()
}

/** The promise, as it stands on the screen. */
const promise = ({ page }: Ebb): Promise<string> => page.locator('time').first().innerText()

test('kill -9 in the middle of a pause: it stands again, with the same time of return', async ({
  launch,
}) => {
  const first = await launch({ clock: EVENING })
  await toPause(first)
  const before = await promise(first)
  await first.kill()

  const second = await launch({ clock: EVENING + 5 * 60_000 })
  await expect(second.page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  expect(await promise(second)).toBe(before)
  await expect(second.page.getByText(words.notice.sessionResumed)).toBeVisible()
  await showScreen(second.page, '90-pause-taken-up')
  await second.advance(15 * 60_000)
  await expect(second.page.getByText(words.comeBack.sit)).toBeVisible()
})

test('a pause that came due while Ebb was gone is shown first', async ({ launch }) => {
  const first = await launch({ clock: EVENING })
  await toPause(first)
  await first.kill()
  const second = await launch({ clock: EVENING + 3 * 3_600_000 })
  await second.advance(1_000)
  await expect(second.page.getByText(words.comeBack.sit)).toBeVisible()
})

test('a talk that was cut off hours ago is over, and look back says that its record ends early', async ({
  launch,
}) => {
  const first = await launch({ clock: EVENING })
  await beginTalk(first.page)
  await first.page.getByRole('button', { name: words.rest.begin }).click()
  await first.advance(5 * 60_000)
  await first.kill()
  const { page } = await launch({ clock: EVENING + 3 * 3_600_000 })
  await expect(page.getByText(/^The record of the last talk ends at/)).toBeVisible()
  await showScreen(page, '90-home-record-ends')
  await page.getByRole('button', { name: words.home.lookBack }).click()
  await expect(page.getByText(words.lookBack.endsEarly)).toBeVisible()
  await showScreen(page, '30-look-back-ends-early')
  await page.getByRole('rowheader').getByRole('button').click()
  await expect(page.getByText(words.review.couple.breaksOff)).toBeVisible()
  // When it was closed, hours later, is no end of theirs.
  await expect(page.getByText('23:27')).toHaveCount(0)
  await showScreen(page, '90-review-breaks-off')
})

test('a reload of the window leaves the pause as it was', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  await toPause(ebb)
  const before = await promise(ebb)
  await ebb.page.reload()
  await expect(ebb.page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  expect(await promise(ebb)).toBe(before)
})

test('a renderer that is killed comes back by itself, and the pause with it', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  await toPause(ebb)
  const before = await promise(ebb)
  const reloaded = ebb.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  await reloaded
  const phase = await ebb.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "window.ebb.call('app:state', undefined).then((state) => state.live.phase)",
    ),
  )
  expect(phase).toMatchObject({ kind: 'pause' })
  const shown = await ebb.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "new Promise((done) => { const look = () => { const time = document.querySelector('time'); time ? done(time.innerText) : requestAnimationFrame(look) }; look() })",
    ),
  )
  expect(shown).toBe(before)
})
