import { join } from 'node:path'
import { openRecord } from '../../electron/main/journal/open-record.ts'
import type { TalkRecord } from '../../electron/main/journal/talk-record.ts'
import { Notices } from '../../electron/main/notices.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import { noKeyStore } from './chosen-keys.ts'

/** The record of a profile whose keys lie beside it in the open, made at the first time; what it says, it says aloud. */
export const keptRecord = async (
  profile: string,
): Promise<{ record: TalkRecord; said: string[] }> => {
  const keys = new KeyRoom(join(profile, 'keys.json'), noKeyStore, console.error, () => {})
  await keys.enter()
  if (keys.state === 'choose') await keys.choose({ kind: 'none' })
  const said: string[] = []
  const notices = new Notices(({ kind }) => said.push(kind))
  return { record: openRecord(profile, keys.vault, notices, console.error), said }
}
