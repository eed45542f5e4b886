import type { DatabaseSync } from 'node:sqlite'
import { DamagedJournal, isLock } from './disk-trouble.ts'

/** A file's header can forbid writing, whatever the disk does; then nothing would ever be kept. A lock passes. */
const expectWritable = (db: DatabaseSync): void => {
  try {
    // A write that is taken back: beginning a transaction alone is allowed in such a file.
    db.exec('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK')
  } catch (error) {
    if (!isLock(error)) throw error
  }
}

/** Throws where this database cannot be read and written as a whole. */
export const expectSound = (db: DatabaseSync): void => {
  // Not the quick check: that passes over an index in which nothing is found any more.
  const sound = db.prepare('PRAGMA integrity_check(1)').get()
  if (sound?.integrity_check !== 'ok') throw new DamagedJournal('the journal file is damaged')
  expectWritable(db)
}
