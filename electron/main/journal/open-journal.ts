import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { JournalStore } from '#shared/journal/store.ts'
import type { Log } from '../log.ts'
import { isDamage, NewerJournal } from './disk-trouble.ts'
import { openSqliteStore } from './sqlite-store.ts'

export type OpenedJournal =
  | {
      readonly kind: 'open'
      readonly store: JournalStore
      /** The name a damaged journal was put under, if one was. */
      readonly setAside: string | null
    }
  /** Nothing can be written or read now; what lies there is as it was, and another try may do better. */
  | { readonly kind: 'unavailable' }
  /** What lies there was written by a newer Ebb, and is as it was. */
  | { readonly kind: 'newer' }

/** SQLite keeps a file's newest pages in companions; they belong together. */
const COMPANIONS = ['-wal', '-shm'] as const

const isTaken = (path: string): boolean =>
  ['', ...COMPANIONS].some((companion) => existsSync(path + companion))

/** By the day, which its owners can read and find again, in Sweden's way of writing it; what was put aside before stays. */
const nameAside = (path: string, now: Date): string => {
  const stem = path.replace(/\.sqlite$/, `-set-aside-${now.toLocaleDateString('sv-SE')}`)
  let name = `${stem}.sqlite`
  for (let another = 2; isTaken(name); another += 1) name = `${stem}-${another}.sqlite`
  return name
}

/** Puts the journal under a dated name, nothing in it changed; answers where. Throws where the disk does not let it. */
export const setAside = (path: string, now: Date): string => {
  const kept = nameAside(path, now)
  renameSync(path, kept)
  for (const companion of COMPANIONS) {
    if (existsSync(path + companion)) renameSync(path + companion, kept + companion)
  }
  return kept
}

/** Opens the journal whatever state it is in; only one that is damaged for certain is put aside by itself. */
export const openJournal = (path: string, now: Date, log: Log): OpenedJournal => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return { kind: 'open', store: openSqliteStore(path), setAside: null }
  } catch (error) {
    log('the journal could not be opened', error)
    if (error instanceof NewerJournal) return { kind: 'newer' }
    if (!isDamage(error, path)) return { kind: 'unavailable' }
  }
  try {
    const aside = setAside(path, now)
    return { kind: 'open', store: openSqliteStore(path), setAside: aside }
  } catch (error) {
    log('no new journal could be begun', error)
    return { kind: 'unavailable' }
  }
}
