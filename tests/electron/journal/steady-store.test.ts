import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Notice } from '#shared/ipc/app-state.ts'
import type { Envelope, JournalStore } from '#shared/journal/store.ts'
import { openRecord } from '../../../electron/main/journal/open-record.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { SteadyStore } from '../../../electron/main/journal/steady-store.ts'
import { Notices } from '../../../electron/main/notices.ts'
import { canLimitFileSize, limitFileSize } from '../../support/file-size-limit.ts'
import { writeNewerJournal } from '../../support/newer-journal.ts'
import { openVault } from '../../support/open-vault.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}
const ID = 'talk-1'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate'] }))
afterEach(() => void vi.useRealTimers())

/** A talk in three parts: before, while and after something is wrong. */
const thirds = (): { talk: Talk; parts: Talk['entries'][] } => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id: ID })
  talk.connect('a', 'b')
  talk.seconds(20, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(20, { a: 75, b: 72 })
  talk.command('pause')
  talk.seconds(20, { a: 72, b: 72 })
  const third = Math.ceil(talk.entries.length / 3)
  const parts = [0, 1, 2].map((n) => talk.entries.slice(n * third, (n + 1) * third))
  return { talk, parts }
}

/** Main's record in a folder, with everything it says. */
const recordIn = async (profile: string) => {
  const vault = await openVault()
  const said: Notice['kind'][] = []
  const notices = new Notices(({ kind }) => said.push(kind))
  const record = openRecord(profile, () => vault, notices, silent)
  onTestFinished(() => record.close())
  const write = (entries: Talk['entries'] = []): void => {
    for (const entry of entries) record.write([entry])
    record.flush()
  }
  /** What lies on disk now, as another Ebb would read it. */
  const onDisk = () => {
    const other = openRecord(profile, () => vault, new Notices(silent), silent)
    try {
      return other.read(ID)
    } finally {
      other.close()
    }
  }
  return { record, notices, said, write, onDisk }
}

const expectWhole = ({ talk }: { talk: Talk }, read: unknown): void => {
  expect(read).toMatchObject({ entries: talk.entries, unreadable: 0, shut: 0, missing: 0 })
}

type Fault = {
  readonly needs?: 'mount' | 'prlimit'
  /** While a file is open to be written its file system cannot be made one that is only read. */
  readonly onlyAtStart?: true
  readonly make: () => { profile: string; strike: () => void; mend: () => void }
}

const asRoot = process.platform === 'linux' && process.getuid?.() === 0

/** A file system of 1 MB of its own. */
const smallDisk = (): string => {
  const folder = join(temporaryFolder(), 'small')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return folder
}

const lockedFolder = () => {
  const profile = temporaryFolder()
  return {
    profile,
    strike: () => chmodSync(profile, 0o500),
    mend: () => chmodSync(profile, 0o700),
  }
}

