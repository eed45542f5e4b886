import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRecord } from '../../../electron/main/journal/open-record.ts'
import { Gate } from '../../../electron/main/keeping/gate.ts'
import { OwnData } from '../../../electron/main/keeping/own-data.ts'
import { removeStrayFiles } from '../../../electron/main/keeping/profile-files.ts'
import { Notices } from '../../../electron/main/notices.ts'
import { KeyRoom } from '../../../electron/main/vault/key-room.ts'
import { noKeyStore } from '../../support/chosen-keys.ts'
import { writeNewerJournal } from '../../support/newer-journal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}

test('everything is erased, also what a newer Ebb has written', async () => {
  const profile = temporaryFolder()
  writeNewerJournal(join(profile, 'journal.sqlite'))
  const keys = new KeyRoom(join(profile, 'keys.json'), noKeyStore, silent, silent, { logN: 8 })
  await keys.choose({ kind: 'none' })
  const notices = new Notices(silent)
  const record = openRecord(profile, keys.vault, notices, silent)
  onTestFinished(() => record.close())
  expect(notices.all).toEqual([{ kind: 'journal-newer' }])
  const own = new OwnData({
    ...{ keys, record },
    gate: new Gate({ keys, isInSession: () => false, now: () => 0, log: silent }),
    forget: silent,
    removeFiles: () => removeStrayFiles(profile),
    onAllErased: () => notices.add({ kind: 'all-erased' }),
  })
  expect(await own.eraseAll()).toBe(true)
  expect(readdirSync(profile).filter((name) => !name.startsWith('journal.sqlite'))).toEqual([])
  expect(notices.all).toEqual([{ kind: 'all-erased' }])
  await keys.choose({ kind: 'none' })
  expect(record.notes.write('about', 'couple', 'a word')).toBe(true)
  expect(record.notes.read('about', 'couple')).toBe('a word')
})
