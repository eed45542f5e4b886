import { DatabaseSync } from 'node:sqlite'
import { type Entry, isPacket, type PacketEntry } from '#shared/session/facts.ts'
import { sealFact, sealPackets } from '../../electron/main/journal/envelope.ts'

/** Word for word what the first Ebb wrote; it stays so, whatever becomes of the migrations. */
const FIRST_SCHEMA = `
  CREATE TABLE session (
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
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 1;`

const STREAM_NUMBERS = { couple: 0, a: 1, b: 2 } as const
const [FACT, PACKETS] = [0, 1]
const PLAIN = 0

/** What the second Ebb, the third and the fourth added, word for word as well. */
const LATER_SCHEMAS = [
  `CREATE TABLE session_key (
    session INTEGER NOT NULL REFERENCES session (n) ON DELETE CASCADE,
    stream INTEGER NOT NULL,
    own BLOB NOT NULL,
    running BLOB,
    PRIMARY KEY (session, stream)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 2;`,
  `CREATE TABLE summary (
    session INTEGER PRIMARY KEY REFERENCES session (n) ON DELETE CASCADE,
    body BLOB NOT NULL
  ) STRICT;
  PRAGMA user_version = 3;`,
  `CREATE TABLE note (
    name TEXT NOT NULL,
    stream INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (name, stream)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 4;`,
] as const

/** What the first Ebbs kept of a talk, in columns that have been the same since. */
const KEPT = {
  session: 'n, id',
  envelope: 'session, ord, stream, seq, content, seal, body',
  session_key: 'session, stream, own, running',
} as const

/** A journal of the second schema, the third or the fourth with the sealed talks that lie in the journal `from`. */
export const writeLaterSchema = (path: string, version: 2 | 3 | 4, from: string): void => {
  const db = new DatabaseSync(path)
  const later = LATER_SCHEMAS.slice(0, version - 1).join('\n')
  db.exec(`PRAGMA journal_mode = WAL; BEGIN; ${FIRST_SCHEMA} ${later} COMMIT`)
  db.prepare('ATTACH ? AS present').run(from)
  for (const [table, columns] of Object.entries(KEPT)) {
    db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}`)
  }
  db.close()
}

/** A journal of the first schema with these sessions in the clear, one envelope for each entry. */
export const writeFirstSchema = (
  path: string,
  sessions: ReadonlyMap<string, readonly Entry[]>,
): void => {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA journal_mode = WAL; BEGIN; ${FIRST_SCHEMA}`)
  const addSession = db.prepare('INSERT INTO session (n, id) VALUES (?, ?)')
  const addEnvelope = db.prepare('INSERT INTO envelope VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const [n, [sessionId, entries]] of [...sessions].entries()) {
    addSession.run(n + 1, sessionId)
    const next = { couple: 0, a: 0, b: 0 }
    for (const [ord, entry] of entries.entries()) {
      const { stream } = entry
      const seq = next[stream]++
      const place = { sessionId, ord, seq }
      const one: [PacketEntry] | null = isPacket(entry) ? [entry] : null
      const { body } =
        one === null
          ? sealFact(place, entry as Exclude<Entry, PacketEntry>, null)
          : sealPackets(place, one, null)
      const content = one === null ? FACT : PACKETS
      addEnvelope.run(n + 1, ord, STREAM_NUMBERS[stream], seq, Number(content), PLAIN, body)
    }
  }
  db.exec('COMMIT')
  db.close()
}
