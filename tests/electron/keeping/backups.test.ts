import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { NOBODY_YET } from '#shared/people/people.ts'
import { KeyRoom } from '../../../electron/main/vault/key-room.ts'
import { noKeyStore } from '../../support/chosen-keys.ts'
import { type KeptProfile, keepTalk, keptProfile, shortTalk } from '../../support/kept-profile.ts'

const PIN = '271828'
const PASSPHRASE = 'two who stay two'
const BACKED_UP = { kind: 'backed-up' }
const pathOf = ({ asked }: KeptProfile): string => asked.path ?? ''

/** All that a profile keeps, as its owners find it. */
const kept = ({ record, settings }: KeptProfile) => ({
  talks: record.store.sessionIds().map((id) => [id, record.read(id)]),
  past: record.pastTalks(),
  settings: settings.value,
})

const withTalks = async (...ids: string[]) => {
  const profile = await keptProfile()
  for (const id of ids) keepTalk(profile, shortTalk(id), id)
  return profile
}

const restore = async ({ backups }: KeptProfile) => {
  expect(await backups.choose()).toMatchObject({ kind: 'chosen' })
  return backups.restore()
}

/** A backup of one talk, and its bytes in parts. */
const made = async () => {
  const profile = await withTalks('one')
  profile.settings.change({ keepFor: 'until-erased' })
  expect(await profile.backups.backUp()).toEqual(BACKED_UP)
  const bytes = readFileSync(pathOf(profile))
  const end = bytes.indexOf(0x0a) + 1
  return {
    profile,
    bytes,
    line: JSON.parse(bytes.toString('utf8', 0, end)),
    body: bytes.subarray(end),
  }
}

type Line = { version: number; files: { name: string; bytes: number; sha256: string }[] }

