import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ownFileEnd } from '#shared/journal/own-file.ts'
import { replay } from '#shared/session/engine.ts'
import { HOUR } from '#shared/units.ts'
import { type KeptProfile, keepTalk, keptProfile, shortTalk } from './kept-profile.ts'
import { type Dice, dice, spoilt } from './spoilt.ts'

/** In memory where there is such a place: nothing here is about the disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const PIN = '271828'

/** Everything of the other's, and of what lay there before, as it lies in the journal. */
const othersIn = ({ record }: KeptProfile, before: readonly string[]): string =>
  JSON.stringify(
    record.store
      .sessionIds()
      .toSorted()
      .map((id) => [
        id,
        record.store.read(id).filter(({ stream }) => stream === 'b' || before.includes(id)),
      ]),
    (_name, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  )

const ANYTHING: readonly unknown[] = [
  ...[null, true, '', 'couple', 'b', 'x'.repeat(300), [], {}, -1, 0, 1.5, 1e300, 2 ** 53],
  { kind: 'ready', partner: 'b' },
  { kind: 'flood-ended' },
  { kind: 'session-begun' },
  JSON.parse('{"__proto__":{"kind":"settled"}}'),
]

type Holder = Record<string, unknown>

/** Every place in a JSON value, as who holds it and under which name. */
const placesIn = (value: unknown): (readonly [Holder, string])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((name) => [
        [value as Holder, name] as const,
        ...placesIn((value as Holder)[name]),
      ])

/** A file that whoever knows the form has changed: some values others, gone, twice or exchanged; its last line knows it. */
const forged = (text: string, roll: Dice): Buffer => {
  const file = JSON.parse(text)
  delete file.sha256
  for (let n = roll(3); n >= 0; n -= 1) {
    const places = placesIn(file)
    const at = places[roll(places.length)]
    const other = places[roll(places.length)]
    if (at === undefined || other === undefined) continue
    const [holder, name] = at
    const way = roll(4)
    if (way === 0 && Array.isArray(holder)) holder.splice(Number(name), 1)
    else if (way === 1 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]))
    else if (way === 2) holder[name] = structuredClone(other[0][other[1]])
    else holder[name] = ANYTHING[roll(ANYTHING.length)]
  }
  const { talks = [], ...head } = file
  const body = Buffer.from(`${JSON.stringify({ ...head, talks }).slice(0, -2)}\n`)
  const end = ownFileEnd(createHash('sha256').update(body).digest('hex'))
  return Buffer.concat([body, Buffer.from(end)])
}

/** A profile in which B's part is under a PIN that nobody has entered, and A's of one talk was erased; and A's file of all. */
const prepared = async () => {
  const folder = mkdtempSync(join(PLACE, 'ebb-fuzz-'))
  const home = join(folder, 'home')
  mkdirSync(home)
  const profile = await keptProfile({ folder: home })
  for (const id of ['gone', 'erased']) keepTalk(profile, shortTalk(id, 60), id)
  profile.asked.path = join(folder, 'own.json')
  await profile.carrying.takeOut('a', null)
  await profile.own.eraseSeat('a', null)
  await profile.own.eraseTalk('gone')
  keepTalk(profile, shortTalk('whole', 60), 'whole')
  await profile.own.changePin('b', null, PIN)
  profile.own.shut()
  profile.record.close()
  cpSync(home, join(folder, 'pristine'), { recursive: true })
  return { folder, home, text: readFileSync(join(folder, 'own.json'), 'utf8') }
}

const openAgain = async (folder: string): Promise<KeptProfile> => {
  rmSync(join(folder, 'home'), { recursive: true })
  cpSync(join(folder, 'pristine'), join(folder, 'home'), { recursive: true })
  const profile = await keptProfile({ folder: join(folder, 'home') })
  profile.asked.path = join(folder, 'file')
  return profile
}

/** Whatever a file brought in, what the list and a replay make of it is sound. */
const liveThrough = ({ record }: KeptProfile): void => {
  for (const { begunAt } of record.pastTalks()) expect(new Date(begunAt).getTime()).toBe(begunAt)
  for (const id of record.store.sessionIds()) {
    const { entries } = record.read(id)
    const [first, last] = [entries[0]?.at.mono ?? 0, entries.at(-1)?.at.mono ?? 0]
    // A talk of a month is a month of seconds; that it is none longer is tested by itself.
    if (last - first < 3 * HOUR) replay(entries)
  }
}

