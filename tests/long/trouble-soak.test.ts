import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { PARTNERS, type PartnerId, perPartner } from '#shared/partners.ts'
import { type EngineEvent, replay, step } from '#shared/session/engine.ts'
import { isPacket } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { EVENING, pullIn } from '#shared/simulate/evening.ts'
import { randomTroubles } from '#shared/simulate/faults/random-script.ts'
import { stepTroubles, troubledStraps } from '#shared/simulate/faults/troubled-straps.ts'
import { nextPacket, strapOn } from '#shared/simulate/strap.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { openEnvelopes } from '../../electron/main/journal/envelope.ts'
import { JournalWriter } from '../../electron/main/journal/journal-writer.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { beginCommand } from '../support/begin.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SEEDS = process.env.EBB_SEED ? [Number(process.env.EBB_SEED)] : [1, 2, 3, 20_261_123]
const HOURS = 2
const SECONDS = HOURS * 3_600
const REST_S = 300
/** 20:27 on some evening. */
const START = Date.UTC(2026, 10, 23, 20, 27, 0)
/** What the heap may have grown by between the first half hour and the end, bytes. */
const MOST_GROWTH = 500_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const heapUsed = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const instant = (second: number): EngineEvent['at'] => ({
  mono: sessionMs(second * 1_000),
  wall: epochMs(START + second * 1_000),
})

/** The antenna's side of two troubled straps: what main is told. */
function* troubledTalk(seed: number): Generator<EngineEvent> {
  const link = (partner: PartnerId, live: boolean, at: EngineEvent['at']): EngineEvent => {
    const strap = { id: `strap-${partner}`, name: `Strap ${partner}` }
    return { kind: 'link', at, partner, link: { kind: live ? 'live' : 'lost', strap } }
  }
  for (const partner of PARTNERS) yield link(partner, true, instant(0))
  yield { kind: 'command', at: instant(0), command: beginCommand({ id: 'soak' }) }
  // The last minute is sound, for a replay goes as far as the last packet.
  const script = randomTroubles(seed, SECONDS - 60).filter(({ toS }) => toS < SECONDS - 60)
  let hearts = perPartner((id) => strapOn(seed + PARTNERS.indexOf(id), EVENING[id].restBpm, 0))
  let straps = troubledStraps(seed)
  for (let second = 1; second <= SECONDS; second += 1) {
    const at = instant(second)
    if (second === REST_S) yield { kind: 'command', at, command: { kind: 'begin-talk' } }
    yield { kind: 'tick', at }
    const scene = second < REST_S ? 'rest' : 'talk-again'
    const next = perPartner((id) => nextPacket(hearts[id], pullIn(scene, id, second * 1_000)))
    hearts = perPartner((id) => next[id].strap)
    const packets = perPartner((id) => next[id].packet)
    const [after, arrivals] = stepTroubles(straps, script, second, packets)
    straps = after
    for (const arrival of arrivals) {
      if (arrival.kind === 'link') yield link(arrival.strap, arrival.live, at)
      else {
        const { strap: partner, bytes } = arrival
        yield { kind: 'packet', at, partner, bytes, arrivedAt: at.mono }
      }
    }
  }
}

/** A stream of packets as one number that tells their order, times and bytes, and grows with nothing. */
const addTo = (hash: Hash, monoMs: number, bytes: Uint8Array): void => {
  hash.update(`${monoMs} ${bytes.length} `).update(bytes)
}

test.each(SEEDS)(`${HOURS} h of random troubles through engine and journal (seed %i)`, (seed) => {
  const path = join(temporaryFolder(), 'journal.sqlite')
  const store = openSqliteStore(path)
  const writer = new JournalWriter(store)
  writer.begin('soak')
  const sent = perPartner(() => createHash('sha256'))
  const count = { a: 0, b: 0 }
  let state: EngineState = IDLE
  let early = 0
  for (const event of troubledTalk(seed)) {
    const next = step(state, event)
    state = next.state
    writer.record(
      next.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.entry] : [])),
    )
    if (event.kind === 'packet') {
      addTo(sent[event.partner], event.at.mono, event.bytes)
      count[event.partner] += 1
    }
    if (event.kind !== 'tick') continue
    writer.flush()
    if (event.at.mono === 30 * MINUTE) early = heapUsed()
  }
  const growth = heapUsed() - early
  writer.close()
  store.close()
  expect(growth, 'growth of the heap, bytes').toBeLessThan(MOST_GROWTH)

  const again = openSqliteStore(path)
  const { entries, unreadable } = openEnvelopes(again.read('soak'))
  again.close()
  expect(unreadable).toBe(0)
  const kept = perPartner(() => createHash('sha256'))
  const lost = { a: SECONDS, b: SECONDS }
  for (const entry of entries) {
    if (!isPacket(entry)) continue
    addTo(kept[entry.stream], entry.at.mono, entry.packet)
    lost[entry.stream] -= 1
  }
  for (const id of PARTNERS) {
    expect(kept[id].digest('hex'), `packets of ${id}`).toBe(sent[id].digest('hex'))
    // The troubles were there: a good part of what was sent never arrived, and most did.
    expect(lost[id]).toBe(SECONDS - count[id])
    expect(lost[id]).toBeGreaterThan(SECONDS * 0.02)
    expect(lost[id]).toBeLessThan(SECONDS * 0.4)
  }
  expect(replay(entries)).toEqual(state)
  const kilobytes = Math.round(growth / 1_024)
  console.log(`seed ${seed}: ${count.a} + ${count.b} packets, heap ${kilobytes} KiB`)
})
