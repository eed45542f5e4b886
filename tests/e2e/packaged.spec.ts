import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { internetSockets } from '../support/internet-sockets.ts'
import { descendants } from '../support/process-tree.ts'
import {
  ARCHIVE,
  BESIDE,
  canSandbox,
  PackagedEbb,
  PROGRAM,
  packRelease,
  packTrial,
} from './support/packaged.ts'

/** Everything that may lie in the archive, and must. */
const KINDS = [
  /^package\.json$/,
  /^packaging\/icons\/256x256\.png$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/main\/chunks\/[\w-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/(index|report)\.html$/,
  /^out\/renderer\/assets\/[\w-]+\.js$/,
  /^out\/renderer\/assets\/[\w-]+\.css$/,
  /^out\/renderer\/assets\/[\w-]+\.woff2$/,
]

const archived = (): string[] =>
  listPackage(ARCHIVE, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !('files' in entryOf(path)))

type Entry = { readonly files?: Record<string, Entry>; readonly integrity?: { hash: string } }
const entryOf = (path: string): Entry =>
  path.split('/').reduce((entry: Entry, part) => {
    const next = entry.files?.[part]
    if (next === undefined) throw new Error(`${path} is not in the archive`)
    return next
  }, getRawHeader(ARCHIVE).header)

/** A folder that every user may read: the tests of root start the package as another. */
const temporary = (): string => {
  const folder = mkdtempSync(resolve('artifacts', 'packaged-'))
  chmodSync(folder, 0o755)
  return folder
}

/** The window's process: no system calls but those Chromium lets through, no rights, and rooms of its own. */
const expectSandboxed = (main: number): void => {
  const told = (pid: number, name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
  const all = [main, ...descendants(main)]
  for (const pid of all) expect(told(pid, 'cmdline')).not.toContain('--no-sandbox')
  const windows = all.filter((pid) => told(pid, 'cmdline').includes('--type=renderer'))
  expect(windows.length).toBeGreaterThan(0)
  for (const pid of windows) {
    const status = told(pid, 'status')
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(status).toMatch(/^CapEff:\s+0+$/m)
    for (const room of ['user', 'pid', 'net'])
      expect(readlinkSync(`/proc/${pid}/ns/${room}`), room).not.toBe(
        readlinkSync(`/proc/${main}/ns/${room}`),
      )
  }
}

test.beforeAll(packTrial)

test('the archive holds the bundles and nothing else: no modules, no sources, no maps, no seam', () => {
  const paths = archived()
  for (const path of paths)
    expect(
      KINDS.filter((kind) => kind.test(path)),
      path,
    ).toHaveLength(1)
  for (const kind of KINDS)
    expect(
      paths.filter((path) => kind.test(path)),
      String(kind),
    ).not.toEqual([])
  for (const path of paths.filter((name) => /\.(c?js|html|css)$/.test(name))) {
    const text = extractFile(ARCHIVE, path).toString('utf8')
    for (const left of ['sourceMappingURL', 'EBB_TEST', 'ebbTest', process.cwd()])
      expect(text.includes(left), `${left} in ${path}`).toBe(false)
  }
  const manifest = JSON.parse(extractFile(ARCHIVE, 'package.json').toString('utf8'))
  expect(manifest).toMatchObject({ name: 'ebb-trial', productName: 'Ebb Trial' })
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('devDependencies')
})

test('every file of the archive has its hash, beside it lie the licences, and nothing is loaded from elsewhere', () => {
  for (const path of archived())
    expect(entryOf(path).integrity?.hash, path).toMatch(/^[\da-f]{64}$/)
  expect(readdirSync(BESIDE).sort()).toEqual(['THIRD-PARTY-NOTICES.txt', 'app.asar'])
  const unpacked = readdirSync(join(BESIDE, '..'))
  expect(unpacked).toEqual(
    expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
  )
  expect(unpacked).not.toContain('version')
  expect(readdirSync(join(BESIDE, '..', 'locales')).sort()).toEqual([
    'en-GB.pak',
    'en-US.pak',
    'fa.pak',
    'fr.pak',
  ])
})

test('the fuses of the packed program stand as decided', async () => {
  const { ENABLE: on, DISABLE: off } = FuseState
  const { version, ...wire } = await getCurrentFuseWire(PROGRAM)
  expect(version).toBe(FuseVersion.V1)
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    [FuseV1Options.EnableCookieEncryption]: off,
  })
})

test('it starts as an ordinary user in a whole sandbox, says that it is a trial, and plays a talk', async () => {
  const ebb = await PackagedEbb.start(PROGRAM)
  try {
    const page = await ebb.window()
    expect(page.url()).toBe('ebb://app/index.html')
    await expect(page.getByText(words.notice.trialRuntime)).toBeVisible()
    await page.getByRole('button', { name: words.home.tryIt }).click()
    await expect(page.getByText(words.rest.title)).toBeVisible()
    if (canSandbox) expectSandboxed(ebb.main.pid ?? 0)
    else console.log('The sandbox was not looked at: it cannot be had here.')
  } finally {
    await ebb.close()
  }
})

test('its surroundings do not turn it into another program', async () => {
  const folder = temporary()
  const marker = join(folder, 'was-run')
  const hostile = join(folder, 'hostile.cjs')
  writeFileSync(hostile, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  const ebb = await PackagedEbb.start(PROGRAM, {
    args: ['--inspect=0', '--require', hostile],
    env: {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${hostile}`,
      ELECTRON_RENDERER_URL: 'data:text/html,<main>elsewhere</main>',
      EBB_TEST_CLOCK: '1',
    },
  })
  try {
    const page = await ebb.window()
    expect(page.url()).toBe('ebb://app/index.html')
    expect(existsSync(marker)).toBe(false)
    expect(ebb.said).not.toContain('Debugger listening')
  } finally {
    await ebb.close()
    rmSync(folder, { recursive: true })
  }
})

test('as it is released no debugger finds a way in', async () => {
  const folder = temporary()
  const program = await packRelease(folder)
  const ebb = await PackagedEbb.start(program)
  try {
    await expect.poll(() => existsSync(join(ebb.profile, 'journal.sqlite'))).toBe(true)
    expect(ebb.said).not.toContain('DevTools listening')
    expect(existsSync(join(ebb.profile, 'DevToolsActivePort'))).toBe(false)
    const processes = [ebb.main.pid ?? 0, ...descendants(ebb.main.pid ?? 0)]
    expect(processes.flatMap(internetSockets)).toEqual([])
  } finally {
    await ebb.close()
    rmSync(folder, { recursive: true })
  }
})