/** Tried, not guessed: in a container root may be forbidden to mount. */
const canMount = ((): boolean => {
  if (!asRoot) return false
  const folder = mkdtempSync(join(tmpdir(), 'ebb-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})()

const mount = (...args: string[]): void => void execFileSync('mount', args)

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const FAULTS: Record<string, Fault> = {
  'a full disk': {
    needs: 'mount',
    make: () => {
      const profile = smallDisk()
      const ballast = join(profile, 'ballast')
      return {
        profile,
        strike: () => {
          try {
            execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096'], { stdio: 'ignore' })
          } catch {
            // Full, as it should be.
          }
        },
        mend: () => rmSync(ballast),
      }
    },
  },
  'a folder that can only be read': {
    ...(asRoot ? { needs: 'mount' as const } : {}),
    onlyAtStart: true,
    make: () => {
      // Root may write into any folder; a file system that can only be read stops root, too.
      if (!asRoot) return lockedFolder()
      const profile = smallDisk()
      return {
        profile,
        strike: () => mount('-o', 'remount,ro', '--', profile),
        mend: () => mount('-o', 'remount,rw', '--', profile),
      }
    },
  },
  'a limit to the size of files': {
    needs: 'prlimit',
    make: () => {
      const profile = temporaryFolder()
      onTestFinished(() => limitFileSize(process.pid, 'unlimited'))
      return {
        profile,
        // The log is where all is written first: not one more page fits into it, and at a start none at all.
        strike: () => limitFileSize(process.pid, sizeOf(join(profile, 'journal.sqlite-wal'))),
        mend: () => limitFileSize(process.pid, 'unlimited'),
      }
    },
  },
  'another program that holds the file': {
    make: () => {
      const profile = temporaryFolder()
      let other: DatabaseSync | null = null
      return {
        profile,
        strike: () => {
          other = new DatabaseSync(join(profile, 'journal.sqlite'))
          other.exec('BEGIN IMMEDIATE')
        },
        mend: () => other?.close(),
      }
    },
  },
  'a folder that is gone and comes back': {
    make: () => {
      const home = temporaryFolder()
      const profile = join(home, 'profile')
      return {
        profile,
        strike: () => {
          renameSync(profile, join(home, 'elsewhere'))
          // A file in its place: no folder can be made there.
          execFileSync('touch', [profile])
        },
        mend: () => {
          rmSync(profile)
          renameSync(join(home, 'elsewhere'), profile)
        },
      }
    },
  },
  'a folder that was deleted': {
    make: () => {
      const profile = join(temporaryFolder(), 'profile')
      return {
        profile,
        strike: () => {
          rmSync(profile, { recursive: true })
          execFileSync('touch', [profile])
        },
        mend: () => rmSync(profile),
      }
    },
  },
}

const CAN = { mount: canMount, prlimit: canLimitFileSize() } as const

describe.each(Object.entries(FAULTS))('%s', (name, fault) => {
  const can = fault.needs === undefined || CAN[fault.needs]
  if (!can) console.log(`${name}: not tried, for this machine does not permit ${fault.needs}`)

  test.runIf(can && fault.onlyAtStart !== true)(
    'costs nothing: said once, written by itself, said again',
    async () => {
      const { profile, strike, mend } = fault.make()
      const lived = thirds()
      const { record, said, write, onDisk } = await recordIn(profile)
      record.begin(ID, false)
      write(lived.parts[0])
      strike()
      write(lived.parts[1])
      write(lived.parts[2])
      expect(said).toEqual(['journal-in-memory'])
      expectWhole(lived, record.read(ID))
      vi.advanceTimersByTime(30_000)
      expect(said).toEqual(['journal-in-memory'])
      mend()
      vi.advanceTimersByTime(60_000)
      expect(said).toEqual(['journal-in-memory', 'journal-written'])
      expectWhole(lived, record.read(ID))
      expectWhole(lived, onDisk())
    },
  )

  test.runIf(can)('at the start: what was lived meanwhile is on disk once it can be', async () => {
    const { profile, strike, mend } = fault.make()
    const before = await recordIn(profile)
    before.record.begin('earlier', true)
    before.write(thirds().parts[0])
    before.record.close()
    strike()
    const lived = thirds()
    const { record, said, write, onDisk } = await recordIn(profile)
    record.begin(ID, false)
    for (const part of lived.parts) write(part)
    record.finish()
    expect(said).toEqual(['journal-in-memory'])
    expectWhole(lived, record.read(ID))
    mend()
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual(['journal-in-memory', 'journal-written'])
    expectWhole(lived, onDisk())
  })
})

test('a journal of a newer Ebb stays as it is; the talk lives in memory', async () => {
  const profile = temporaryFolder()
  const path = join(profile, 'journal.sqlite')
  writeNewerJournal(path)
  const lived = thirds()
  const { record, said, write } = await recordIn(profile)
  record.begin(ID, false)
  for (const part of lived.parts) write(part)
  record.finish()
  vi.advanceTimersByTime(600_000)
  expect(said).toEqual(['journal-newer'])
  expectWhole(lived, record.read(ID))
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test('a journal of a newer Ebb is put aside by choice alone, whole; what was lived meanwhile is kept', async () => {
  const profile = temporaryFolder()
  const path = join(profile, 'journal.sqlite')
  writeNewerJournal(path)
  const before = readFileSync(path)
  const lived = thirds()
  const { record, notices, said, write, onDisk } = await recordIn(profile)
  record.begin(ID, false)
  write(lived.parts[0])
  expect(record.beginAnew()).toBe(true)
  for (const part of lived.parts.slice(1)) write(part)
  const aside = readdirSync(profile).filter((name) => name.startsWith('journal-set-aside-'))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(profile, aside[0] ?? '')).equals(before)).toBe(true)
  expect(said).toEqual(['journal-newer', 'journal-set-aside'])
  expect(notices.all).toEqual([{ kind: 'journal-set-aside', name: aside[0] }])
  expectWhole(lived, onDisk())
  expect(record.beginAnew()).toBe(false)
  expect(readdirSync(profile)).toContain('journal.sqlite')
})

test('where it cannot be put aside it is as it was, and so is what was said', async () => {
  const home = temporaryFolder()
  const profile = join(home, 'profile')
  mkdirSync(profile)
  writeNewerJournal(join(profile, 'journal.sqlite'))
  const { record, said } = await recordIn(profile)
  renameSync(profile, join(home, 'elsewhere'))
  writeFileSync(profile, '')
  expect(record.beginAnew()).toBe(false)
  expect(said).toEqual(['journal-newer'])
})

test('a journal of our own is not put aside for the asking', async () => {
  const profile = temporaryFolder()
  const { record } = await recordIn(profile)
  expect(record.beginAnew()).toBe(false)
  expect(readdirSync(profile).filter((name) => name.includes('aside'))).toEqual([])
})

const envelope = (ord: number): Envelope => ({
  sessionId: ID,
  stream: 'couple',
  seq: ord,
  ord,
  content: 'fact',
  seal: 'plain-1',
  body: new Uint8Array([ord]),
})

/** A disk whose writes go as the script says: they are done, refused, or done while it says they were not. */
const moody = (moods: readonly ('done' | 'refused' | 'unknown')[]) => {
  const inner = openSqliteStore(':memory:')
  let turn = 0
  const append: JournalStore['append'] = (envelopes, keys) => {
    const mood = moods[turn++] ?? 'done'
    if (mood !== 'refused') inner.append(envelopes, keys)
    if (mood !== 'done') throw new Error(mood)
  }
  const store = new Proxy(inner, {
    get: (target, name) => {
      if (name === 'append') return append
      const found: unknown = Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
  return { inner, store }
}

test('whatever becomes of the writes: in order, once each, and nothing missing', () => {
  const mood = fc.constantFrom('done', 'refused', 'unknown')
  fc.assert(
    fc.property(
      fc.array(mood, { maxLength: 30 }),
      fc.array(fc.nat(4), { maxLength: 12 }),
      (moods, sizes) => {
        const { inner, store } = moody(moods)
        let [troubles, wells] = [0, 0]
        let isOpen = false
        const real = new SteadyStore({
          // Opened once; later tries find nothing better.
          open: () => {
            if (isOpen) return null
            isOpen = true
            return store
          },
          log: silent,
          onTrouble: () => (troubles += 1),
          onWell: () => (wells += 1),
        })
        let ord = 0
        for (const size of sizes)
          real.append(Array.from({ length: size + 1 }, () => envelope(ord++)))
        vi.advanceTimersByTime(40 * 60_000)
        const all = Array.from({ length: ord }, (_, at) => at)
        expect(inner.read(ID).map((one) => one.ord)).toEqual(all)
        expect(real.read(ID).map((one) => one.ord)).toEqual(all)
        expect(wells).toBe(troubles)
      },
    ),
    { numRuns: 300 },
  )
})
