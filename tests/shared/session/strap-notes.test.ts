import { expect, test } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import { encodeHeartRateMeasurement, rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'
import type { StrapReadings } from '#shared/straps/strap-readings.ts'
import { Talk } from '../../support/talk.ts'

const SILENT: StrapReadings = {
  wornAt: null,
  battery: null,
  maker: null,
  model: null,
  hardware: null,
  firmware: null,
  software: null,
}

const tell = (talk: Talk, partner: PartnerId, readings: Partial<StrapReadings>): void =>
  talk.send({
    kind: 'strap-told',
    at: talk.at(),
    partner,
    readings: { ...SILENT, ...readings },
  })

const notes = (talk: Talk, partner: PartnerId) => talk.snapshot().seats[partner].strap.notes

const rateOnly = (rateBpm: number): Uint8Array =>
  encodeHeartRateMeasurement({ rateBpm, contact: 'unsupported', energyKj: null, rrUnits: [] })

test.each([
  [20, ['low-battery']],
  [21, []],
  [0, ['low-battery']],
  [null, []],
])('a battery at %s', (battery, expected) => {
  const talk = new Talk()
  talk.connect('a')
  tell(talk, 'a', { battery })
  expect(notes(talk, 'a')).toEqual(expected)
  expect(notes(talk, 'b')).toEqual([])
})

test('worn elsewhere than on the chest', () => {
  const talk = new Talk()
  talk.connect('a', 'b')
  tell(talk, 'a', { wornAt: 'wrist' })
  tell(talk, 'b', { wornAt: 'chest' })
  expect([notes(talk, 'a'), notes(talk, 'b')]).toEqual([['not-on-the-chest'], []])
})

test('a strap without single beats is told from one that is only just connected', () => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.seconds(19, (second) => ({ a: rateOnly(70 + (second % 3)), b: 70 }))
  expect(notes(talk, 'a')).toEqual([])
  talk.seconds(5, (second) => ({ a: rateOnly(70 + (second % 3)), b: 70 }))
  expect([notes(talk, 'a'), notes(talk, 'b')]).toEqual([['rate-only'], []])
})

test('beats that are only made from the rate count as none', () => {
  const faked = (second: number): Uint8Array => {
    const rateBpm = 70 + (second % 4)
    const rrUnits = [rrUnitsFromMs(60_000 / rateBpm)]
    return encodeHeartRateMeasurement({ rateBpm, contact: 'unsupported', energyKj: null, rrUnits })
  }
  const talk = new Talk()
  talk.connect('a')
  talk.seconds(60, (second) => ({ a: faked(second) }))
  expect(notes(talk, 'a')).toEqual(['rate-only'])
})

test('a heart whose beats jump is nobody’s note', () => {
  const talk = new Talk()
  talk.connect('a')
  talk.seconds(90, (second) => ({ a: second % 2 === 0 ? 60 : 95 }))
  expect(notes(talk, 'a')).toEqual([])
})

test('told before the talk, it stands in the talk’s record', () => {
  const talk = new Talk()
  talk.connect('a')
  tell(talk, 'a', { battery: 83, model: 'H10' })
  expect(talk.entries).toEqual([])
  talk.begin()
  expect(talk.facts.filter(({ fact }) => fact.kind === 'strap-told')).toMatchObject([
    { stream: 'a', fact: { readings: { battery: 83, model: 'H10' } } },
  ])
  expect(talk.snapshot().seats.a.strap).toMatchObject({ battery: 83, model: 'H10' })
})

test('another strap tells of itself anew', () => {
  const talk = new Talk()
  talk.connect('a')
  tell(talk, 'a', { battery: 5 })
  const strap = { id: 'another', name: '' }
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  expect(talk.snapshot().seats.a.strap.battery).toBeNull()
})

test('after the talk the same strap need not tell again', () => {
  const talk = new Talk()
  talk.connect('a')
  tell(talk, 'a', { battery: 83 })
  talk.begin()
  talk.command('end')
  talk.command('leave')
  expect(talk.snapshot().seats.a.strap.battery).toBe(83)
})
