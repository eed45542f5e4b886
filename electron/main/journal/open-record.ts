import { basename, join } from 'node:path'
import type { Log } from '../log.ts'
import type { Notices } from '../notices.ts'
import type { Vault } from '../vault/vault.ts'
import { openJournal } from './open-journal.ts'
import { SteadyStore } from './steady-store.ts'
import { TalkRecord } from './talk-record.ts'

/** The record of this profile; whatever is wrong with it, now or later, is said on the screen. */
export const openRecord = (
  profile: string,
  vault: () => Vault | null,
  notices: Notices,
  log: Log,
): TalkRecord => {
  let isNewer = false
  const store = new SteadyStore({
    open: () => {
      const opened = openJournal(join(profile, 'journal.sqlite'), new Date(), log)
      isNewer = opened.kind === 'newer'
      if (opened.kind !== 'open') return isNewer ? 'never' : null
      const { setAside } = opened
      if (setAside !== null) notices.add({ kind: 'journal-set-aside', name: basename(setAside) })
      return opened.store
    },
    log,
    onTrouble: () => notices.add({ kind: isNewer ? 'journal-newer' : 'journal-in-memory' }),
    onWell: () => {
      notices.add({ kind: 'journal-written' })
      // What could not be packed or put away meanwhile; once whoever is writing now has finished.
      setImmediate(() => record.tidy())
    },
  })
  const record: TalkRecord = new TalkRecord({ store, vault, log })
  return record
}
