// A process that lives a sealed talk into a journal, closes one, or puts an old one in order; made to be killed.
import { writeSync } from 'node:fs'
import { PARTNERS } from '#shared/partners.ts'
import { can } from '#shared/session/can.ts'
import type { Command } from '#shared/session/commands.ts'
import { type EngineEvent, step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { SystemClock } from '../../electron/main/clock/system-clock.ts'
import { keptRecord } from '../support/kept-record.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { AIMS, sayWhatIsDone } from './said-sqlite.ts'

const [mode = '', profile = '', aimed = '', nth = '0'] = process.argv.slice(2)
const aim = AIMS.find((one) => one === aimed)

/** As far as this is known to the other side, whatever happens to this one. */
const say = (line: string): void => void writeSync(1, `${line}\n`)

/** The killer aims from now on. */
const ready = (): void => {
  if (aim !== undefined) sayWhatIsDone(aim, Number(nth), say)
  say('ready')
}

const putInOrder = async (): Promise<void> => {
  ready()
  const { record } = await keptRecord(profile)
  record.tidy()
  say('done')
  // Whoever is to kill it may come late.
  setTimeout(() => record.close(), 5_000)
}

/** A talk comes to its end: it is packed, and opens from then on with its owners' keys alone. */
const finish = async (): Promise<void> => {
  const { record } = await keptRecord(profile)
  record.resume('bench', false)
  ready()
  record.finish()
  say('done')
  setTimeout(() => record.close(), 5_000)
}

/** What the two press, again and again; what is not allowed at the time is left out. */
const COMMANDS: readonly Command[] = [
  { kind: 'moved', partner: 'a' },
  { kind: 'pause', returnAt: null },
  { kind: 'extend' },
  { kind: 'ready', partner: 'a' },
  { kind: 'ready', partner: 'b' },
  { kind: 'moved', partner: 'b' },
]
const REST_S = 310
/** Faster than any strap, and at no fixed distance from the writer's own second. */
const PACKET_MS = 130
const COMMAND_MS = 470
const LOOK_MS = 10

const live = async (): Promise<void> => {
  const { record } = await keptRecord(profile)
  let state: EngineState = IDLE
  let facts = 0
  const take = (event: EngineEvent): void => {
    const next = step(state, event)
    state = next.state
    const entries = next.effects.flatMap((one) => (one.kind === 'record' ? [one.entry] : []))
    if (entries.some(({ stream }) => stream !== 'couple' && event.kind === 'packet')) {
      say(`packet ${event.at.mono}`)
    }
    record.write(entries)
    facts += entries.filter((entry) => 'fact' in entry).length
    say(`facts ${facts}`)
  }
  record.begin('bench', false)
  for (const event of simulatedTalk(REST_S)) {
    take(event)
    if (event.kind === 'tick' && event.at.mono % 10_000 === 0) record.flush()
  }
  record.flush()
  const clock = new SystemClock()
  clock.continueFrom(REST_S * 1_000 + 1_000)
  const began = clock.now().wall
  const now = () => {
    const { mono } = clock.now()
    return { mono: sessionMs(mono), wall: epochMs(began + mono) }
  }
  ready()
  setInterval(() => say(`now ${clock.now().mono}`), LOOK_MS)
  setInterval(() => {
    const at = now()
    for (const partner of PARTNERS) {
      const bytes = Uint8Array.of(0x10, 75, 0x40, 0x03)
      take({ kind: 'packet', at, partner, bytes, arrivedAt: at.mono })
    }
  }, PACKET_MS)
  let turn = 0
  setInterval(() => {
    const command = COMMANDS[turn++ % COMMANDS.length]
    if (command !== undefined && can(state, command)) take({ kind: 'command', at: now(), command })
  }, COMMAND_MS * 5)
}

await (mode === 'live' ? live() : mode === 'finish' ? finish() : putInOrder())
