// A process that lives a talk into a journal and says each fact aloud once it is on disk; made to be killed.
import { writeSync } from 'node:fs'
import type { JournalStore } from '#shared/journal/store.ts'
import { step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { JournalWriter } from '../../electron/main/journal/journal-writer.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { simulatedTalk } from '../bench/simulated-hour.ts'

const [path = ''] = process.argv.slice(2)
const store: JournalStore = openSqliteStore(path)
const writer = new JournalWriter(
  store,
  (message, detail) => console.error(message, detail),
  () => {},
)
writer.begin('bench')
let state: EngineState = IDLE
let facts = 0
let packets = 0
for (const event of simulatedTalk(4 * 3600)) {
  const next = step(state, event)
  state = next.state
  const entries = next.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.entry] : []))
  writer.record(entries)
  facts += entries.filter((entry) => 'fact' in entry).length
  packets += entries.filter((entry) => 'packet' in entry).length
  if (event.kind === 'tick') {
    writer.flush()
    // Said only after the flush has returned: from here on this much must never be lost.
    writeSync(1, `${facts} ${packets}\n`)
  }
}
