import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { JournalStore } from '#shared/journal/store.ts'
import type { Log } from '../log.ts'
import { openSqliteStore } from './sqlite-store.ts'

export type OpenedJournal = {
  readonly store: JournalStore
  /** The name an unreadable journal was put under, if one was. */
  readonly setAside: string | null
  /** False where nothing can be written and the journal lives in memory only. */
  readonly durable: boolean
}

/** SQLite keeps a file's newest pages in companions; they belong together. */
const COMPANIONS = ['', '-wal', '-shm'] as const

const setAside = (path: string, now: Date): string => {
  const stamp = now.toISOString().replaceAll(':', '-').replace('.', '-')
  const kept = path.replace(/\.sqlite$/, `-set-aside-${stamp}.sqlite`)
  for (const companion of COMPANIONS) {
    if (existsSync(path + companion)) renameSync(path + companion, kept + companion)
  }
  return kept
}

const inMemory = (aside: string | null): OpenedJournal => ({
  store: openSqliteStore(':memory:'),
  setAside: aside,
  durable: false,
})

/** Opens the journal whatever state it is in: sound, damaged (put aside under a dated name), or nowhere to write. */
export const openJournal = (path: string, now: Date, log: Log): OpenedJournal => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return { store: openSqliteStore(path), setAside: null, durable: true }
  } catch (error) {
    log('the journal could not be opened', error)
  }
  let aside: string | null = null
  try {
    if (existsSync(path)) aside = setAside(path, now)
    return { store: openSqliteStore(path), setAside: aside, durable: true }
  } catch (error) {
    log('no new journal could be begun; this session stays in memory', error)
    return inMemory(aside)
  }
}
