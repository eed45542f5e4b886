import { describe, expect, test } from 'vitest'
import { PARTNERS, type PartnerId, perPartner } from '#shared/partners.ts'
import { randomTroubles } from '#shared/simulate/faults/random-script.ts'
import {
  SHARED_FAULTS,
  type Trouble,
  type TroubleScript,
  WHOLE_FAULTS,
} from '#shared/simulate/faults/script.ts'
import {
  type Arrival,
  stepTroubles,
  troubledStraps,
} from '#shared/simulate/faults/troubled-straps.ts'
import { extraBeat, missedBeat, movedBeat } from '#shared/simulate/misread.ts'
import { nextPacket, strapOn } from '#shared/simulate/strap.ts'
import { decodeHeartRateMeasurement, msFromRrUnits } from '#shared/straps/heart-rate-measurement.ts'

const SECONDS = 60
const FROM_S = 10
const TO_S = 40

type Sent = { readonly made: Uint8Array[]; readonly arrivals: Arrival[] }

/** A minute of two straps at rest: what each made for its own seat, and what arrived. */
const play = (script: TroubleScript, seed = 1): Sent & { readonly madeB: Uint8Array[] } => {
  let hearts = perPartner((id) => strapOn(PARTNERS.indexOf(id) + 10, id === 'a' ? 70 : 82, 0))
  let straps = troubledStraps(seed)
  const made: Uint8Array[] = []
  const madeB: Uint8Array[] = []
  const arrivals: Arrival[] = []
  for (let second = 0; second < SECONDS; second += 1) {
    const next = perPartner((id) => nextPacket(hearts[id], { bpm: 76, tauMs: 20_000 }))
    hearts = perPartner((id) => next[id].strap)
    const packets = perPartner((id) => next[id].packet)
    made.push(packets.a.bytes)
    madeB.push(packets.b.bytes)
    const [after, arrived] = stepTroubles(straps, script, second, packets)
    straps = after
    arrivals.push(...arrived)
  }
  return { made, madeB, arrivals }
}

const packetsOf = (arrivals: readonly Arrival[], strap: PartnerId) =>
  arrivals.flatMap((one) => (one.kind === 'packet' && one.strap === strap ? [one] : []))

const bytesOf = (arrivals: readonly Arrival[], strap: PartnerId): Uint8Array[] =>
  packetsOf(arrivals, strap).map(({ bytes }) => bytes)

const linksOf = (arrivals: readonly Arrival[]) => arrivals.filter(({ kind }) => kind === 'link')

const read = (bytes: Uint8Array | undefined) => {
  const measurement = decodeHeartRateMeasurement(bytes ?? new Uint8Array())
  if (measurement.kind === 'undecodable')
    throw new Error('the straps of this test send what can be read')
  return measurement
}

const rrSum = (packets: readonly Uint8Array[]): number =>
  packets
    .flatMap((bytes) => [...read(bytes).rrUnits])
    .reduce((sum, rr) => sum + msFromRrUnits(rr), 0)

const beats = (packets: readonly Uint8Array[]): number =>
  packets.reduce((count, bytes) => count + read(bytes).rrUnits.length, 0)

const whole = (fault: (typeof WHOLE_FAULTS)[number]): TroubleScript => [
  { fromS: FROM_S, toS: TO_S, strap: 'a', fault },
]
const shared = (fault: (typeof SHARED_FAULTS)[number], share = 0.3): TroubleScript => [
  { fromS: FROM_S, toS: TO_S, strap: 'a', fault, share },
]
const ALL: readonly TroubleScript[] = [
  ...WHOLE_FAULTS.map(whole),
  ...SHARED_FAULTS.map((fault) => shared(fault)),
]

test('without a trouble every packet arrives as it was made, when it was made', () => {
  const { made, madeB, arrivals } = play([])
  expect(bytesOf(arrivals, 'a')).toEqual(made)
  expect(bytesOf(arrivals, 'b')).toEqual(madeB)
  expect(packetsOf(arrivals, 'a').map(({ at }) => at / 1_000)).toEqual(made.map((_, i) => i + 1))
})

describe.each(ALL.map((script) => ({ fault: script[0]?.fault, script })))(
  '$fault',
  ({ script }) => {
    test('is the same for the same seed, touches the other strap never and its own only in its time', () => {
      const { made, madeB, arrivals } = play(script)
      expect(play(script).arrivals).toEqual(arrivals)
      expect(bytesOf(arrivals, 'b')).toEqual(madeB)
      const own = packetsOf(arrivals, 'a')
      const before = own.filter(({ at }) => at <= FROM_S * 1_000).map(({ bytes }) => bytes)
      expect(before).toEqual(made.slice(0, FROM_S))
      // A beat that is owed may lie in the first packet after it.
      const after = own.filter(({ at }) => at > (TO_S + 5) * 1_000).map(({ bytes }) => bytes)
      expect(after).toEqual(made.slice(TO_S + 5))
    })
  },
)

test('a lost link says so, sends nothing, and comes back by itself', () => {
  const { arrivals, made } = play(whole('drop-out'))
  expect(linksOf(arrivals)).toEqual([
    { kind: 'link', strap: 'a', at: (FROM_S + 1) * 1_000, live: false },
    { kind: 'link', strap: 'a', at: (TO_S + 1) * 1_000, live: true },
  ])
  expect(bytesOf(arrivals, 'a')).toEqual([...made.slice(0, FROM_S), ...made.slice(TO_S)])
})

test('a silent link says nothing of it', () => {
  const { arrivals, made } = play(whole('silence'))
  expect(linksOf(arrivals)).toEqual([])
  expect(bytesOf(arrivals, 'a')).toEqual([...made.slice(0, FROM_S), ...made.slice(TO_S)])
})

