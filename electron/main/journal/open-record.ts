import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Log } from '../log.ts'
import type { Notices } from '../notices.ts'
import type { Vault } from '../vault/vault.ts'
import { openJournal, setAside } from './open-journal.ts'
import { SteadyStore } from './steady-store.ts'
import { TalkRecord } from './talk-record.ts'

/** The record of this profile; whatever is wrong with it, now or later, is said on the screen. */
export const openRecord = (
  profile: string,
  vault: () => Vault | null,
  notices: Notices,
  log: Log,
): TalkRecord => {
  const path = join(profile, 'journal.sqlite')
  // The log of a journal that was closed is gone.
  const wasCutOff = existsSync(`${path}-wal`)
  let isNewer = false
  let isBeginningAnew = false
  const sayAside = (aside: string): void =>
    notices.add({ kind: 'journal-set-aside', name: basename(aside) })
  const store = new SteadyStore({
    open: () => {
      const opened = openJournal(path, new Date(), log)
      isNewer = opened.kind === 'newer'
      if (opened.kind !== 'open') return isNewer ? 'never' : null
      if (opened.setAside !== null) sayAside(opened.setAside)
      return opened.store
    },
    log,
    onTrouble: () => notices.add({ kind: isNewer ? 'journal-newer' : 'journal-in-memory' }),
    onWell: () => {
      if (!isBeginningAnew) notices.add({ kind: 'journal-written' })
      // What could not be packed or put away meanwhile; once whoever is writing now has finished.
      setImmediate(() => record.tidy())
    },
  })
  const beginAnew = (): boolean => {
    if (!isNewer) return false
    isBeginningAnew = true
    try {
      const aside = setAside(path, new Date())
      const isOpen = store.reopen()
      if (!isOpen) notices.add({ kind: 'journal-in-memory' })
      sayAside(aside)
      return isOpen
    } catch (error) {
      log('the newer journal could not be put aside', error)
      return false
    } finally {
      isBeginningAnew = false
    }
  }
  const record: TalkRecord = new TalkRecord({ store, vault, log, wasCutOff, beginAnew })
  return record
}
