import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What SQLite itself has to say against the journal of a profile as it lies there; nothing where it is sound, or there is none. */
export const complaintsOf = (profile: string): readonly string[] => {
  const path = join(profile, 'journal.sqlite')
  if (!existsSync(path)) return []
  const db = new DatabaseSync(path)
  try {
    const rows = db.prepare('PRAGMA integrity_check').all()
    const strays = db.prepare('PRAGMA foreign_key_check').all()
    const found = rows.map((row) => String(row.integrity_check)).filter((one) => one !== 'ok')
    return [...found, ...strays.map((row) => JSON.stringify(row))]
  } finally {
    db.close()
  }
}
