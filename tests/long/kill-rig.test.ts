import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { SCHEMA_VERSION } from '../../electron/main/journal/migrations.ts'
import { writeFirstSchema, writeLaterSchema } from '../support/first-schema.ts'
import { keptRecord } from '../support/kept-record.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { type Chore, killChore, killTalk, type Moment } from './kill-rig.ts'
import { type KillRow, killTable } from './kill-table.ts'
import type { Aim } from './said-sqlite.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
/** How many at a time: the machines this runs on have two processors at least. */
const AT_ONCE = 2
/** No commit, checkpoint or migration of these journals takes longer, ms. */
const AIMED_WITHIN = 3

const rows: KillRow[] = []
afterAll(() => console.log(killTable(rows)))

/** `count` moments, each handed to `die`; a few at a time. */
const each = async (
  moments: readonly Moment[],
  die: (moment: Moment) => Promise<void>,
): Promise<void> => {
  const left = [...moments]
  const worker = async (): Promise<void> => {
    for (let moment = left.pop(); moment !== undefined; moment = left.pop()) await die(moment)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const shares = (count: number): readonly number[] => {
  let random = randomFrom(SEED)
  return Array.from({ length: count }, () => {
    const [share, next] = nextUniform(random)
    random = next
    return share
  })
}

const anyTime = (count: number, latest: number): readonly Moment[] =>
  shares(count).map((share) => ({ afterMs: share * latest }))

/** Each of the first `turns` things of a kind in its turn. */
const aimedAt = (aim: Aim, count: number, turns: number): readonly Moment[] =>
  shares(count).map((share, at) => ({
    aim,
    nth: 1 + (at % turns),
    afterMs: share * AIMED_WITHIN,
  }))

const TALKS: readonly (readonly [string, readonly Moment[]])[] = [
  ['talk, at any time', anyTime(60, 2_600)],
  ['talk, as it commits', aimedAt('commit', 24, 6)],
  ['talk, in a transaction', aimedAt('inside', 24, 6)],
  ['talk, in a checkpoint', aimedAt('checkpoint', 30, 6)],
]

test.each(TALKS)(
  `kill -9, %s: what was decided stays, and a second of packets at most is lost (seed ${SEED})`,
  async (kind, moments) => {
    let [lostMsMax, inside, factsLost, unsound] = [0, 0, 0, 0]
    await each(moments, async (moment) => {
      const death = await killTalk(moment)
      lostMsMax = Math.max(lostMsMax, death.lostMs)
      factsLost += death.lostFacts
      if (death.isInside) inside += 1
      if (death.broken + death.complaints.length + death.said.length > 0) unsound += 1
    })
    rows.push({ kind, kills: moments.length, inside, lostMsMax, factsLost, unsound })
    expect({ factsLost, unsound }).toEqual({ factsLost: 0, unsound: 0 })
    // Whoever dies just after a commit loses next to nothing; over all the talk some packets must have been waiting.
    if (kind === 'talk, at any time') expect(lostMsMax).toBeGreaterThan(0)
    expect(lostMsMax).toBeLessThanOrEqual(1_000)
    expect(inside, 'kills that met what they were aimed at').toBeGreaterThan(0)
  },
)

const folders: string[] = []
afterAll(() => folders.map((folder) => rmSync(folder, { recursive: true, force: true })))
const template = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-template-'))
  folders.push(folder)
  return folder
}

const lived = (seconds: number): readonly Entry[] => {
  let state: EngineState = IDLE
  return [...simulatedTalk(seconds)].flatMap((event) => {
    const next = step(state, event)
    state = next.state
    return next.effects.flatMap((one) => (one.kind === 'record' ? [one.entry] : []))
  })
}

/** Puts a sealed talk that was cut off there, in many small batches of packets. */
const cutOff = async (folder: string, entries: readonly Entry[]): Promise<void> => {
  const { record } = await keptRecord(folder)
  record.begin('bench', false)
  for (const entry of entries) {
    record.write([entry])
    if ('packet' in entry && entry.stream === 'b') record.flush()
  }
  record.close()
}

const killEach = async (
  kind: string,
  chore: Chore,
  folder: string,
  entries: readonly Entry[],
  moments: readonly Moment[],
): Promise<void> => {
  let [inside, factsLost, unsound] = [0, 0, 0]
  await each(moments, async (moment) => {
    const death = await killChore(chore, folder, moment, (opened, at) => {
      const { entries: kept, unreadable, shut, missing } = opened.record.read('bench')
      if (!isDeepStrictEqual(kept, entries)) factsLost += 1
      if (unreadable + shut + missing + opened.said.length > 0) unsound += 1
      const bytes = Buffer.concat(readdirSync(at).map((name) => readFileSync(join(at, name))))
      expect(bytes.includes('talk-begun'), 'a word in the clear').toBe(false)
    })
    if (death.isInside) inside += 1
    if (death.complaints.length > 0) unsound += 1
  })
  rows.push({ kind, kills: moments.length, inside, lostMsMax: null, factsLost, unsound })
  expect({ factsLost, unsound }).toEqual({ factsLost: 0, unsound: 0 })
  expect(inside, 'kills that met what they were aimed at').toBeGreaterThan(0)
}

describe(`kill -9 as a talk is packed: it is there, entry by entry (seed ${SEED})`, () => {
  const entries = lived(1_800)
  const folder = template()
  beforeAll(() => cutOff(folder, entries))
  test.each<[string, Chore, readonly Moment[]]>([
    ['finish, at any time', 'finish', anyTime(24, 60)],
    ['finish, as it commits', 'finish', aimedAt('commit', 12, 1)],
    ['order, at any time', 'order', anyTime(30, 350)],
    ['order, as it is scrubbed', 'order', aimedAt('scrub', 12, 1)],
  ])('%s', (kind, chore, moments) => killEach(kind, chore, folder, entries, moments))
})

/** The keys of a cut-off talk, and its journal as an earlier Ebb would have left it. */
const earlier = (version: 1 | 2 | 3 | 4, now: string, entries: readonly Entry[]): string => {
  const then = template()
  const path = join(then, 'journal.sqlite')
  if (version === 1) writeFirstSchema(path, new Map([['bench', entries]]))
  else writeLaterSchema(path, version, join(now, 'journal.sqlite'))
  cpSync(join(now, 'keys.json'), join(then, 'keys.json'))
  return then
}

describe(`kill -9 in a migration: sealed in the end, entry by entry (seed ${SEED})`, () => {
  const entries = lived(900)
  const now = template()
  beforeAll(() => cutOff(now, entries))
  test.each([1, 2, 3, 4] as const)('from schema %i', async (version) => {
    const folder = earlier(version, now, entries)
    const kind = `migration from ${version}`
    await killEach(`${kind}, at any time`, 'order', folder, entries, anyTime(14, 350))
    const steps = SCHEMA_VERSION - version
    if (steps === 0) return
    const aimed = aimedAt('migration', 10, steps)
    await killEach(`${kind}, in a step`, 'order', folder, entries, aimed)
  })
})
