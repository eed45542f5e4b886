import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replay } from '#shared/session/engine.ts'
import { isPacket } from '#shared/session/facts.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { openEnvelopes } from '../../electron/main/journal/envelope.ts'
import { openJournal } from '../../electron/main/journal/open-journal.ts'

const KILLS = 200
const LATEST_KILL_MS = 700
const SEED = Number(process.env.EBB_SEED ?? 20_261_123)

/** Lives a talk into the journal, killed after `afterMs`; what it had said to be on disk by then. */
const liveAndDie = (path: string, afterMs: number): Promise<{ facts: number; packets: number }> =>
  new Promise((resolve, reject) => {
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    const child = spawn(process.execPath, [...flags, 'tests/long/journalling-process.ts', path])
    let said = ''
    let complaint = ''
    child.stdout.on('data', (text) => {
      // The time runs from the first word on, so that every kill falls into a talk.
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      said += String(text)
    })
    child.stderr.on('data', (text) => {
      complaint += String(text)
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`not killed but ended: ${complaint}`))
      const last = said.trimEnd().split('\n').at(-1) ?? ''
      const [facts = 0, packets = 0] = last.split(' ').map(Number)
      resolve({ facts, packets })
    })
  })

test(`kill -9 at ${KILLS} random moments loses nothing that was said to be on disk (seed ${SEED})`, async () => {
  let random = randomFrom(SEED)
  for (let round = 0; round < KILLS; round += 1) {
    const [share, next] = nextUniform(random)
    random = next
    const folder = mkdtempSync(join(tmpdir(), 'ebb-kill-'))
    const path = join(folder, 'journal.sqlite')
    const said = await liveAndDie(path, share * LATEST_KILL_MS)
    const opened = openJournal(path, new Date(), console.error)
    expect(opened, `round ${round}`).toMatchObject({ durable: true, setAside: null })
    const { entries, unreadable } = openEnvelopes(opened.store.read('bench'))
    opened.store.close()
    rmSync(folder, { recursive: true })
    expect(unreadable).toBe(0)
    const packets = entries.filter(isPacket).length
    expect(packets, `packets of round ${round}`).toBeGreaterThanOrEqual(said.packets)
    expect(entries.length - packets, `facts of round ${round}`).toBeGreaterThanOrEqual(said.facts)
    expect(replay(entries).session?.id).toBe('bench')
  }
})
