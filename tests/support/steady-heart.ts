import { encodeHeartRateMeasurement, rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'

/** A few ms up and down, in turns that fit no packet: a heart without noise that no rule takes for a frozen strap. */
const WOBBLE_MS = [-4, 4, -3, 3, -2, 2, 0] as const

/** A heart that beats exactly as told, in the bytes a strap would send: one notification a second, RR without loss. */
export class SteadyHeart {
  #rrEnd = 0
  #count = 0

  /** The notification of the second that ends at `atMs`. */
  notification(bpm: number, atMs: number): Uint8Array {
    const rrUnits: number[] = []
    for (;;) {
      const rr = 60_000 / bpm + (WOBBLE_MS[this.#count % WOBBLE_MS.length] ?? 0)
      if (this.#rrEnd + rr > atMs) break
      this.#rrEnd += rr
      this.#count += 1
      rrUnits.push(rrUnitsFromMs(rr))
    }
    return encodeHeartRateMeasurement({
      rateBpm: Math.round(bpm),
      contact: 'skin',
      energyKj: null,
      rrUnits,
    })
  }

  /** Nothing was sent until `atMs`. */
  silentUntil(atMs: number): void {
    this.#rrEnd = atMs
  }
}