test('a frozen strap repeats its last bytes', () => {
  const { arrivals, made } = play(whole('freeze'))
  const frozen = bytesOf(arrivals, 'a').slice(FROM_S, TO_S)
  expect(frozen).toEqual(Array(TO_S - FROM_S).fill(made[FROM_S - 1]))
})

test('late packets are two to four seconds late, come in bunches, in order, and none is missing', () => {
  const { arrivals, made } = play(whole('late'))
  const own = packetsOf(arrivals, 'a')
  expect(own.map(({ bytes }) => bytes)).toEqual(made)
  const lateS = own.slice(FROM_S, TO_S).map(({ at }, index) => at / 1_000 - (FROM_S + index + 1))
  expect(new Set(lateS)).toEqual(new Set([2, 3, 4]))
})

test('what is under way when the link is lost is lost with it', () => {
  const late: Trouble = { fromS: 10, toS: 20, strap: 'a', fault: 'late' }
  const drop: Trouble = { fromS: 20, toS: 25, strap: 'a', fault: 'drop-out' }
  const { arrivals, made } = play([late, drop])
  const own = bytesOf(arrivals, 'a')
  const arrivedLate = own.length - 10 - (SECONDS - 25)
  expect(arrivedLate).toBeGreaterThan(4)
  expect(arrivedLate).toBeLessThan(10)
  expect(own).toEqual([...made.slice(0, 10 + arrivedLate), ...made.slice(25)])
})

test('of lost packets about the given share never arrives', () => {
  const script: TroubleScript = [{ fromS: 0, toS: SECONDS, strap: 'a', fault: 'lost', share: 0.3 }]
  const shares = Array.from(
    { length: 40 },
    (_, seed) => 1 - packetsOf(play(script, seed).arrivals, 'a').length / SECONDS,
  )
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.3, 1)
})

test.each(['ectopy', 'missed', 'extra'] as const)('%s keeps time: the RR still add up', (fault) => {
  const { arrivals, made } = play(shared(fault))
  const own = bytesOf(arrivals, 'a')
  expect(Math.abs(rrSum(own) - rrSum(made))).toBeLessThan(SECONDS)
  const more = beats(own) - beats(made)
  if (fault === 'ectopy') expect(more).toBe(0)
  else expect(Math.sign(more)).toBe(fault === 'missed' ? -1 : 1)
})

test('RR that are faked say nothing but the rate; a strap of rates only says none', () => {
  for (const bytes of bytesOf(play(whole('faked-rr')).arrivals, 'a').slice(FROM_S, TO_S)) {
    const { rateBpm, rrUnits } = read(bytes)
    for (const units of rrUnits)
      expect(Math.abs(msFromRrUnits(units) - 60_000 / rateBpm)).toBeLessThan(1)
  }
  const rates = bytesOf(play(whole('rate-only')).arrivals, 'a').slice(FROM_S, TO_S)
  expect(beats(rates)).toBe(0)
  expect(new Set(rates.map((bytes) => read(bytes).rateBpm)).size).toBeGreaterThan(1)
})

test('on the table the last rate goes on, without RR and without contact', () => {
  const { arrivals, made } = play(whole('on-table'))
  const { rateBpm } = read(made[FROM_S - 1])
  for (const bytes of bytesOf(arrivals, 'a').slice(FROM_S, TO_S)) {
    expect(read(bytes)).toMatchObject({ rateBpm, contact: 'none', rrUnits: [] })
  }
})

test('dry electrodes: wild RR, and bursts without contact', () => {
  const own = bytesOf(play(whole('dry')).arrivals, 'a')
    .slice(FROM_S, TO_S)
    .map(read)
  expect(own.some(({ contact }) => contact === 'none')).toBe(true)
  expect(own.some(({ contact }) => contact === 'skin')).toBe(true)
  const rr = own.flatMap(({ rrUnits }) => rrUnits.map(msFromRrUnits))
  expect(Math.min(...rr)).toBeLessThan(500)
  expect(Math.max(...rr)).toBeGreaterThan(1_200)
})

test('two straps that are exchanged: each seat gets the other’s bytes', () => {
  const { arrivals, made, madeB } = play([
    { fromS: FROM_S, toS: TO_S, strap: 'both', fault: 'swapped' },
  ])
  expect(bytesOf(arrivals, 'a').slice(FROM_S, TO_S)).toEqual(madeB.slice(FROM_S, TO_S))
  expect(bytesOf(arrivals, 'b').slice(FROM_S, TO_S)).toEqual(made.slice(FROM_S, TO_S))
})

test('a beat that is missed, seen twice or moved takes no time away', () => {
  for (const { sent, owedMs } of [missedBeat(800), extraBeat(800, 0.4), movedBeat(800, -250)]) {
    expect(sent.reduce((sum, rr) => sum + rr, owedMs)).toBe(800)
  }
})

test('drawn scripts: the same for a seed, every fault in them, one at a time on a strap', () => {
  const HOURS = 20
  const script = randomTroubles(7, HOURS * 3_600)
  expect(randomTroubles(7, HOURS * 3_600)).toEqual(script)
  expect(randomTroubles(8, HOURS * 3_600)).not.toEqual(script)
  const found = new Set(script.map(({ fault }) => fault))
  expect(found).toEqual(new Set([...SHARED_FAULTS, ...WHOLE_FAULTS, 'swapped']))
  for (const strap of ['a', 'b', 'both'] as const) {
    const own = script.filter((trouble) => trouble.strap === strap)
    own.slice(1).forEach(({ fromS }, index) => {
      expect(fromS).toBeGreaterThan(own[index]?.toS ?? 0)
    })
    expect(own.every(({ fromS, toS }) => toS > fromS)).toBe(true)
  }
})
