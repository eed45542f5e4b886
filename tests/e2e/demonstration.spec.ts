import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { english as words } from '#shared/guidance/words.ts'
import { expect, test } from './support/ebb.ts'
import { NetworkWatch, networkIn } from './support/network-watch.ts'

test('without a display, `npm start` tells the whole evening, leaves pictures, ends well, and reaches nobody', async () => {
  const env = { ...process.env }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete env[name]
  const folder = mkdtempSync(join(tmpdir(), 'ebb-network-'))
  const netLog = join(folder, 'net.json')
  const args = ['start', '--silent', '--', `--log-net-log=${netLog}`]
  const running = promisify(execFile)('npm', args, { env })
  const watch = new NetworkWatch(running.child.pid ?? 0, 'electron')
  const { stdout } = await running
  // A whole evening, and beside what the test itself asked for not one socket, lookup or request.
  const { processes, others } = watch.stop()
  // Main, the zygotes, what draws, what would speak to a network, the window.
  expect(processes).toBeGreaterThan(4)
  expect(others).toEqual([])
  const { urls, reached } = networkIn(netLog)
  expect(urls.filter((url) => !url.startsWith('ebb://app/'))).toEqual([])
  expect(reached).toEqual([])
  rmSync(folder, { recursive: true })
  let from = 0
  for (const word of ['baseline', 'flood', 'pause proposed', 'back at', 'return', 'end']) {
    const at = stdout.indexOf(word, from)
    expect(at, `"${word}" in\n${stdout}`).toBeGreaterThanOrEqual(from)
    from = at
  }
  const pictures = /Pictures:\s+(.+)/.exec(stdout)?.[1] ?? ''
  const recording = /Recording:\s+(.+)/.exec(stdout)?.[1] ?? ''
  expect(readdirSync(pictures).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(5)
  expect(existsSync(recording)).toBe(true)
  rmSync(dirname(recording), { recursive: true, force: true })
})

test('a demonstration enters no history', async ({ launch }) => {
  const { page } = await launch()
  await page.getByRole('button', { name: words.home.tryIt }).click()
  await page.getByRole('radio', { name: words.settings.lapse(60) }).check()
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.end }).click()
  await expect(page.getByText(words.end.simulated)).toBeVisible()
  await page.getByRole('button', { name: words.end.leave }).click()
  await page.getByRole('button', { name: words.home.lookBack }).click()
  await expect(page.getByText(words.lookBack.empty)).toBeVisible()
})