/** Brings in so many spoilt or forged files; what was done with them, counted. */
export const bringInSpoilt = async (runs: number, seed: number) => {
  const { folder, text } = await prepared()
  const roll = dice(seed)
  const bytes = Buffer.from(text)
  const seen = { refused: 0, 'brought-in': 0 }
  let profile = await openAgain(folder)
  const before = ['whole']
  const [others, all] = [othersIn(profile, before), othersIn(profile, ['whole', 'erased'])]
  for (let run = 0; run < runs; run += 1) {
    writeFileSync(join(folder, 'file'), roll(2) === 0 ? spoilt(bytes, roll) : forged(text, roll))
    const answer = await profile.carrying.bringIn('a', null)
    if (answer.kind === 'file-trouble' || answer.kind === 'refused') {
      expect(othersIn(profile, ['whole', 'erased']), `run ${run}`).toBe(all)
      seen.refused += 1
      continue
    }
    expect(answer.kind, `run ${run}`).toBe('brought-in')
    const ids = new Set([...profile.record.store.sessionIds()])
    const known = JSON.parse(othersIn(profile, before)) as [string, unknown[]][]
    const fresh = known.filter(([id]) => !['whole', 'erased'].includes(id))
    // What is new holds nothing of B's, and what was there is as it was.
    expect(
      fresh.flatMap(([, envelopes]) => envelopes),
      `run ${run}`,
    ).toEqual([])
    const old = known.filter(([id]) => ['whole', 'erased'].includes(id))
    expect(JSON.stringify(old), `run ${run}`).toBe(others)
    expect(ids.has('whole') && ids.has('erased')).toBe(true)
    liveThrough(profile)
    seen['brought-in'] += 1
    profile.record.close()
    profile = await openAgain(folder)
  }
  profile.record.close()
  rmSync(folder, { recursive: true })
  return seen
}

/** A backup whose first line knows whatever its files were changed to. */
const forgedBackup = (bytes: Buffer, roll: Dice): Buffer => {
  const end = bytes.indexOf(0x0a) + 1
  const line = JSON.parse(bytes.toString('utf8', 0, end)) as {
    files: { name: string; bytes: number; sha256: string }[]
  }
  let from = end
  const spoil = roll(line.files.length)
  const parts = line.files.map((file, index) => {
    const was = bytes.subarray(from, from + file.bytes)
    from += file.bytes
    return index === spoil ? spoilt(was, roll) : was
  })
  const files = line.files.map(({ name }, index) => {
    const part = parts[index] ?? Buffer.alloc(0)
    const sha256 = createHash('sha256').update(part).digest('hex')
    return { name, bytes: part.length, sha256 }
  })
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...line, files })}\n`), ...parts])
}

/** Restores so many spoilt or forged backups; what was done with them, counted. */
export const restoreSpoilt = async (runs: number, seed: number) => {
  const { folder } = await prepared()
  const roll = dice(seed)
  let profile = await openAgain(folder)
  profile.settings.change({ theme: 'dark' })
  await profile.backups.backUp()
  const bytes = readFileSync(join(folder, 'file'))
  profile.record.close()
  profile = await openAgain(folder)
  const seen = { refused: 0, restored: 0 }
  const here = othersIn(profile, ['whole', 'erased'])
  const keys = readFileSync(join(folder, 'home', 'keys.json'))
  for (let run = 0; run < runs; run += 1) {
    const isForged = roll(3) === 0
    writeFileSync(join(folder, 'file'), isForged ? forgedBackup(bytes, roll) : spoilt(bytes, roll))
    const chosen = await profile.backups.choose()
    const answer = chosen.kind === 'chosen' ? await profile.backups.restore() : chosen
    const left = readdirSync(join(folder, 'home')).filter((name) => /^(restore|backup)-/.test(name))
    expect(left, `run ${run}`).toEqual([])
    if (answer.kind !== 'restored') {
      expect(['file-trouble', 'refused'], `run ${run}`).toContain(answer.kind)
      expect(othersIn(profile, ['whole', 'erased']), `run ${run}`).toBe(here)
      expect(readFileSync(join(folder, 'home', 'keys.json')).equals(keys), `run ${run}`).toBe(true)
      seen.refused += 1
      continue
    }
    // Nobody has entered B's PIN.
    const { record } = profile
    const opened = record.store.sessionIds().flatMap((id) => record.read(id).entries)
    if (profile.keys.vault()?.hasPin('b'))
      expect(
        opened.some(({ stream }) => stream === 'b'),
        `run ${run}`,
      ).toBe(false)
    record.pastTalks()
    seen.restored += 1
    record.close()
    profile = await openAgain(folder)
  }
  profile.record.close()
  rmSync(folder, { recursive: true })
  return seen
}