/** The same backup with one of its files changed, and a first line that knows it: as whoever wants to harm would write it. */
const forged = (
  { line, body }: { line: Line; body: Buffer },
  name: string,
  to: (was: Buffer) => Buffer,
) => {
  let from = 0
  const parts = line.files.map((file) => {
    const was = body.subarray(from, from + file.bytes)
    from += file.bytes
    return { name: file.name, bytes: file.name === name ? to(was) : was }
  })
  const files = parts.map(({ name: part, bytes }) => ({
    name: part,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ ...line, files })}\n`),
    ...parts.map(({ bytes }) => bytes),
  ])
}

describe('backing up and restoring', () => {
  test('all that was kept is back, and what came since is gone', async () => {
    const { profile } = await made()
    const before = kept(profile)
    keepTalk(profile, shortTalk('two'), 'two')
    profile.settings.change({ keepFor: 30 })
    profile.straps.remember('b', { id: 'x', name: 'Ondine' })
    profile.people.change({ kind: 'name', partner: 'b', name: 'Ben' })
    await profile.own.eraseSeat('a', null)
    expect(await restore(profile)).toEqual({ kind: 'restored' })
    expect(kept(profile)).toEqual(before)
    expect(readdirSync(profile.folder).filter((name) => /^(restore|backup)-/.test(name))).toEqual(
      [],
    )
    // Nothing of what was replaced is written after it.
    expect(profile.record.store.note('straps', 'couple')).toBeNull()
    profile.people.opened()
    expect(profile.people.value).toEqual(NOBODY_YET)
    keepTalk(profile, shortTalk('three'), 'three')
    expect(profile.record.read('three').missing).toBe(0)
  })

  test('everything erased comes back, the straps of last time and the names too', async () => {
    const profile = await withTalks('one')
    profile.straps.remember('a', { id: 'x', name: 'Ondine' })
    profile.people.change({ kind: 'name', partner: 'a', name: 'Ada' })
    expect(await profile.backups.backUp()).toEqual(BACKED_UP)
    const before = kept(profile)
    profile.straps.remember('a', { id: 'y', name: 'Another' })
    profile.people.change({ kind: 'name', partner: 'a', name: 'Somebody else' })
    await profile.own.eraseAll()
    expect(profile.keys.state).toBe('choose')
    expect(await restore(profile)).toEqual({ kind: 'restored' })
    expect(kept(profile)).toEqual(before)
    profile.straps.recall()
    expect(profile.straps.value.a).toEqual({ id: 'x', name: 'Ondine' })
    profile.people.opened()
    expect(profile.people.value.persons.a.name).toBe('Ada')
  })

  test('a backup under a passphrase opens elsewhere with it, and the PINs hold', async () => {
    const profile = await withTalks('one')
    await profile.own.protect({ kind: 'passphrase', passphrase: PASSPHRASE })
    await profile.own.changePin('a', null, PIN)
    const before = kept(profile)
    expect(await profile.backups.backUp()).toEqual(BACKED_UP)
    expect(readFileSync(pathOf(profile)).includes('strap-a')).toBe(false)
    const there = await keptProfile()
    keepTalk(there, shortTalk('theirs'), 'theirs')
    there.asked.path = profile.asked.path
    expect(await there.backups.choose()).toMatchObject({ protection: 'passphrase' })
    expect(await there.backups.restore()).toEqual({ kind: 'restored' })
    expect(there.keys.state).toBe('locked')
    expect(await there.keys.unlock(PASSPHRASE)).toBe(true)
    expect(there.record.store.sessionIds()).toEqual(['one'])
    expect(there.record.read('one').entries.some(({ stream }) => stream === 'a')).toBe(false)
    await there.keys.vault()?.openWithPin('a', PIN)
    expect(kept(there)).toEqual(before)
  })

  test('a key in another computer’s key store is refused: what is here stays readable', async () => {
    const store = (name: string) => ({
      isAvailable: () => true,
      encrypt: (text: string) => Buffer.from(`${name}${text}`),
      decrypt: (sealed: Buffer) => {
        if (!sealed.toString().startsWith(name)) throw new Error('not of this store')
        return sealed.toString().slice(name.length)
      },
    })
    const here = await keptProfile({ keyStore: store('here:') })
    expect(await here.backups.backUp()).toEqual(BACKED_UP)
    const there = await keptProfile({ keyStore: store('there:') })
    there.asked.path = here.asked.path
    expect(await there.backups.choose()).toEqual({ kind: 'file-trouble', why: 'elsewhere' })
    expect(await there.backups.restore()).toEqual({ kind: 'refused' })
    expect(await restore(here)).toEqual({ kind: 'restored' })
  })

  test('nothing happens while a session runs, where nobody chooses, or without keys', async () => {
    const { profile } = await made()
    const before = kept(profile)
    profile.session.runs = true
    for (const done of ['backUp', 'choose', 'restore'] as const)
      expect(await profile.backups[done]()).toEqual({ kind: 'refused' })
    profile.session.runs = false
    // Nothing was chosen.
    expect(await profile.backups.restore()).toEqual({ kind: 'refused' })
    profile.asked.path = null
    expect(await profile.backups.backUp()).toEqual({ kind: 'cancelled' })
    expect(await profile.backups.choose()).toEqual({ kind: 'cancelled' })
    expect(kept(profile)).toEqual(before)
    const empty = await keptProfile({ choice: null })
    expect(await empty.backups.backUp()).toEqual({ kind: 'nothing' })
  })

  test('a backup is there whole or not at all', async () => {
    const { profile } = await made()
    const { backups, asked, folder } = profile
    const target = dirname(pathOf(profile))
    asked.path = join(folder, 'keys.json')
    expect(await backups.backUp()).toEqual({ kind: 'file-trouble', why: 'own-folder' })
    asked.path = join(target, 'taken')
    mkdirSync(asked.path)
    expect(await backups.backUp()).toEqual({ kind: 'file-trouble', why: 'unwritable' })
    expect(readdirSync(target).toSorted()).toEqual(['ebb.file', 'taken'])
    expect(existsSync(join(folder, 'backup-part.sqlite'))).toBe(false)
  })
})

describe('a backup that is not one', () => {
  const refuses = async (profile: KeptProfile, bytes: Buffer | string, why: string) => {
    const before = kept(profile)
    writeFileSync(pathOf(profile), bytes)
    const chosen = await profile.backups.choose()
    const answer = chosen.kind === 'chosen' ? await profile.backups.restore() : chosen
    expect(answer).toEqual({ kind: 'file-trouble', why })
    expect(kept(profile)).toEqual(before)
    expect(readdirSync(profile.folder).filter((name) => name.startsWith('restore-'))).toEqual([])
  }

  test('of a newer Ebb is refused before anything is replaced: the file, the keys, the schema', async () => {
    const backup = await made()
    const { profile, line, body } = backup
    const newer = Buffer.concat([Buffer.from(`${JSON.stringify({ ...line, version: 2 })}\n`), body])
    await refuses(profile, newer, 'newer')
    const keys = (was: Buffer) =>
      Buffer.from(was.toString().replace('"version": 1', '"version": 2'))
    await refuses(profile, forged(backup, 'keys.json', keys), 'newer')
    const schema = (was: Buffer) => {
      const next = Buffer.from(was)
      next.writeInt32BE(99, 60)
      return next
    }
    await refuses(profile, forged(backup, 'journal.sqlite', schema), 'newer')
  })

  test('cut short, longer, changed by a bit, or of something else', async () => {
    const { profile, bytes, line, body } = await made()
    await refuses(profile, bytes.subarray(0, bytes.length - 1), 'damaged')
    await refuses(profile, Buffer.concat([bytes, Buffer.from('x')]), 'damaged')
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 5_000] = (flipped[bytes.length - 5_000] ?? 0) ^ 1
    await refuses(profile, flipped, 'damaged')
    await refuses(profile, '', 'not-ours')
    await refuses(profile, 'SQLite format 3\0', 'not-ours')
    const [keys, ...others] = line.files
    const twice = { ...line, files: [keys, keys, ...others] }
    await refuses(
      profile,
      Buffer.concat([Buffer.from(`${JSON.stringify(twice)}\n`), body]),
      'damaged',
    )
    profile.asked.path = profile.folder
    expect(await profile.backups.choose()).toEqual({ kind: 'file-trouble', why: 'unreadable' })
  })

  test('with a journal that does something of its own when it is read', async () => {
    const backup = await made()
    const path = join(dirname(pathOf(backup.profile)), 'forged.sqlite')
    const evil = forged(backup, 'journal.sqlite', (was) => {
      writeFileSync(path, was)
      const db = new DatabaseSync(path)
      db.exec('CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM envelope; END')
      db.close()
      return readFileSync(path)
    })
    await refuses(backup.profile, evil, 'damaged')
  })
})

test('a restored profile opens at the next start as it did here', async () => {
  const { profile } = await made()
  await restore(profile)
  const before = kept(profile)
  profile.record.close()
  const next = await keptProfile({ folder: profile.folder })
  expect(kept(next)).toEqual(before)
  const room = new KeyRoom(
    join(profile.folder, 'keys.json'),
    noKeyStore,
    () => {},
    () => {},
  )
  await room.enter()
  expect(room.state).toBe('open')
})
