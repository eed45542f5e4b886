import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

/** The next snapshot lacks something of which the screen of a pause makes use. */
const breakScreen = ({ app }: Ebb): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('there is no window')
    const send = contents.send.bind(contents)
    contents.send = (name: string, ...rest: unknown[]) => {
      if (name !== 'live:snapshot') return send(name, ...rest)
      const [live] = rest as [{ readonly phase: object }]
      send(name, { ...live, phase: { ...live.phase, ready: null, company: null } })
      contents.send = send
    }
  })

test('a screen that cannot be drawn says so, keeps the time of return in sight, and comes back', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.pause }).first().click()
  await page.getByRole('button', { name: words.takeAway.close }).click()
  await breakScreen(ebb)
  await ebb.advance(1_000)
  await expect(page.getByRole('heading', { name: words.failed.title })).toBeVisible()
  await expect(page.getByText(words.timeChoice.today('20:47'))).toBeVisible()
  await showScreen(page, '90-screen-failed')
  expect(ebb.complaints().join('\n')).toContain('Cannot read properties of null')

  await ebb.advance(1_000)
  await page.getByRole('button', { name: words.failed.again }).click()
  await expect(page.getByText(words.pause.backAt).first()).toBeVisible()
  await expect(page.getByText(words.notice.somethingFailed)).toBeVisible()
  expect(ebb.failures().join('\n')).toContain('TypeError')
})

test('what fails in main or in the page is said in the window and written down, and all goes on', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { app, page } = ebb
  await beginTalk(page)
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown in main')
    })
  })
  await expect(page.getByText(words.notice.somethingFailed)).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => Promise.reject(new Error('rejected in the page')))
  })
  let failures = ''
  const soFar = (): string => {
    failures += ebb.failures().join('\n')
    return failures
  }
  await expect.poll(soFar).toContain('rejected in the page')
  expect(failures).toContain('thrown in main')
  await page.getByRole('button', { name: words.rest.begin }).click()
  await expect(page.getByRole('button', { name: words.talk.pause }).first()).toBeVisible()
  expect(ebb.complaints()).toEqual(['rejected in the page'])
})

test('a page to which main cannot say where things stand says so, and is whole once it can', async ({
  launch,
}) => {
  const ebb = await launch()
  const { app, page } = ebb
  await app.evaluate(({ ipcMain }) => {
    const kept = globalThis as { answer?: unknown }
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })
      ._invokeHandlers
    kept.answer = handlers.get('app:state')
    handlers.set('app:state', () => Promise.reject(new Error('not now')))
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: words.failed.title })).toBeVisible()
  await app.evaluate(({ ipcMain }) => {
    const kept = globalThis as { answer?: unknown }
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })
      ._invokeHandlers
    handlers.set('app:state', kept.answer)
  })
  await page.getByRole('button', { name: words.failed.again }).click()
  await expect(page.getByRole('button', { name: words.home.begin })).toBeVisible()
  expect(ebb.complaints().join('\n')).toContain('main could not say')
  expect(ebb.failures().join('\n')).toContain('main could not say')
})
