import { DatabaseSync } from 'node:sqlite'
import { NewerJournal, versionInHeader } from './disk-trouble.ts'
import { migrate, SCHEMA_VERSION, versionOfTables } from './migrations.ts'
import { expectSound } from './soundness.ts'

/**
 * How long a write waits for another program's lock, ms. The process stands still meanwhile, so it is short: what could
 * not be written is tried again (`steady-store.ts`).
 */
const BUSY_TIMEOUT = 100

/**
 * FULL: a commit that has returned survives the loss of power, not only of the process. `fullfsync` says the same to macOS,
 * where a plain fsync leaves it in the drive's cache; elsewhere it does nothing.
 */
const PRAGMAS = `PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`

/** Opens the database at `path` and brings it to the present schema; throws as `openSqliteStore` does. */
export const openDatabase = (path: string): DatabaseSync => {
  const found = versionInHeader(path)
  if (found !== null && found > SCHEMA_VERSION && versionOfTables(path) === null)
    throw new NewerJournal(found)
  const db = new DatabaseSync(path)
  try {
    db.exec(PRAGMAS)
    expectSound(db)
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
