import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupAnswer, FileTrouble } from '#shared/ipc/carried.ts'
import { versionOfTables } from '../journal/migrations.ts'
import { openSqliteStore } from '../journal/sqlite-store.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import {
  BACKED_UP,
  type Backup,
  backupOf,
  bytesOfPart,
  readBackup,
  SpoiltBackup,
} from './backup-file.ts'
import type { FileDialogs } from './file-dialogs.ts'
import type { Gate } from './gate.ts'
import { beginRestore, dropRestore, forgetReplaced, swapRestored } from './restore-swap.ts'
import { liesIn, troubleOf, writeWhole } from './write-whole.ts'

export type BackupsPorts = {
  readonly gate: Gate
  readonly keys: Pick<KeyRoom, 'reopen' | 'wouldOpen'>
  readonly record: TalkRecord
  readonly dialogs: FileDialogs
  readonly profile: string
  /** Another settings file lies there now, and nothing has been said of what goes next. */
  readonly reread: () => void
  /** Everything is another; the window knows nothing of it yet. */
  readonly onRestored: () => void
  readonly now: () => number
  readonly log: Log
}

const REFUSED: BackupAnswer = { kind: 'refused' }

/** All that Ebb keeps as one file, as sealed as it lies here; and back from it. */
export class Backups {
  readonly #ports: BackupsPorts
  /** The file that was asked for, until it is restored. */
  #chosen: string | null = null

  constructor(ports: BackupsPorts) {
    this.#ports = ports
  }

  /** Writes everything into a file that is asked for. Needs no key: nothing is opened for it. */
  backUp(): Promise<BackupAnswer> {
    const { gate, dialogs, profile } = this.#ports
    return gate.alone(REFUSED, async () => {
      if (!existsSync(join(profile, 'keys.json'))) return { kind: 'nothing' }
      const path = await dialogs.save('backup')
      if (path === null) return { kind: 'cancelled' }
      if (await liesIn(path, profile)) return { kind: 'file-trouble', why: 'own-folder' }
      return this.#write(path)
    })
  }

  /** Asks for a backup and tells what it is; nothing is changed. */
  choose(): Promise<BackupAnswer> {
    const { gate, dialogs, keys } = this.#ports
    return gate.alone(REFUSED, async () => {
      this.#chosen = null
      const path = await dialogs.open('backup')
      if (path === null) return { kind: 'cancelled' }
      const backup = await readBackup(path)
      if (typeof backup === 'string') return { kind: 'file-trouble', why: backup }
      // What is here can be opened, perhaps; what could never be must not take its place.
      if (!(await keys.wouldOpen(backup.keyring))) return { kind: 'file-trouble', why: 'elsewhere' }
      this.#chosen = path
      const { madeAt, keyring } = backup
      return { kind: 'chosen', madeAt, protection: keyring.protection.kind }
    })
  }

  /** Puts the chosen backup in the place of all that is here: whole, or not at all. */
  restore(): Promise<BackupAnswer> {
    const { gate, profile } = this.#ports
    return gate.alone(REFUSED, async () => {
      const path = this.#chosen
      if (path === null) return REFUSED
      this.#chosen = null
      const why = await this.#putTogether(path)
      if (why !== null) {
        dropRestore(profile)
        return { kind: 'file-trouble', why }
      }
      return this.#putInPlace()
    })
  }

  async #write(path: string): Promise<BackupAnswer> {
    const { profile, record, now, log } = this.#ports
    const copy = join(profile, 'backup-part.sqlite')
    try {
      rmSync(copy, { force: true })
      record.store.copyTo(copy)
      const sources = BACKED_UP.map((name) => ({
        name,
        path: name === 'journal.sqlite' ? copy : join(profile, name),
      })).filter(({ path: source }) => existsSync(source))
      await writeWhole(path, backupOf(sources, now()))
      return { kind: 'backed-up' }
    } catch (error) {
      log('no backup could be written', error)
      return { kind: 'file-trouble', why: troubleOf(error) }
    } finally {
      rmSync(copy, { force: true })
    }
  }

  /** Lays out what the backup holds beside what is here, and opens it there; what is wrong with it, if anything is. */
  async #putTogether(path: string): Promise<FileTrouble | null> {
    const { profile, log } = this.#ports
    const backup = await readBackup(path)
    if (typeof backup === 'string') return backup
    try {
      const folder = beginRestore(profile)
      for (const part of backup.parts) {
        await writeWhole(join(folder, part.name), bytesOfPart(path, part))
      }
      return this.#isSound(folder, backup) ? null : 'damaged'
    } catch (error) {
      log('a backup could not be read', error)
      return error instanceof SpoiltBackup ? 'damaged' : troubleOf(error)
    }
  }

  #isSound(folder: string, { schema }: Backup): boolean {
    const path = join(folder, 'journal.sqlite')
    if (versionOfTables(path) !== schema) return false
    try {
      openSqliteStore(path).close()
      return true
    } catch (error) {
      this.#ports.log('the journal of a backup could not be opened', error)
      return false
    }
  }

  async #putInPlace(): Promise<BackupAnswer> {
    const { record, keys, profile, reread, onRestored, log } = this.#ports
    record.store.exchange(() => swapRestored(profile))
    reread()
    await keys.reopen()
    onRestored()
    try {
      forgetReplaced(profile)
    } catch (error) {
      log('what was replaced goes at the next start', error)
    }
    return { kind: 'restored' }
  }
}
