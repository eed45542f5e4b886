import { heartRate15 } from '#shared/signal/heart-rate-15.ts'
import type { Level } from '#shared/signal/level.ts'
import { SILENCE, type Signal, stepSignal } from '#shared/signal/signal.ts'
import type { TimedPacket } from '#shared/simulate/strap.ts'
import { sessionMs } from '#shared/units.ts'

/** One second as a detector sees it, with the counts a baseline is judged by. */
export type SecondSeen = {
  readonly level: Level
  readonly counts: Signal['counts']
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
    return { level, counts: signal.counts }
  })
}
