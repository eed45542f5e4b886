import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A journal of each schema before the present one, written by the Ebb of its time, with its keys and with what was lived
 * beside it in plain text. `whole` has ended; during `cut-off` Ebb was killed. None of it is ever written anew.
 */
export const KEPT_SCHEMAS = [1, 2, 3, 4] as const
export const KEPT_TALKS = ['whole', 'cut-off'] as const

const folderOf = (schema: number): string =>
  join(import.meta.dirname, 'kept-journals', `schema-${schema}`)

const revived = (_name: string, value: unknown): unknown => {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value
  return isBytes ? new Uint8Array(Buffer.from(String(value.base64), 'base64')) : value
}

/** Puts copies of the journal and its keys into a profile. */
export const layKeptJournal = (schema: number, profile: string): void => {
  for (const name of ['journal.sqlite', 'keys.json']) {
    const kept = join(folderOf(schema), name)
    if (existsSync(kept)) copyFileSync(kept, join(profile, name))
  }
}

/** What an older Ebb did not write down yet: nobody could be alone, withhold a recording, come back another day or practise. */
const NOT_YET = { solo: false, recorded: { a: true, b: true }, returnOf: null, practice: null }

const asReadNow = (entry: { fact?: { kind: string } }): unknown =>
  entry.fact?.kind === 'session-begun' ? { ...entry, fact: { ...entry.fact, ...NOT_YET } } : entry

/** What was lived, entry by entry, as it reads now. */
export const keptEntries = (schema: number, talk: string): readonly unknown[] =>
  readFileSync(join(folderOf(schema), `${talk}.ndjson`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => asReadNow(JSON.parse(line, revived)))
