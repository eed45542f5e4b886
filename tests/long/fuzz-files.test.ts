import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecord } from '../../electron/main/journal/open-record.ts'
import { Notices } from '../../electron/main/notices.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import { keyringFromText, textFromKeyring } from '../../electron/main/vault/keyring-schema.ts'
import { Vault } from '../../electron/main/vault/vault.ts'
import { noKeyStore } from '../support/chosen-keys.ts'
import { dice, spoilt } from '../support/spoilt.ts'
import { Talk } from '../support/talk.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
const STORES = 10_000
const LOGS = 2_000
const KEYRINGS = 10_000
const silent = (): void => {}
/** In memory where there is such a place: nothing here is about the disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A sealed and packed talk in which A's part is under a PIN that nobody has entered. */
const shutTalk = async () => {
  const folder = mkdtempSync(join(PLACE, 'ebb-fuzz-'))
  const keep = { text: '' }
  const ports = { keyStore: noKeyStore, now: () => 0, logN: 8 }
  const vault = await Vault.create(
    { kind: 'none' },
    { ...ports, keep: (keyring) => (keep.text = textFromKeyring(keyring)) },
  )
  await vault.setPin('a', '271828')
  vault.lock('a')
  const record = openRecord(folder, () => vault, new Notices(silent), silent)
  const talk = new Talk()
  talk.toTalk()
  talk.command('end')
  record.begin('talk-1', false)
  for (const entry of talk.entries) record.write([entry])
  record.finish()
  const { entries } = record.read('talk-1')
  const path = join(folder, 'journal.sqlite')
  // As a crash would leave them: nearly all stands in the log still.
  const open = { main: readFileSync(path), log: readFileSync(`${path}-wal`) }
  record.close()
  return { folder, vault, talk, entries, keyring: keep.text, open, closed: readFileSync(path) }
}

type ShutTalk = Awaited<ReturnType<typeof shutTalk>>

/** Opens what lies in the folder as the app would, and lives another talk: what became of the first. */
const livedOver = (
  { folder, vault, talk, entries }: ShutTalk,
  run: number,
): 'whole' | 'partly' | 'aside' | 'newer' => {
  const real = new Set(entries.map((entry) => JSON.stringify(entry)))
  const said: string[] = []
  const notices = new Notices(({ kind }) => said.push(kind))
  const record = openRecord(folder, () => vault, notices, silent)
  record.tidy()
  record.pastTalks()
  const read = record.read('talk-1')
  for (const entry of read.entries) {
    expect(entry.stream).not.toBe('a')
    expect(real.has(JSON.stringify(entry)), `run ${run}`).toBe(true)
  }
  record.begin('talk-2', false)
  record.write(talk.entries.slice(0, 3))
  expect(record.read('talk-2').entries.length, `run ${run}`).toBe(3)
  record.close()
  // The disk is sound: whatever lies there, the next talk is written.
  expect(said, `run ${run}`).not.toContain('journal-in-memory')
  if (said.includes('journal-set-aside')) return 'aside'
  if (said.includes('journal-newer')) return 'newer'
  if (read.entries.length === entries.length) return 'whole'
  const told = read.unreadable + read.missing + read.shut > 0 || read.breaksOffAt !== null
  // A talk that nothing leads to any more is not among the talks at all.
  expect(told || read.entries.length === 0, `run ${run}`).toBe(true)
  return 'partly'
}

const emptied = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
}

test(`${STORES} spoilt journals: no crash, nothing invented, nothing of the one who is shut (seed ${SEED})`, async () => {
  const shut = await shutTalk()
  const { folder, talk, entries, closed } = shut
  expect(entries.length).toBe(talk.entries.filter(({ stream }) => stream !== 'a').length)
  const seen = { whole: 0, partly: 0, aside: 0, newer: 0 }
  const roll = dice(SEED)
  for (let run = 0; run < STORES; run += 1) {
    emptied(folder)
    writeFileSync(join(folder, 'journal.sqlite'), spoilt(closed, roll))
    seen[livedOver(shut, run)] += 1
  }
  rmSync(folder, { recursive: true })
  console.log(`spoilt journals: ${JSON.stringify(seen)}`)
  expect(Math.min(seen.whole, seen.partly, seen.aside)).toBeGreaterThan(0)
})

test(`${LOGS} spoilt logs beside a whole journal: no crash, nothing invented, nothing of the one who is shut (seed ${SEED})`, async () => {
  const shut = await shutTalk()
  const { folder, open } = shut
  const seen = { whole: 0, partly: 0, aside: 0, newer: 0 }
  const roll = dice(SEED)
  for (let run = 0; run < LOGS; run += 1) {
    emptied(folder)
    writeFileSync(join(folder, 'journal.sqlite'), open.main)
    writeFileSync(join(folder, 'journal.sqlite-wal'), spoilt(open.log, roll))
    seen[livedOver(shut, run)] += 1
  }
  rmSync(folder, { recursive: true })
  console.log(`spoilt logs: ${JSON.stringify(seen)}`)
  expect(seen.partly).toBeGreaterThan(0)
})

test(`${KEYRINGS} spoilt keyrings: lost, or a vault that opens nothing it should not (seed ${SEED})`, async () => {
  const { folder, keyring } = await shutTalk()
  const path = join(folder, 'keys.json')
  const bytes = Buffer.from(keyring)
  const roll = dice(SEED)
  const seen = { lost: 0, open: 0 }
  for (let run = 0; run < KEYRINGS; run += 1) {
    const changed = spoilt(bytes, roll)
    writeFileSync(path, changed)
    const room = new KeyRoom(path, noKeyStore, silent, silent)
    await room.enter()
    expect(['lost', 'open', 'locked'], `run ${run}`).toContain(room.state)
    const vault = room.vault()
    if (vault === null) seen.lost += 1
    else {
      seen.open += 1
      const pinned = keyringFromText(changed.toString('utf8')).streams.a.pin !== null
      if (pinned) expect(vault.isOpen('a'), `run ${run}`).toBe(false)
    }
    expect(readFileSync(path).equals(changed), 'nothing is overwritten').toBe(true)
  }
  rmSync(folder, { recursive: true })
  console.log(`spoilt keyrings: ${JSON.stringify(seen)}`)
  expect(Math.min(seen.lost, seen.open)).toBeGreaterThan(0)
})
