import { PARTNERS, perPartner } from '#shared/partners.ts'
import type { EngineEvent } from '#shared/session/engine.ts'
import { EVENING, EVENING_SEEDS, pullIn } from '#shared/simulate/evening.ts'
import { nextPacket, strapOn } from '#shared/simulate/strap.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { beginCommand } from './begin.ts'

/** 20:27 on some evening. */
const START = Date.UTC(2026, 10, 23, 20, 27, 0)

/** The events of a talk of two simulated hearts: rest, then talk with one surge, then talk. Seeds as in the demonstration. */
export function* simulatedTalk(seconds: number): Generator<EngineEvent> {
  const at = (second: number) => ({
    mono: sessionMs(second * 1000),
    wall: epochMs(START + second * 1000),
  })
  for (const partner of PARTNERS) {
    const strap = { id: `simulated-${partner}`, name: 'simulated' }
    yield { kind: 'link', at: at(0), partner, link: { kind: 'live', strap } }
  }
  yield { kind: 'command', at: at(0), command: beginCommand({ id: 'bench' }) }
  let straps = perPartner((id) => strapOn(EVENING_SEEDS[id], EVENING[id].restBpm, 0))
  for (let second = 1; second <= seconds; second += 1) {
    if (second === 300) yield { kind: 'command', at: at(second), command: { kind: 'begin-talk' } }
    yield { kind: 'tick', at: at(second) }
    for (const partner of PARTNERS) {
      const scene = second < 300 ? 'rest' : second < 900 ? 'talk' : 'talk-again'
      const next = nextPacket(straps[partner], pullIn(scene, partner, (second - 300) * 1000))
      straps = { ...straps, [partner]: next.strap }
      const arrivedAt = at(second).mono
      yield { kind: 'packet', at: at(second), partner, bytes: next.packet.bytes, arrivedAt }
    }
  }
}
