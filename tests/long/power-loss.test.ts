import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { openRecord } from '../../electron/main/journal/open-record.ts'
import { Notices } from '../../electron/main/notices.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import { noKeyStore } from '../support/chosen-keys.ts'
import { complaintsOf } from '../support/journal-complaints.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { type DiskEvent, eventsOf, traceArgs } from './disk-trace.ts'
import { LossyDisk } from './lossy-disk.ts'
import { PASSPHRASE, TALK_SECONDS } from './powered-evening.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
const PROGRAM = 'tests/long/powered-process.ts'
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const silent = (): void => {}

/** Tried, not guessed: a container may forbid tracing. */
const canTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0
if (!canTrace) console.log('the loss of power: not tried, for strace is not here or not permitted')

const lived = (): readonly Entry[] => {
  let state: EngineState = IDLE
  return [...simulatedTalk(TALK_SECONDS)].flatMap((event) => {
    const next = step(state, event)
    state = next.state
    return next.effects.flatMap((one) => (one.kind === 'record' ? [one.entry] : []))
  })
}

/** What the process had promised when it died. */
type Promised = { keys: boolean; kept: number; protected: boolean; erased: boolean }

const hear = (promised: Promised, text: string): void => {
  for (const line of text.split('\n')) {
    const [word = '', count] = line.split(' ')
    if (word === 'keys' || word === 'protected' || word === 'erased') promised[word] = true
    if (word === 'kept') promised.kept = Number(count)
  }
}

/** What is wrong with what lies in a folder, held against what was promised; nothing where all is well. */
const faultsIn = async (
  folder: string,
  promised: Promised,
  entries: readonly Entry[],
): Promise<readonly string[]> => {
  const faults: string[] = [...complaintsOf(folder)]
  const path = join(folder, 'keys.json')
  const keys = new KeyRoom(path, noKeyStore, silent, silent, { logN: 8 })
  await keys.enter()
  if (promised.protected && keys.state === 'open') faults.push('no passphrase is asked for')
  if (keys.state === 'locked') await keys.unlock(PASSPHRASE)
  if (keys.state !== 'open' && (promised.keys || keys.state !== 'choose')) {
    faults.push(`the keys are ${keys.state}`)
  }
  const notices = new Notices(({ kind }) => faults.push(kind))
  const record = openRecord(folder, keys.vault, notices, (message) => faults.push(message))
  const read = record.read('talk')
  record.close()
  if (promised.erased) return read.entries.length === 0 ? faults : [...faults, 'erased, and there']
  if (read.unreadable + read.shut + read.missing > 0) faults.push('not all can be read')
  // While it is being erased it may be gone already.
  if (promised.protected && read.entries.length === 0) return faults
  const kept = read.entries.slice(0, promised.kept)
  if (!isDeepStrictEqual(kept, entries.slice(0, promised.kept))) {
    faults.push(`${promised.kept} entries were promised, ${kept.length} are there`)
  }
  return faults
}

describe.runIf(canTrace)(`at any moment of an evening's work on the disk (seed ${SEED})`, () => {
  const folder = mkdtempSync(join(PLACE, 'ebb-power-'))
  const profile = join(folder, 'profile')
  const entries = lived()
  let events: readonly DiskEvent[] = []
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(() => {
    mkdirSync(profile)
    const trace = join(folder, 'trace.txt')
    const args = ['--experimental-strip-types', PROGRAM, profile]
    const done = spawnSync('strace', [...traceArgs(trace), process.execPath, ...args])
    expect(done.status, String(done.stderr)).toBe(0)
    events = eventsOf(readFileSync(trace, 'utf8'))
    rmSync(trace)
  }, 120_000)

  /** Ends the evening again and again, each time a little later, and looks at what is left. */
  const endAgainAndAgain = async (
    imageOf: (disk: LossyDisk) => ReadonlyMap<string, Buffer>,
  ): Promise<{ readonly ends: number; readonly faults: readonly string[] }> => {
    const disk = new LossyDisk(profile)
    const promised: Promised = { keys: false, kept: 0, protected: false, erased: false }
    const faults: string[] = []
    let ends = 0
    for (const [at, event] of events.entries()) {
      if (event.kind === 'said') hear(promised, event.text)
      if (!disk.take(event)) continue
      ends += 1
      const left = join(folder, 'left')
      mkdirSync(left)
      for (const [path, bytes] of imageOf(disk)) writeFileSync(join(left, basename(path)), bytes)
      const found = await faultsIn(left, promised, entries)
      if (found.length > 0) faults.push(`event ${at} (${event.kind}): ${found.join('; ')}`)
      rmSync(left, { recursive: true })
    }
    return { ends, faults }
  }

  let random = randomFrom(SEED)
  const byChance = (share: number) => (): boolean => {
    const [drawn, next] = nextUniform(random)
    random = next
    return drawn < share
  }

  test.each<[string, (disk: LossyDisk) => ReadonlyMap<string, Buffer>]>([
    ['the process is killed', (disk) => disk.killed()],
    ['the power fails: all that was not synced is gone', (disk) => disk.powerLost(() => false)],
    ['the power fails: half of the sectors are written', (disk) => disk.powerLost(byChance(0.5))],
    ['the power fails: nearly all sectors are written', (disk) => disk.powerLost(byChance(0.9))],
  ])('%s', async (name, imageOf) => {
    const { ends, faults } = await endAgainAndAgain(imageOf)
    console.log(`${name}: ${ends} ends, ${faults.length} with a fault`)
    expect(faults.slice(0, 5)).toEqual([])
    expect(ends).toBeGreaterThan(500)
  })
})
