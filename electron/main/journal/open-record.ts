import { basename, join } from 'node:path'
import type { Log } from '../log.ts'
import type { Notices } from '../notices.ts'
import type { Vault } from '../vault/vault.ts'
import { openJournal } from './open-journal.ts'
import { TalkRecord } from './talk-record.ts'

/** The record of this profile; whatever was wrong with it is said on the screen. */
export const openRecord = (
  profile: string,
  vault: () => Vault | null,
  notices: Notices,
  log: Log,
): TalkRecord => {
  const { store, setAside, durable } = openJournal(join(profile, 'journal.sqlite'), new Date(), log)
  if (setAside !== null) notices.add({ kind: 'journal-set-aside', name: basename(setAside) })
  if (!durable) notices.add({ kind: 'journal-in-memory' })
  const onFailure = (): void => notices.add({ kind: 'journal-in-memory' })
  return new TalkRecord({ store, vault, log, onFailure })
}
