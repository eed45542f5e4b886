import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { JournalWriter } from '../../electron/main/journal/journal-writer.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import type { Figure } from './figure.ts'
import { simulatedTalk } from './simulated-hour.ts'

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** What an hour of two partners takes on disk once the journal is closed, flushed each second as in a talk. */
export const measureDisk = (): readonly Figure[] => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-bench-'))
  try {
    const store = openSqliteStore(join(folder, 'journal.sqlite'))
    const writer = new JournalWriter(store)
    writer.begin('bench')
    let state: EngineState = IDLE
    for (const event of simulatedTalk(3600)) {
      const next = step(state, event)
      state = next.state
      writer.record(
        next.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.entry] : [])),
      )
      if (event.kind === 'tick') writer.flush()
    }
    writer.close()
    store.close()
    const note = 'SQLite file after closing; before the repacking a later issue brings'
    return [{ key: 'disk.kbPerTwoPartnerHour', value: sizeOf(folder) / 1024, unit: 'KB', note }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
