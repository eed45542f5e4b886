import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import { type EngineEvent, step } from '#shared/session/engine.ts'
import { isPacket } from '#shared/session/facts.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { Antenna } from '../../renderer/straps/antenna.ts'
import { beginCommand } from '../support/begin.ts'
import { strapsByEntry } from '../support/straps-of-packets.ts'
import { FakeBluetooth, FakeDevice } from './support/fake-bluetooth.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'

const addressOf = (device: FakeDevice): string => `address of ${device.id}`

const bothOn = async ({ tell = true } = {}) => {
  const bridge = new FakeBridge(appState())
  const bluetooth = new FakeBluetooth()
  const antenna = new Antenna(bridge, bluetooth.asBluetooth())
  const left = new FakeDevice('left', 'H10')
  const right = new FakeDevice('right', 'H10')
  const put = async (device: FakeDevice, partner: PartnerId): Promise<void> => {
    const connected = antenna.connect(partner)
    antenna.choose({ id: addressOf(device), name: device.name ?? '' })
    bluetooth.choose(device)
    await connected
  }
  if (tell) {
    left.gatt.readings.set(0x2a19, [80])
    right.gatt.readings.set(0x2a19, [30])
  }
  await put(left, 'a')
  await put(right, 'b')
  if (tell) await vi.waitFor(() => expect(bridge.reported('strap:readings')).toHaveLength(2))
  bridge.reports.length = 0
  return { antenna, bridge, left, right, put }
}

test('the straps change seats on the links that stand, and are remembered so', async () => {
  const { antenna, bridge, left, right } = await bothOn()
  antenna.swap()
  const live = (device: FakeDevice) => ({
    kind: 'live',
    strap: { id: addressOf(device), name: 'H10' },
  })
  expect(bridge.reported('strap:link')).toEqual([
    { partner: 'a', link: live(right) },
    { partner: 'b', link: live(left) },
  ])
  expect(bridge.reported('strap:readings')).toMatchObject([
    { partner: 'a', readings: { battery: 30 } },
    { partner: 'b', readings: { battery: 80 } },
  ])
  expect(bridge.reported('strap:remember')).toEqual([
    { partner: 'a', strap: live(right).strap },
    { partner: 'b', strap: live(left).strap },
  ])
  expect([left.gatt.disconnects, right.gatt.disconnects]).toEqual([0, 0])
  left.gatt.measurement?.notify([0, 70])
  expect(bridge.reported('strap:packet')).toMatchObject([{ partner: 'b' }])
})

test('afterwards each strap drops, comes back and is taken off at its new seat', async () => {
  const { antenna, bridge, left } = await bothOn()
  antenna.swap()
  bridge.reports.length = 0
  left.drop()
  await vi.waitFor(() => {
    const kinds = bridge.reported('strap:link').map(({ partner, link }) => [partner, link.kind])
    expect(kinds).toEqual([
      ['b', 'lost'],
      ['b', 'live'],
    ])
  })
  antenna.release('b')
  expect(left.gatt.connected).toBe(false)
  expect(bridge.reported('strap:remember')).toEqual([{ partner: 'b', strap: null }])
  antenna.release('a')
})

test('only two live straps are swapped, and none while simulated hearts sit there', async () => {
  const { antenna, bridge, left } = await bothOn()
  antenna.setMuted(true)
  antenna.swap()
  expect(bridge.reports).toEqual([])
  antenna.setMuted(false)
  left.drop()
  bridge.reports.length = 0
  antenna.swap()
  expect(bridge.reports).toEqual([])
  antenna.release('a')
  antenna.release('b')
})

/** Plays what the window reported into the engine, in order, within a talk. */
const recorded = (bridge: FakeBridge) => {
  const at = { mono: sessionMs(1_000), wall: epochMs(1_000) }
  const events = bridge.reports.flatMap(({ name, input }): readonly EngineEvent[] => {
    if (name === 'strap:link') return [{ kind: 'link', at, ...input }]
    if (name === 'strap:packet') return [{ kind: 'packet', at, arrivedAt: at.mono, ...input }]
    return []
  })
  const begin: EngineEvent = {
    kind: 'command',
    at,
    command: beginCommand(),
  }
  let state: EngineState = IDLE
  return [begin, ...events].flatMap((event) => {
    const { state: next, effects } = step(state, event)
    state = next
    return effects.flatMap((effect) => (effect.kind === 'record' ? [effect.entry] : []))
  })
}

test('no beat ever reaches the other’s record, however often the straps are swapped', async () => {
  const RATES = { left: 61, right: 107 } as const
  const moment = fc.constantFrom('left', 'right', 'swap', 'drop')
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { maxLength: 40 }), async (script) => {
      const { antenna, bridge, left, right } = await bothOn({ tell: false })
      bridge.report('strap:link', {
        partner: 'a',
        link: { kind: 'live', strap: { id: addressOf(left), name: 'H10' } },
      })
      bridge.report('strap:link', {
        partner: 'b',
        link: { kind: 'live', strap: { id: addressOf(right), name: 'H10' } },
      })
      let sent = 0
      for (const what of script) {
        if (what === 'swap') antenna.swap()
        else if (what === 'drop') left.drop()
        else {
          const { measurement } = (what === 'left' ? left : right).gatt
          measurement?.notify([0, RATES[what]])
          if (measurement) sent += 1
        }
      }
      const entries = recorded(bridge)
      const packets = strapsByEntry(entries)
      expect(packets).toHaveLength(sent)
      for (const { packet, strap } of packets) {
        expect(strap).toBe(addressOf(packet[1] === RATES.left ? left : right))
      }
      expect(entries.filter(isPacket)).toHaveLength(sent)
      antenna.release('a')
      antenna.release('b')
    }),
    { numRuns: 100 },
  )
})
