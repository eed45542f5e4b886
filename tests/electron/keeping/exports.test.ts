import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { TalkFormat } from '#shared/review/talk-format.ts'
import { type KeptProfile, keepTalk, keptProfile } from '../../support/kept-profile.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'

const PIN = '271828'
const ID = 'talk-1'

/** A profile with one evening of two, and the folder that the dialogs answer with a place in. */
const kept = async () => {
  const profile = await keptProfile()
  keepTalk(profile, wholeEvening(), ID)
  return { profile, shelf: dirname(profile.asked.path ?? '') }
}

const takeOut = ({ exports }: KeptProfile, format: TalkFormat, pin: string | null = null) =>
  exports.talk({ sessionId: ID, partner: 'a', pin, format, withWords: false })

describe('taking a talk out', () => {
  test('tables: a folder with the own beats and levels and the events, nothing of the other’s', async () => {
    const { profile, shelf } = await kept()
    profile.asked.path = join(shelf, 'talk')
    expect(await takeOut(profile, 'table')).toEqual({ kind: 'saved', name: 'talk' })
    const names = readdirSync(join(shelf, 'talk')).toSorted()
    expect(names).toEqual(['beats-a.csv', 'events.csv', 'levels-a.csv'])
    const text = names.map((name) => readFileSync(join(shelf, 'talk', name), 'utf8')).join('')
    expect(text).toContain('pause')
    expect(text).not.toMatch(/,b,/)
    expect(statSync(join(shelf, 'talk')).mode & 0o077).toBe(0)
    expect(readdirSync(shelf)).toEqual(['talk'])
  })

  test('JSON and RR text: one file each, which Ebb reads back', async () => {
    const { profile, shelf } = await kept()
    for (const [format, name] of [
      ['json', 'talk.json'],
      ['rr', 'talk.txt'],
    ] as const) {
      profile.asked.path = join(shelf, name)
      expect(await takeOut(profile, format)).toEqual({ kind: 'saved', name })
      const text = readFileSync(join(shelf, name), 'utf8')
      expect(readRecordings(text)).toMatchObject({ kind: 'recordings' })
      // Nothing of the other's, and not which strap it was. Only whether: no diff of so long a text.
      expect(/strap-b|"(stream|whose|partner)":"b"|Strap/.test(text)).toBe(false)
    }
  })

  test('needs the seat’s PIN, and leaves the seat shut', async () => {
    const { profile, shelf } = await kept()
    await profile.own.changePin('a', null, PIN)
    profile.own.shut()
    profile.asked.path = join(shelf, 'talk.json')
    expect(await takeOut(profile, 'json', '000000')).toMatchObject({ kind: 'wrong' })
    expect(readdirSync(shelf)).toEqual([])
    expect(await takeOut(profile, 'json', PIN)).toMatchObject({ kind: 'saved' })
    expect(profile.keys.vault()?.isOpen('a')).toBe(false)
  })

  test('is not written where its owner went away while the dialog stood open', async () => {
    const { profile, shelf } = await kept()
    await profile.own.changePin('a', null, PIN)
    profile.asked.path = join(shelf, 'talk.json')
    profile.asked.meanwhile = () => profile.own.shut()
    expect(await takeOut(profile, 'json', PIN)).toEqual({ kind: 'refused' })
    expect(readdirSync(shelf)).toEqual([])
  })

  test('says what stands in the way, and leaves nothing half', async () => {
    const { profile, shelf } = await kept()
    profile.asked.path = null
    expect(await takeOut(profile, 'json')).toEqual({ kind: 'cancelled' })
    profile.asked.path = join(profile.folder, 'talk.json')
    expect(await takeOut(profile, 'json')).toEqual({ kind: 'file-trouble', why: 'own-folder' })
    mkdirSync(join(shelf, 'taken'))
    profile.asked.path = join(shelf, 'taken')
    expect(await takeOut(profile, 'table')).toEqual({ kind: 'file-trouble', why: 'exists' })
    profile.asked.path = join(shelf, 'nowhere', 'talk')
    for (const format of ['table', 'json'] as const)
      expect(await takeOut(profile, format)).toEqual({ kind: 'file-trouble', why: 'unwritable' })
    expect(readdirSync(shelf)).toEqual(['taken'])
    expect(readdirSync(join(shelf, 'taken'))).toEqual([])
  })

  test('a seat without a beat has no RR text; a talk that is not there none of it', async () => {
    const { profile } = await kept()
    profile.record.store.removeOwn(ID, 'a')
    expect(await takeOut(profile, 'rr')).toEqual({ kind: 'nothing' })
    profile.record.erase([ID])
    expect(await takeOut(profile, 'json')).toEqual({ kind: 'refused' })
    expect(basename(profile.asked.path ?? '')).toBe('ebb.file')
  })

  test('not while a session runs', async () => {
    const { profile } = await kept()
    profile.session.runs = true
    expect(await takeOut(profile, 'json')).toEqual({ kind: 'refused' })
  })
})
