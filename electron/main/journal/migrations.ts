import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { DamagedJournal, NewerJournal } from './disk-trouble.ts'

/**
 * One step from each schema to the next. A step that has been released is never edited, and each changes a table: what
 * the tables look like tells the version as well as the number does.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE session (
     n INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE TABLE envelope (
     session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,
     ord INTEGER NOT NULL,
     stream INTEGER NOT NULL,
     seq INTEGER NOT NULL,
     content INTEGER NOT NULL,
     seal INTEGER NOT NULL,
     body BLOB NOT NULL,
     PRIMARY KEY (session, ord)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE session_key (
     session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,
     stream INTEGER NOT NULL,
     own BLOB NOT NULL,
     running BLOB,
     PRIMARY KEY (session, stream)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE summary (
     session INTEGER PRIMARY KEY REFERENCES session (n) ON DELETE CASCADE,
     body BLOB NOT NULL
   ) STRICT;`,
  `CREATE TABLE note (
     name TEXT NOT NULL,
     stream INTEGER NOT NULL,
     body BLOB NOT NULL,
     PRIMARY KEY (name, stream)
   ) STRICT, WITHOUT ROWID;`,
  // What is summed up goes with anything it was summed up from, whoever writes or removes that.
  `DROP TABLE summary;
   CREATE TABLE summary (
     session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,
     stream INTEGER NOT NULL,
     body BLOB NOT NULL,
     PRIMARY KEY (session, stream)
   ) STRICT, WITHOUT ROWID;
   CREATE TRIGGER envelope_written AFTER INSERT ON envelope BEGIN
     DELETE FROM summary WHERE session = NEW.session;
   END;
   CREATE TRIGGER envelope_removed AFTER DELETE ON envelope BEGIN
     DELETE FROM summary WHERE session = OLD.session;
   END;
   CREATE TRIGGER key_removed AFTER DELETE ON session_key BEGIN
     DELETE FROM summary WHERE session = OLD.session;
   END;`,
]

export const SCHEMA_VERSION = MIGRATIONS.length

/** What tables, indices, views and triggers look like, however their text is set. */
const shapeOf = (db: DatabaseSync): string => {
  const rows = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all()
  return rows.map(({ sql }) => String(sql).replaceAll(/\s+/g, ' ')).join('\n')
}

/** The shapes of all schemas, from none at all on. */
const knownShapes = (): readonly string[] => {
  const db = new DatabaseSync(':memory:')
  const shapes = ['', ...MIGRATIONS].map((step) => {
    db.exec(step)
    return shapeOf(db)
  })
  db.close()
  return shapes
}

/** The version whose tables these are; null where they are of none that this Ebb knows. */
const versionByTables = (db: DatabaseSync): number | null => {
  const version = knownShapes().indexOf(shapeOf(db))
  return version === -1 ? null : version
}

/**
 * The version whose tables, and nothing beside them, lie in the file at `path`, whatever its number says: a number is four
 * bytes that a disk can lose, no newer Ebb leaves the tables as they were, and a stranger's file may bring views and triggers
 * that do something when it is read. Null where this Ebb knows no such schema. Not a byte of the file is written.
 */
export const versionOfTables = (path: string): number | null => {
  const untouched = pathToFileURL(resolve(path))
  untouched.search = '?immutable=1'
  try {
    const db = new DatabaseSync(untouched, { readOnly: true })
    try {
      return versionByTables(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/**
 * Brings the schema up to date, each step whole or not at all; a number that the tables prove wrong is put right first.
 * Throws for a file from a newer Ebb.
 */
export const migrate = (db: DatabaseSync): void => {
  const said = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  const version = versionByTables(db) ?? said
  if (version > SCHEMA_VERSION) throw new NewerJournal(version)
  if (version < 0) throw new DamagedJournal(`no schema has the version ${version}`)
  if (version !== said) db.exec(`PRAGMA user_version = ${version}`)
  MIGRATIONS.slice(version).forEach((step, index) => {
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${version + index + 1}; COMMIT`)
  })
}
