import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { english as words } from '#shared/guidance/words.ts'
import { complaintsOf } from '../support/journal-complaints.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'

/** Counts how often the first copy's window was brought to the front, from now on. */
const watchFocus = ({ app }: Ebb): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    Object.assign(globalThis, { timesShown: 0 })
    const focus = window?.focus.bind(window)
    if (window === undefined || focus === undefined) return
    window.focus = () => {
      Object.assign(globalThis, { timesShown: (Reflect.get(globalThis, 'timesShown') ?? 0) + 1 })
      focus()
    }
  })

const seen = ({ app }: Ebb) =>
  app.evaluate(({ BrowserWindow }) => ({
    timesShown: Reflect.get(globalThis, 'timesShown'),
    windows: BrowserWindow.getAllWindows().length,
    visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
  }))

test('a second copy hands over to the first and goes; the talk and its journal are as they were', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await beginTalk(first.page)
  await first.page.getByRole('button', { name: words.rest.begin }).click()
  await first.page.getByRole('button', { name: words.talk.pause, exact: false }).first().click()
  await first.page.getByText(words.pause.backAt, { exact: true }).waitFor()
  const before = await readNewest(profile)
  await watchFocus(first)

  const { path, args } = await first.app.evaluate(() => ({
    path: process.execPath,
    args: process.argv.slice(1),
  }))
  const own = args.filter((arg) => !arg.startsWith('--inspect') && !arg.startsWith('--remote-'))
  const second = spawn(path, own, { stdio: 'ignore' })
  const [code, signal] = await once(second, 'exit')
  expect({ code, signal }).toEqual({ code: 0, signal: null })

  await expect.poll(() => seen(first)).toEqual({ timesShown: 1, windows: 1, visible: true })
  await expect(first.page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
  expect(await readNewest(profile), 'nothing was written by the second').toEqual(before)
  expect(complaintsOf(profile)).toEqual([])
})
