import { DatabaseSync } from 'node:sqlite'
import { makeSchema } from './migrations.ts'

/** Every table, index, view and trigger of a database, as it was made. */
const schemaOf = (db: DatabaseSync): string =>
  JSON.stringify(
    db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
  )

/**
 * Whether the database at `path` has exactly the tables that Ebb makes at this version of its schema: a stranger's file may
 * bring views and triggers that do something when it is read.
 */
export const hasKnownSchema = (path: string, version: number): boolean => {
  const made = new DatabaseSync(':memory:')
  const found = new DatabaseSync(path, { readOnly: true })
  try {
    found.exec('PRAGMA trusted_schema = OFF')
    makeSchema(made, version)
    return schemaOf(found) === schemaOf(made)
  } catch {
    return false
  } finally {
    made.close()
    found.close()
  }
}
