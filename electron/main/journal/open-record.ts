import { basename, join } from 'node:path'
import type { JournalStore } from '#shared/journal/store.ts'
import type { Log } from '../log.ts'
import type { Notices } from '../notices.ts'
import { JournalWriter } from './journal-writer.ts'
import { openJournal } from './open-journal.ts'
import { forgetDemonstrations } from './past-sessions.ts'

export type OpenedRecord = { readonly store: JournalStore; readonly writer: JournalWriter }

/** The journal of this profile and its writer; whatever was wrong with it is said on the screen. */
export const openRecord = (profile: string, notices: Notices, log: Log): OpenedRecord => {
  const { store, setAside, durable } = openJournal(join(profile, 'journal.sqlite'), new Date(), log)
  if (setAside !== null) notices.add({ kind: 'journal-set-aside', name: basename(setAside) })
  if (!durable) notices.add({ kind: 'journal-in-memory' })
  try {
    forgetDemonstrations(store)
  } catch (error) {
    log('demonstrations could not be let go', error)
  }
  const writer = new JournalWriter(store, log, () => notices.add({ kind: 'journal-in-memory' }))
  return { store, writer }
}
