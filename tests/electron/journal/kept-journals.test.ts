import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SCHEMA_VERSION } from '../../../electron/main/journal/migrations.ts'
import {
  KEPT_SCHEMAS,
  KEPT_TALKS,
  keptEntries,
  layKeptJournal,
} from '../../support/kept-journals.ts'
import { keptRecord } from '../../support/kept-record.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const open = async (schema: number) => {
  const profile = temporaryFolder()
  layKeptJournal(schema, profile)
  const { record, said } = await keptRecord(profile)
  onTestFinished(() => record.close())
  return { profile, record, said }
}

const schemaOf = (path: string): readonly unknown[] => {
  const db = new DatabaseSync(path)
  const tables = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  const version = db.prepare('PRAGMA user_version').get()
  db.close()
  return [version, ...tables]
}

test('a journal of every schema before this one is kept', () => {
  expect(KEPT_SCHEMAS).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1))
})

describe('a version number that was lost', () => {
  const lived = async () => {
    const profile = temporaryFolder()
    layKeptJournal(3, profile)
    const { record } = await keptRecord(profile)
    record.notes.write('about', 'couple', 'a word')
    record.close()
    return { profile, path: join(profile, 'journal.sqlite') }
  }

  test.each([0, 1, 2, 3, 4, 6, 99, 2 ** 31 - 1, -1])(
    'as %i costs nothing: the tables tell it as well',
    async (number) => {
      const { profile, path } = await lived()
      const db = new DatabaseSync(path)
      db.exec(`PRAGMA user_version = ${number}`)
      db.close()
      const { record, said } = await keptRecord(profile)
      expect(said).toEqual([])
      for (const id of KEPT_TALKS) expect(record.read(id).entries).toEqual(keptEntries(3, id))
      expect(record.notes.read('about', 'couple')).toBe('a word')
      record.close()
      expect(schemaOf(path)[0]).toEqual({ user_version: SCHEMA_VERSION })
    },
  )

  test('of an older schema: it is known by its tables, and brought up to date from there', async () => {
    for (const schema of KEPT_SCHEMAS) {
      const profile = temporaryFolder()
      layKeptJournal(schema, profile)
      const db = new DatabaseSync(join(profile, 'journal.sqlite'))
      db.exec('PRAGMA user_version = 77')
      db.close()
      const { record, said } = await keptRecord(profile)
      expect(said).toEqual([])
      expect(record.read('whole').entries).toEqual(keptEntries(schema, 'whole'))
      record.close()
    }
  })
})

describe.each(KEPT_SCHEMAS)('a journal as the Ebb of schema %i left it', (schema) => {
  test('is read entry by entry as it was lived, sealed, packed and listed', async () => {
    const { profile, record, said } = await open(schema)
    for (const id of KEPT_TALKS) expect(record.read(id).entries).toEqual(keptEntries(schema, id))
    record.resume('cut-off', false)
    record.tidy()
    record.finish()
    for (const id of KEPT_TALKS) {
      const whole = { entries: keptEntries(schema, id), unreadable: 0, shut: 0, missing: 0 }
      expect(record.read(id)).toMatchObject(whole)
    }
    expect(record.pastTalks()).toMatchObject([
      { id: 'cut-off', taken: [], endsEarly: true, hasGap: false },
      { id: 'whole', taken: [{}], endsEarly: false, hasGap: false },
    ])
    expect(said).toEqual([])
    record.close()
    for (const name of readdirSync(profile)) {
      const bytes = readFileSync(join(profile, name))
      for (const text of ['Ondine', 'Melusine']) expect(bytes.includes(text), name).toBe(false)
    }
  })

  test('has the tables of a new one, and takes notes', async () => {
    const { profile, record } = await open(schema)
    expect(record.notes.write('about', 'a', 'a word')).toBe(true)
    expect(record.notes.read('about', 'a')).toBe('a word')
    record.close()
    const fresh = temporaryFolder()
    const { record: empty } = await keptRecord(fresh)
    empty.close()
    expect(schemaOf(join(profile, 'journal.sqlite'))).toEqual(
      schemaOf(join(fresh, 'journal.sqlite')),
    )
  })
})
