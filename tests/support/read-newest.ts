import { join } from 'node:path'
import type { Entry } from '#shared/session/facts.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../electron/main/journal/talk-record.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import { noKeyStore } from './chosen-keys.ts'

/** All that the newest session of a profile holds; Ebb may be running. Its keys must lie in the open. */
export const readNewest = async (profile: string): Promise<readonly Entry[]> => {
  const keys = new KeyRoom(join(profile, 'keys.json'), noKeyStore, console.error, () => {})
  await keys.enter()
  const store = openSqliteStore(join(profile, 'journal.sqlite'))
  const record = new TalkRecord({ store, vault: keys.vault, log: console.error })
  const [newest] = record.newestFirst()
  const { entries } = newest === undefined ? { entries: [] } : record.read(newest)
  record.close()
  return entries
}
