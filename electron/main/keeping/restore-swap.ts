import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../journal/sqlite-store.ts'
import { syncFolder } from '../sync-folder.ts'
import { destroyKeyring, readKeyring } from '../vault/keyring-file.ts'

/**
 * Puts what was restored in the place of what is here, so that whenever it is cut off the next start finds one or the
 * other whole. Every step is a rename, and which folders are there tells how far it got:
 *
 * - `restore-new.part`: being put together; nothing has been decided.
 * - `restore-new`: decided. What is here goes to `restore-old.part`; once all of it is there, that is `restore-old`.
 * - `restore-old`: what was restored goes from `restore-new` to its place; then `restore-new` goes.
 * - `restore-old` alone: what was restored is in its place. It opens: the old goes. It does not: the old is restored.
 * - `restore-gone`: nobody needs it any more.
 */
const foldersIn = (profile: string) => ({
  part: join(profile, 'restore-new.part'),
  fresh: join(profile, 'restore-new'),
  oldPart: join(profile, 'restore-old.part'),
  old: join(profile, 'restore-old'),
  gone: join(profile, 'restore-gone'),
})

/** What a restore replaces; the log and what is Chromium's belong to this computer and stay. */
const REPLACED =
  /^(journal\.sqlite(-wal|-shm)?|journal-set-aside-.*|(keys|settings|straps|retention)\.json(\.new)?)$/

/** What the swap asks of the disk; all of it throws where the disk does. */
export type SwapDisk = {
  rename(from: string, to: string): void
  makeFolder(path: string): void
  remove(path: string): void
  /** Names in a folder are on disk only once it is. */
  sync(folder: string): void
  /** Writes over the keys in a folder, then removes them. */
  destroyKeys(folder: string): void
}

export const realDisk: SwapDisk = {
  rename: renameSync,
  makeFolder: (path) => mkdirSync(path, { recursive: true, mode: 0o700 }),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  sync: syncFolder,
  destroyKeys: (folder) => destroyKeyring(join(folder, 'keys.json')),
}

/** A new folder in which what is to be restored is put together. */
export const beginRestore = (profile: string): string => {
  const { part } = foldersIn(profile)
  realDisk.remove(part)
  realDisk.makeFolder(part)
  return part
}

/** Nothing has been decided: what was put together goes. */
export const dropRestore = (profile: string, disk: SwapDisk = realDisk): void =>
  destroy(foldersIn(profile).part, disk)

const moveAll = (names: readonly string[], from: string, to: string, disk: SwapDisk): void => {
  for (const name of names) disk.rename(join(from, name), join(to, name))
  disk.sync(to)
  disk.sync(from)
}

/** SQLite's file with its companions, in the order in which they go: the file itself last. */
const JOURNAL = ['journal.sqlite-wal', 'journal.sqlite-shm', 'journal.sqlite']

/**
 * Moves what is here out of the way. What has gone already and is here again was made since, by an Ebb that found nothing
 * in its place: it is nobody's, and stays to be replaced.
 */
const moveOut = (profile: string, to: string, disk: SwapDisk): void => {
  const here = readdirSync(profile).filter((name) => REPLACED.test(name))
  const others = here.filter((name) => !JOURNAL.includes(name))
  const isGone = (name: string): boolean =>
    existsSync(join(to, name)) || (JOURNAL.includes(name) && existsSync(join(to, 'journal.sqlite')))
  const going = [...others, ...JOURNAL].filter((name) => here.includes(name) && !isGone(name))
  moveAll(going, profile, to, disk)
}

/** Goes on from wherever it was cut off, until what was restored is in its place. */
const swapIn = (profile: string, disk: SwapDisk): void => {
  const { fresh, oldPart, old } = foldersIn(profile)
  if (!existsSync(fresh)) return
  if (!existsSync(old)) {
    disk.makeFolder(oldPart)
    moveOut(profile, oldPart, disk)
    disk.rename(oldPart, old)
    disk.sync(profile)
  }
  const there = readdirSync(fresh)
  if (there.includes('journal.sqlite')) {
    for (const name of JOURNAL) disk.remove(join(profile, name))
  }
  const last = there.filter((name) => JOURNAL.includes(name)).toSorted()
  moveAll(
    [...there.filter((name) => !last.includes(name)), ...last.toReversed()],
    fresh,
    profile,
    disk,
  )
  disk.remove(fresh)
}

/** Whether a whole profile is in its place. Throws nothing. */
const opens = (profile: string): boolean => {
  const path = join(profile, 'journal.sqlite')
  try {
    // Opening would make a new one.
    if (!existsSync(path) || readKeyring(join(profile, 'keys.json')) === null) return false
    openSqliteStore(path).close()
    return true
  } catch {
    return false
  }
}

const destroy = (folder: string, disk: SwapDisk): void => {
  if (!existsSync(folder)) return
  disk.destroyKeys(folder)
  disk.remove(folder)
}

const dropOld = (profile: string, disk: SwapDisk): void => {
  const { old, gone } = foldersIn(profile)
  destroy(gone, disk)
  if (!existsSync(old)) return
  disk.rename(old, gone)
  disk.sync(profile)
  destroy(gone, disk)
}

/** The old takes the place of what was restored, by the same steps. */
const takeBack = (profile: string, disk: SwapDisk): void => {
  const { fresh, old, oldPart, part } = foldersIn(profile)
  if (existsSync(fresh)) disk.rename(fresh, part)
  if (existsSync(old)) {
    disk.rename(old, fresh)
    swapIn(profile, disk)
    dropOld(profile, disk)
  } else if (existsSync(oldPart)) {
    if (existsSync(join(oldPart, 'journal.sqlite'))) {
      for (const name of JOURNAL) disk.remove(join(profile, name))
    }
    // The journal itself first: its companions are never taken for another's.
    moveAll(readdirSync(oldPart).toSorted(), oldPart, profile, disk)
    disk.remove(oldPart)
  }
  dropRestore(profile, disk)
}

/**
 * Puts what was put together in the place of what is here; nothing may have the journal open. Throws where that cannot be,
 * with all as it was before: now, or at the next start where the disk refuses even that.
 */
export const swapRestored = (profile: string, disk: SwapDisk = realDisk): void => {
  const { part, fresh } = foldersIn(profile)
  // Of an earlier one that has long opened.
  dropOld(profile, disk)
  try {
    disk.sync(part)
    disk.rename(part, fresh)
    disk.sync(profile)
    swapIn(profile, disk)
    if (!opens(profile)) throw new Error('what was restored does not open')
  } catch (error) {
    takeBack(profile, disk)
    throw error
  }
}

/** What was here before the swap is not needed any more. */
export const forgetReplaced = (profile: string, disk: SwapDisk = realDisk): void =>
  dropOld(profile, disk)

/** At the start, before anything is opened: brings to its end what was cut off. */
export const finishRestore = (profile: string, disk: SwapDisk = realDisk): void => {
  const { fresh, oldPart, old } = foldersIn(profile)
  dropRestore(profile, disk)
  if (existsSync(fresh)) swapIn(profile, disk)
  else if (existsSync(oldPart)) takeBack(profile, disk)
  if (existsSync(old) && !opens(profile)) takeBack(profile, disk)
  dropOld(profile, disk)
}
