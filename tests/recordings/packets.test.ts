import { expect, test } from 'vitest'
import { decodeHeartRateMeasurement, msFromRrUnits } from '#shared/straps/heart-rate-measurement.ts'
import { readRecording, recordingsFolder, withRecordings } from '../support/recordings.ts'

interface Captured {
  readonly hex: string
  readonly hr_bpm: number
  readonly contact_supported: boolean
  readonly contact_detected: boolean | null
  readonly energy: number | null
  readonly rr_1024: readonly number[]
  readonly rr_ms: readonly number[]
}

interface Captures {
  readonly captures: readonly { readonly device: string; readonly decoded: readonly Captured[] }[]
}

const contactOf = (captured: Captured): string => {
  if (!captured.contact_supported) return 'unsupported'
  return captured.contact_detected ? 'skin' : 'none'
}

test.skipIf(recordingsFolder === null)(
  withRecordings('notifications of real straps decode as stated'),
  () => {
    const { captures } = JSON.parse(readRecording('ble_packets/hrm_2a37_captures.json')) as Captures
    const packets = captures.flatMap((capture) => capture.decoded)
    expect(packets.length).toBeGreaterThan(0)
    for (const packet of packets) {
      const decoded = decodeHeartRateMeasurement(Uint8Array.from(Buffer.from(packet.hex, 'hex')))
      expect(decoded, packet.hex).toEqual({
        kind: 'measurement',
        rateBpm: packet.hr_bpm,
        contact: contactOf(packet),
        energyKj: packet.energy,
        rrUnits: packet.rr_1024,
      })
      packet.rr_1024.forEach((units, i) => {
        expect(msFromRrUnits(units)).toBeCloseTo(packet.rr_ms[i] ?? Number.NaN, 2)
      })
    }
  },
)
