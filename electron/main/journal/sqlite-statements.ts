import type { DatabaseSync } from 'node:sqlite'

/** Every question the store asks of its file, put once. */
export const prepare = (db: DatabaseSync) => ({
  addSession: db.prepare('INSERT OR IGNORE INTO session (id) VALUES (?)'),
  addEnvelope: db.prepare(
    `INSERT INTO envelope (session, ord, stream, seq, content, seal, body)
     VALUES ((SELECT n FROM session WHERE id = ?), ?, ?, ?, ?, ?, ?)
     ON CONFLICT (session, ord) DO NOTHING`,
  ),
  hasEnvelope: db.prepare(
    `SELECT 1 FROM envelope WHERE session = (SELECT n FROM session WHERE id = ?)
     AND ord = ? AND stream = ? AND seq = ? AND content = ? AND seal = ? AND body = ?`,
  ),
  ids: db.prepare('SELECT id FROM session ORDER BY n DESC'),
  read: db.prepare(
    `SELECT ord, stream, seq, content, seal, body FROM envelope
     WHERE session = (SELECT n FROM session WHERE id = ?) ORDER BY ord`,
  ),
  readOne: db.prepare(
    `SELECT ord, stream, seq, content, seal, body FROM envelope
     WHERE session = (SELECT n FROM session WHERE id = ?) AND content = ? ORDER BY ord`,
  ),
  remove: db.prepare('DELETE FROM session WHERE id = ?'),
  addKey: db.prepare(
    `INSERT INTO session_key (session, stream, own, running)
     VALUES ((SELECT n FROM session WHERE id = ?), ?, ?, ?) ON CONFLICT (session, stream) DO NOTHING`,
  ),
  keys: db.prepare(
    `SELECT stream, own, running FROM session_key
     WHERE session = (SELECT n FROM session WHERE id = ?)`,
  ),
  empty: db.prepare('DELETE FROM envelope WHERE session = (SELECT n FROM session WHERE id = ?)'),
  dropKeys: db.prepare(
    'DELETE FROM session_key WHERE session = (SELECT n FROM session WHERE id = ?)',
  ),
  removeStream: db.prepare('DELETE FROM envelope WHERE stream = ?'),
  removeOwn: db.prepare(
    'DELETE FROM envelope WHERE session = (SELECT n FROM session WHERE id = ?) AND stream = ?',
  ),
  removeOwnKey: db.prepare(
    'DELETE FROM session_key WHERE session = (SELECT n FROM session WHERE id = ?) AND stream = ?',
  ),
  summaries: db.prepare(
    'SELECT id, body FROM summary JOIN session ON n = session WHERE stream = ?',
  ),
  keepSummary: db.prepare(
    `INSERT INTO summary (session, stream, body)
     SELECT n, stream, ? FROM session JOIN session_key ON n = session WHERE id = ? AND stream = ?
     ON CONFLICT (session, stream) DO UPDATE SET body = excluded.body`,
  ),
  removeStreamKeys: db.prepare('DELETE FROM session_key WHERE stream = ?'),
  note: db.prepare('SELECT body FROM note WHERE name = ? AND stream = ?'),
  keepNote: db.prepare(
    `INSERT INTO note (name, stream, body) VALUES (?, ?, ?)
     ON CONFLICT (name, stream) DO UPDATE SET body = excluded.body`,
  ),
  dropNote: db.prepare('DELETE FROM note WHERE name = ? AND stream = ?'),
  removeStreamNotes: db.prepare('DELETE FROM note WHERE stream = ?'),
})

export type Statements = ReturnType<typeof prepare>
