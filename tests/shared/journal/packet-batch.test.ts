import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPackets, unpackPackets } from '#shared/journal/packet-batch.ts'
import type { PacketEntry } from '#shared/session/facts.ts'
import { epochMs, sessionMs } from '#shared/units.ts'

const START = { mono: 12_345, wall: 1_700_000_000_000 }

const packets = fc
  .array(
    fc.record({
      step: fc.integer({ min: 0, max: 100_000 }),
      late: fc.integer({ min: 0, max: 60_000 }),
      packet: fc.uint8Array({ maxLength: 512 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((script) => {
    let mono = START.mono
    return script.map(({ step, late, packet }): PacketEntry => {
      mono += step
      const at = { mono: sessionMs(mono), wall: epochMs(START.wall + mono - START.mono) }
      return { stream: 'a', at, arrivedAt: sessionMs(mono - late), packet }
    })
  })

test('a batch holds what was put into it', () => {
  fc.assert(
    fc.property(packets, (batch) => {
      expect(unpackPackets(packPackets(batch), 'a')).toEqual(batch)
    }),
  )
})

test('a batch cut short holds what stands before the cut, and nothing else', () => {
  fc.assert(
    fc.property(packets, fc.double({ min: 0, max: 1, noNaN: true }), (batch, share) => {
      const whole = packPackets(batch)
      const cut = unpackPackets(whole.subarray(0, Math.floor(share * whole.length)), 'a')
      expect(cut).toEqual(batch.slice(0, cut.length))
    }),
  )
})

test('random bytes are never more than no packets or strange packets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => unpackPackets(bytes, 'b')).not.toThrow()
    }),
  )
})

test('two packets a second apart cost less than 12 bytes each beside the header', () => {
  const at = (second: number) => ({ mono: sessionMs(second * 1000), wall: epochMs(second * 1000) })
  const packet = Uint8Array.of(0x16, 72, 0x40, 0x03)
  const batch = [1, 2].map(
    (second): PacketEntry => ({
      stream: 'a',
      at: at(second),
      arrivedAt: at(second).mono,
      packet,
    }),
  )
  expect(packPackets(batch).length).toBeLessThan(16 + 2 * 12)
})
