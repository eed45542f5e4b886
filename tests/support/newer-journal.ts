import { DatabaseSync } from 'node:sqlite'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'

/** A journal as an Ebb of years from now might leave it: a table more, and a number this one does not know. */
export const writeNewerJournal = (path: string): void => {
  openSqliteStore(path).close()
  const db = new DatabaseSync(path)
  db.exec('CREATE TABLE letter (body BLOB NOT NULL) STRICT; PRAGMA user_version = 99')
  db.close()
}
