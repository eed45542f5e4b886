import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import {
  beginRestore,
  finishRestore,
  forgetReplaced,
  realDisk,
  type SwapDisk,
  swapRestored,
} from '../../../electron/main/keeping/restore-swap.ts'
import { keepTalk, keptProfile, shortTalk } from '../../support/kept-profile.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A profile that was closed, with one talk of this name in it. */
const profileWith = async (id: string): Promise<string> => {
  const profile = await keptProfile()
  keepTalk(profile, shortTalk(id), id)
  if (id === 'old') {
    profile.settings.change({ theme: 'dark' })
    writeFileSync(join(profile.folder, 'retention.json'), '{"leaving":null}')
    writeFileSync(join(profile.folder, 'journal-set-aside-2026.sqlite'), 'damaged')
  }
  writeFileSync(join(profile.folder, 'ebb.log'), '')
  profile.record.close()
  return profile.folder
}

let OLD = ''
let NEW = ''
beforeEach(async () => {
  OLD = await profileWith('old')
  NEW = await profileWith('new')
})

/** In memory where there is such a place: what a disk keeps after a loss of power no test can tell here. */
const memoryFolder = (): string => {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ebb-swap-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A profile in which a restore stands ready. */
const ready = (): string => {
  const folder = join(memoryFolder(), 'profile')
  cpSync(OLD, folder, { recursive: true })
  const part = beginRestore(folder)
  for (const name of ['journal.sqlite', 'keys.json']) cpSync(join(NEW, name), join(part, name))
  return folder
}

const names = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .toSorted()

/** Which of the two a profile is, whole; its bytes, its names and nothing beside them. */
const isWhole = (folder: string): 'old' | 'new' => {
  const isOld = readFileSync(join(folder, 'keys.json')).equals(readFileSync(join(OLD, 'keys.json')))
  const like = isOld ? OLD : NEW
  expect(names(folder)).toEqual(isOld ? names(OLD) : ['ebb.log', 'journal.sqlite', 'keys.json'])
  const same = readFileSync(join(folder, 'keys.json')).equals(readFileSync(join(like, 'keys.json')))
  expect(same).toBe(true)
  return isOld ? 'old' : 'new'
}

/** The talks of a profile as its next start finds them. */
const talksIn = async (folder: string): Promise<readonly string[]> => {
  const { record } = await keptProfile({ folder })
  const ids = record.store.sessionIds()
  expect(ids.every((id) => record.read(id).entries.length > 100)).toBe(true)
  record.close()
  return ids
}

/** The same without opening a single talk. */
const idsIn = (folder: string): readonly string[] => {
  const store = openSqliteStore(join(folder, 'journal.sqlite'))
  const ids = store.sessionIds()
  store.close()
  return ids
}

class Cut extends Error {}
const NEVER = Number.POSITIVE_INFINITY

/** A disk that fails at its nth change, and at every one from `deadFrom` on, where the process is killed. */
const failingAt = (n: number, deadFrom: number) => {
  const seen = { changes: 0 }
  const guarded =
    <A extends readonly unknown[]>(change: (...args: A) => void) =>
    (...args: A): void => {
      seen.changes += 1
      if (seen.changes === n || seen.changes >= deadFrom) throw new Cut()
      change(...args)
    }
  const disk: SwapDisk = {
    rename: guarded(realDisk.rename),
    makeFolder: guarded(realDisk.makeFolder),
    remove: guarded(realDisk.remove),
    sync: guarded(realDisk.sync),
    destroyKeys: guarded(realDisk.destroyKeys),
  }
  return { disk, seen }
}

const restore = (folder: string, disk: SwapDisk): void => {
  swapRestored(folder, disk)
  forgetReplaced(folder, disk)
}

/** How many changes a restore makes. */
const steps = (): number => {
  const { disk, seen } = failingAt(0, NEVER)
  const folder = ready()
  restore(folder, disk)
  expect(isWhole(folder)).toBe('new')
  return seen.changes
}

test('killed before any of its steps, the next start finds one or the other whole', async () => {
  const found = { old: 0, new: 0 }
  const count = steps()
  expect(count).toBeGreaterThan(15)
  for (let n = 1; n <= count; n += 1) {
    const folder = ready()
    expect(() => restore(folder, failingAt(n, n).disk)).toThrow(Cut)
    finishRestore(folder)
    const which = isWhole(folder)
    found[which] += 1
    expect(await talksIn(folder), `step ${n}`).toEqual([which])
    finishRestore(folder)
    expect(isWhole(folder)).toBe(which)
  }
  expect(Math.min(found.old, found.new)).toBeGreaterThan(0)
})

test('killed again while the next start finishes it, it is still one or the other', () => {
  const count = steps()
  for (let n = 2; n <= count; n += 3) {
    for (let again = 1; ; again += 2) {
      const folder = ready()
      expect(() => restore(folder, failingAt(n, n).disk)).toThrow(Cut)
      let isCut = false
      try {
        finishRestore(folder, failingAt(again, again).disk)
      } catch {
        isCut = true
      }
      finishRestore(folder)
      expect(idsIn(folder), `step ${n}, then ${again}`).toEqual([isWhole(folder)])
      if (!isCut) break
    }
  }
})

test('where the disk refuses one step, all is as it was, or all is new', async () => {
  const count = steps()
  for (let n = 1; n <= count; n += 1) {
    const folder = ready()
    let isRefused = false
    try {
      swapRestored(folder, failingAt(n, NEVER).disk)
    } catch {
      isRefused = true
    }
    if (isRefused) expect(isWhole(folder), `step ${n}`).toBe('old')
    finishRestore(folder)
    expect(await talksIn(folder), `step ${n}`).toEqual([isRefused ? 'old' : 'new'])
  }
})

test('killed while it takes back what the disk refused, the next start still finds one or the other', () => {
  const count = steps()
  for (let n = 1; n <= count; n += 1) {
    for (let dead = n + 1 + (n % 3); dead < n + 25; dead += 3) {
      const folder = ready()
      const { disk, seen } = failingAt(n, dead)
      try {
        swapRestored(folder, disk)
      } catch (error) {
        expect(error).toBeInstanceOf(Cut)
      }
      finishRestore(folder)
      expect(idsIn(folder), `step ${n}, dead at ${dead}`).toEqual([isWhole(folder)])
      if (seen.changes < dead) break
    }
  }
})

test('an Ebb that ran in between and found nothing in its place has made nothing that counts', async () => {
  const count = steps()
  for (let n = 1; n <= count; n += 1) {
    const cut = ready()
    expect(() => restore(cut, failingAt(n, n).disk)).toThrow(Cut)
    const isEmpty = !existsSync(join(cut, 'journal.sqlite'))
    // As where the disk refused to bring it to its end: keys and a journal are made anew, and it is killed.
    const between = await keptProfile({ folder: cut })
    if (isEmpty) keepTalk(between, shortTalk('between'), 'between')
    const folder = join(temporaryFolder(), 'as it was killed')
    cpSync(cut, folder, { recursive: true })
    between.record.close()
    finishRestore(folder)
    if (isEmpty) expect(readdirSync(folder)).not.toContain('journal.sqlite-wal')
    const talks = await talksIn(folder)
    expect(talks.length, `step ${n}`).toBe(1)
    expect(['old', 'new']).toContain(talks[0])
  }
})

test('what does not open gives way to what was there before', async () => {
  for (const spoil of ['journal.sqlite', 'keys.json']) {
    const folder = ready()
    writeFileSync(join(folder, 'restore-new.part', spoil), 'nothing')
    expect(() => swapRestored(folder)).toThrow('does not open')
    expect(isWhole(folder)).toBe('old')
    expect(await talksIn(folder)).toEqual(['old'])
  }
  // Also at the start.
  const count = steps()
  const folder = ready()
  expect(() => restore(folder, failingAt(count - 4, count - 4).disk)).toThrow(Cut)
  rmSync(join(folder, 'journal.sqlite'), { force: true })
  finishRestore(folder)
  expect(['old', 'new']).toContain(isWhole(folder))
})
