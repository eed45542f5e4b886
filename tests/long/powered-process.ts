// A process that does all that Ebb does to its disk, in the order of the app, and says what it has promised; made to be traced.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { openRecord } from '../../electron/main/journal/open-record.ts'
import { Notices } from '../../electron/main/notices.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import { noKeyStore } from '../support/chosen-keys.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { CHECKPOINT_PAGES, PASSPHRASE, TALK_SECONDS } from './powered-evening.ts'
import { checkpointAfter } from './said-sqlite.ts'

const [profile = ''] = process.argv.slice(2)

const say = (line: string): void => void writeSync(1, `${line}\n`)

checkpointAfter(CHECKPOINT_PAGES)
const notices = new Notices(({ kind }) => console.error(kind))
const keys = new KeyRoom(join(profile, 'keys.json'), noKeyStore, console.error, () => {}, {
  logN: 8,
})
const record = openRecord(profile, keys.vault, notices, console.error)
await keys.enter()
await keys.choose({ kind: 'none' })
say('keys')

record.begin('talk', false)
let state: EngineState = IDLE
let entries = 0
for (const event of simulatedTalk(TALK_SECONDS)) {
  const next = step(state, event)
  state = next.state
  const fresh = next.effects.flatMap((one) => (one.kind === 'record' ? [one.entry] : []))
  record.write(fresh)
  entries += fresh.length
  const isFlushed = event.kind === 'tick' && event.at.mono % 2_000 === 0
  if (isFlushed) record.flush()
  if (isFlushed || fresh.some((entry) => 'fact' in entry)) say(`kept ${entries}`)
}
record.finish()
say(`kept ${entries}`)
await keys.vault()?.protect({ kind: 'passphrase', passphrase: PASSPHRASE })
say('protected')
record.erase(['talk'])
say('erased')
record.close()
