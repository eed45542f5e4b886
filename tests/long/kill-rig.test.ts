import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { simulatedTalk } from '../bench/simulated-hour.ts'
import { writeFirstSchema } from '../support/first-schema.ts'
import { keptRecord } from '../support/kept-record.ts'
import { killPuttingInOrder, killTalk } from './kill-rig.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
/** How many at a time: the machines this runs on have two processors at least. */
const AT_ONCE = 2

/** `count` moments up to `latest`, ms, each handed to `die`. */
const atRandom = async (
  count: number,
  latest: number,
  die: (afterMs: number) => Promise<void>,
): Promise<void> => {
  let random = randomFrom(SEED)
  const moments = Array.from({ length: count }, () => {
    const [share, next] = nextUniform(random)
    random = next
    return share * latest
  })
  const worker = async (): Promise<void> => {
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) await die(moment)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const template = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-template-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
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

const talks = 120
test(`kill -9 in ${talks} talks: what was decided stays, and a second of packets at most is lost (seed ${SEED})`, async () => {
  let lostMsMax = 0
  await atRandom(talks, 2_600, async (afterMs) => {
    const death = await killTalk(afterMs)
    expect(death).toMatchObject({ lostFacts: 0, broken: 0, said: [] })
    lostMsMax = Math.max(lostMsMax, death.lostMs)
  })
  console.log(`journal.lostMsMax ${lostMsMax} ms in ${talks} kills; every file sound`)
  expect(lostMsMax).toBeGreaterThan(0)
  expect(lostMsMax).toBeLessThanOrEqual(1_000)
})

const packings = 40
test(`kill -9 in ${packings} packings: the talk is there, entry by entry (seed ${SEED})`, async () => {
  const folder = template()
  const entries = lived(1_800)
  const { record } = await keptRecord(folder)
  record.begin('bench', false)
  for (const entry of entries) {
    record.write([entry])
    if ('packet' in entry && entry.stream === 'b') record.flush()
  }
  record.close()
  await atRandom(packings, 350, (afterMs) =>
    killPuttingInOrder(folder, afterMs, ({ record, said }) => {
      const read = record.read('bench')
      expect(read).toMatchObject({ unreadable: 0, shut: 0, missing: 0 })
      expect(read.entries).toEqual(entries)
      expect(said).toEqual([])
    }),
  )
})

const migrations = 40
test(`kill -9 in ${migrations} migrations from the first schema: sealed in the end, entry by entry (seed ${SEED})`, async () => {
  const folder = template()
  const entries = lived(900)
  const { record } = await keptRecord(folder)
  record.close()
  for (const name of readdirSync(folder)) if (name !== 'keys.json') rmSync(join(folder, name))
  writeFirstSchema(join(folder, 'journal.sqlite'), new Map([['bench', entries]]))
  await atRandom(migrations, 350, (afterMs) =>
    killPuttingInOrder(folder, afterMs, ({ record, said }, at) => {
      const read = record.read('bench')
      expect(read).toMatchObject({ unreadable: 0, shut: 0, missing: 0 })
      expect(read.entries).toEqual(entries)
      expect(said).toEqual([])
      const bytes = Buffer.concat(readdirSync(at).map((name) => readFileSync(join(at, name))))
      expect(bytes.includes('talk-begun')).toBe(false)
    }),
  )
})
