import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '#shared/session/engine.ts'
import type { Entry } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import type { TalkRecord } from '../../electron/main/journal/talk-record.ts'
import { keptRecord } from '../support/kept-record.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import type { Figure } from './figure.ts'

const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.startsWith('journal.sqlite'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Lives so long a talk into the record, flushed each second as in a talk, up to its end; what each write took, ms. */
export const liveTalk = (record: TalkRecord, sessionId: string, seconds: number): number[] => {
  record.begin(sessionId, false)
  let state: EngineState = IDLE
  let last: Entry['at'] | null = null
  const took = [...simulatedTalk(seconds)].flatMap((event) => {
    const next = step(state, event)
    state = next.state
    last = event.at
    const entries = next.effects.flatMap((one) => (one.kind === 'record' ? [one.entry] : []))
    const from = performance.now()
    record.write(entries)
    if (event.kind === 'tick') record.flush()
    return event.kind === 'tick' || entries.length > 0 ? [performance.now() - from] : []
  })
  if (last !== null) {
    record.write([{ stream: 'couple', at: last, fact: { kind: 'session-ended', reason: 'asked' } }])
  }
  return took
}

export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What an hour of two partners takes on disk once the talk is over. */
export const measureDisk = (): Promise<readonly Figure[]> =>
  inFolder(async (folder) => {
    const empty = await keptRecord(folder)
    empty.record.close()
    const before = sizeOf(folder)
    const { record } = await keptRecord(folder)
    liveTalk(record, 'bench', 3_600)
    record.finish()
    record.erase(['no such session'])
    record.close()
    const value = (sizeOf(folder) - before) / 1024
    const note = 'sealed, closed and packed; goal 120, at most 250'
    return [{ key: 'disk.kbPerTwoPartnerHour', value, unit: 'KB', note }]
  })
