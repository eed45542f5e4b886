import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { french } from '#shared/guidance/french/words.ts'
import { isolated } from '#shared/guidance/isolated.ts'
import { LANGUAGE_NAMES } from '#shared/guidance/languages.ts'
import { persian } from '#shared/guidance/persian/words.ts'
import { type Words, english as words } from '#shared/guidance/words.ts'
import { writeNewerJournal } from '../support/newer-journal.ts'
import { beginTalk } from './support/begin-talk.ts'
import { EVENING, expect, test } from './support/ebb.ts'
import { expectFits } from './support/fits.ts'
import { showScreen } from './support/pictures.ts'

/** The smallest window, and the usual ones at 200 %. */
const SMALL = [
  [760, 560],
  [640, 400],
  [512, 320],
] as const

test('the page has the bridge and nothing of Node', async ({ launch }) => {
  const { page } = await launch({ clock: EVENING })
  const found = await page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { ebb: object }).ebb).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    secure: window.isSecureContext,
    origin: location.origin,
  }))
  expect(found).toEqual({
    bridge: ['call', 'on', 'report'],
    node: [],
    secure: true,
    origin: 'ebb://app',
  })
})

test('an unknown name, or a payload that does not parse, is refused and logged', async ({
  launch,
  profile,
}) => {
  const { page } = await launch({ clock: EVENING })
  const refused = await page.evaluate(async () => {
    const { ebb } = window as unknown as { ebb: Record<string, (...args: unknown[]) => unknown> }
    const tries: [string, unknown[]][] = [
      ['call', ['toString', undefined]],
      ['call', ['session:explode', undefined]],
      ['call', ['session:command', { kind: 'explode' }]],
      ['call', ['settings:change', { volume: 'loud' }]],
      ['report', ['app:state', undefined]],
      ['on', ['anything', () => {}]],
    ]
    const out: string[] = []
    for (const [method, args] of tries) {
      try {
        await ebb[method]?.(...args)
        out.push('let through')
      } catch {
        out.push('refused')
      }
    }
    ebb.report?.('strap:packet', { partner: 'a', bytes: 'not bytes', ageMs: 0 })
    await ebb.call?.('app:state', undefined)
    return out
  })
  expect(refused).toEqual(Array(6).fill('refused'))
  const log = readFileSync(join(profile, 'ebb.log'), 'utf8')
  expect(log).toContain('call with an unreadable payload refused: session:command')
  expect(log).toContain('report with an unreadable payload refused: strap:packet')
})

test('nothing leaves: no request, no navigation, no window, no permission', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page, app } = ebb
  const outcome = await page.evaluate(async () => {
    const tried = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt()
        return 'let through'
      } catch {
        return 'refused'
      }
    }
    return {
      fetch: await tried(() => fetch('https://example.org/')),
      // Later, because code that a debugger evaluates may itself evaluate.
      evaluated: await new Promise((resolve) => {
        setTimeout(() => resolve(tried(() => new Function('return 1')())))
      }),
      window: String(window.open('https://example.org/')),
      notifications: await Notification.requestPermission(),
      camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true })),
      position: await tried(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, reject),
          ),
      ),
    }
  })
  expect(outcome).toEqual({
    fetch: 'refused',
    evaluated: 'refused',
    window: 'null',
    notifications: 'denied',
    camera: 'refused',
    position: 'refused',
  })
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(page.url()).toBe('ebb://app/index.html')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const preferences = await app.evaluate(({ BrowserWindow, session }) => ({
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    windows: BrowserWindow.getAllWindows().length,
  }))
  expect(preferences).toEqual({ spelling: false, windows: 1 })
  // The refusals above are what was asked for; the console is right to tell of them.
  ebb.complaints()
})

test('a journal that cannot be opened is set aside, and the app says so', async ({
  launch,
  profile,
}) => {
  writeFileSync(join(profile, 'journal.sqlite'), 'this has never been a journal of anybody')
  const { page } = await launch({ clock: EVENING })
  const aside = readdirSync(profile).find((name) => name.startsWith('journal-set-aside-'))
  expect(aside).toBeDefined()
  const said = (spoken: Words) =>
    page.getByText(spoken.notice.journalSetAside(isolated(aside ?? '')), { exact: true })
  await expect(said(words)).toBeVisible()
  await showScreen(page, '90-home-set-aside')
  await expect(page.getByRole('button', { name: words.home.begin })).toBeVisible()
  // A long name in a small window, in every language: nothing of it is cut off, and it can be answered.
  await page.getByRole('button', { name: words.home.settings }).click()
  for (const spoken of [french, persian, words]) {
    await page.getByRole('radio', { name: LANGUAGE_NAMES[spoken.language], exact: true }).check()
    await expect(said(spoken)).toBeVisible()
    for (const [width, height] of SMALL) {
      await page.setViewportSize({ width, height })
      await expectFits(page, `set aside in ${spoken.language} at ${width} by ${height}`)
    }
  }
})

test('a newer Ebb’s journal is left alone, or put aside whole by choice', async ({
  launch,
  profile,
}) => {
  writeNewerJournal(join(profile, 'journal.sqlite'))
  const before = readFileSync(join(profile, 'journal.sqlite'))
  const { page } = await launch({ clock: EVENING })
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { name: words.newer.title })).toBeVisible()
  await showScreen(page, '29-newer-journal')
  await press(words.newer.later)
  await expect(page.getByRole('button', { name: words.home.begin })).toBeVisible()
  expect(readFileSync(join(profile, 'journal.sqlite')).equals(before)).toBe(true)
  await press(words.home.lookBack)
  await press(words.newer.begin)
  await expect(page.getByText(/journal-set-aside-/)).toBeVisible()
  const aside = readdirSync(profile).find((name) => name.startsWith('journal-set-aside-'))
  expect(readFileSync(join(profile, aside ?? '')).equals(before)).toBe(true)
  await beginTalk(page)
  await expect(page.getByText(words.rest.title)).toBeVisible()
})

test('settings are kept', async ({ launch }) => {
  const first = await launch({ clock: EVENING })
  await first.page.getByRole('button', { name: words.home.settings }).click()
  await first.page.getByRole('radio', { name: words.settings.themes.dark }).check()
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await first.close()
  const second = await launch({ clock: EVENING })
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  // The window is made before the settings are read, and takes their ground up.
  expect(
    await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    ),
  ).toBe('#0E1620')
})
