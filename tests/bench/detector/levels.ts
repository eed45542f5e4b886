import { heartRate15 } from '#shared/signal/heart-rate-15.ts'
import type { Level } from '#shared/signal/level.ts'
import { SILENCE, type Signal, stepSignal } from '#shared/signal/signal.ts'
import { median } from '#shared/signal/statistics.ts'
import type { TimedPacket } from '#shared/simulate/strap.ts'
import { SECOND, type SessionMs, sessionMs } from '#shared/units.ts'
import { BEST_RULE } from './best-rule.ts'

/** One second as a detector sees it, with the counts a baseline is judged by. */
export type SecondSeen = {
  readonly level: Level
  /** The rate of the last few seconds, bpm: nimbler than the level, known only where the level is. */
  readonly nowBpm: number | null
  readonly counts: Signal['counts']
}

/** The median RR of the last seconds as a rate; the level itself where these hold too few beats. */
const nowOf = (signal: Signal, level: Level, at: SessionMs): number | null => {
  if (level.kind === 'unknown') return null
  const from = at - BEST_RULE.nowS * SECOND
  const valid = signal.beats.filter((beat) => beat.ok && beat.at > from && beat.at <= at)
  if (valid.length < BEST_RULE.nowLeastBeats) return level.bpm
  return 60_000 / median(valid.map((beat) => beat.rrMs))
}

/** The level of each whole second, through the product's own path: bytes, decoding, beat clock, gate, HR15. */
export const secondsSeen = (
  packets: readonly TimedPacket[],
  seconds: number,
): readonly SecondSeen[] => {
  let signal = SILENCE
  let next = 0
  return Array.from({ length: seconds }, (_, index) => {
    const at = sessionMs((index + 1) * 1000)
    for (let packet = packets[next]; packet && packet.at <= at; packet = packets[next]) {
      signal = stepSignal(signal, packet.bytes, sessionMs(packet.at))
      next += 1
    }
    const level = heartRate15(signal, at)
    return { level, nowBpm: nowOf(signal, level, at), counts: signal.counts }
  })
}
