import type { DatabaseSync } from 'node:sqlite'
import { DamagedJournal, NewerJournal } from './disk-trouble.ts'

/** One step from each schema to the next. A step that has been released is never edited. */
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
]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Makes the tables of a schema in a database that has none. */
export const makeSchema = (db: DatabaseSync, version: number): void => {
  for (const step of MIGRATIONS.slice(0, version)) db.exec(step)
}

/** Brings the schema up to date, each step whole or not at all. Throws for a file from a newer Ebb. */
export const migrate = (db: DatabaseSync): void => {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (found > SCHEMA_VERSION) throw new NewerJournal(found)
  if (found < 0) throw new DamagedJournal(`no schema has the version ${found}`)
  MIGRATIONS.slice(found).forEach((step, index) => {
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${found + index + 1}; COMMIT`)
  })
}
