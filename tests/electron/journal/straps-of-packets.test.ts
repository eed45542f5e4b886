import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId, perPartner } from '#shared/partners.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import type { Link } from '#shared/straps/link.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../../electron/main/clock/manual-clock.ts'
import { openEnvelopes } from '../../../electron/main/journal/envelope.ts'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { loseStraps, resumeInterrupted } from '../../../electron/main/session/resume.ts'
import { SessionHost } from '../../../electron/main/session/session-host.ts'
import { beginCommand } from '../../support/begin.ts'
import { openVault } from '../../support/open-vault.ts'
import { strapsByEntry, strapsByStream } from '../../support/straps-of-packets.ts'

// A process that has crashed writes nothing more: its timers are never let run.
vi.useFakeTimers()

const vault = await openVault()

const EVENING = Date.UTC(2026, 10, 23, 20, 27, 0)
const ID = 'talk-1'

const live = (id: number): Link => ({ kind: 'live', strap: { id: String(id), name: 'Strap' } })

/** Every strap signs what it sends: its number is the energy field, which nothing else uses. */
const signed = (strap: number): Uint8Array =>
  encodeHeartRateMeasurement({
    rateBpm: 70,
    contact: 'skin',
    energyKj: strap,
    rrUnits: [870, 880],
  })
const signatureOf = (packet: Uint8Array): string =>
  String(new DataView(packet.buffer, packet.byteOffset).getUint16(2, true))

/** Main with its journal on a disk that outlives it, and the straps as an antenna would report them. */
class Evening {
  readonly store: JournalStore = openSqliteStore(':memory:')
  #clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(EVENING) })
  #record = this.#newRecord()
  #host = this.#newHost()
  #worn: Record<PartnerId, number> = { a: 1, b: 2 }
  #straps = 2

  constructor() {
    this.connect('a')
    this.connect('b')
    this.#host.command(beginCommand({ id: ID }))
  }

  pass(ms: number): void {
    this.#clock.advance(ms)
  }

  /** Both straps send now; whatever is not live is nobody's. */
  beat(): void {
    for (const partner of PARTNERS) this.#host.packet(partner, signed(this.#worn[partner]), 40)
  }

  connect(partner: PartnerId): void {
    this.#host.link(partner, live(this.#worn[partner]))
  }

  lose(partner: PartnerId): void {
    const { link } = this.#host.state.partners[partner]
    if (link.kind === 'live') this.#host.link(partner, { ...link, kind: 'lost' })
  }

  swap(): void {
    const before = this.#worn
    this.#worn = { a: before.b, b: before.a }
    for (const partner of PARTNERS) this.connect(partner)
  }

  /** A strap of neither is put on this seat. */
  replace(partner: PartnerId): void {
    this.#straps += 1
    this.#worn = { ...this.#worn, [partner]: this.#straps }
    this.connect(partner)
  }

  loseWindow(): void {
    loseStraps(this.#host)
  }

  /** Gone without a word, and back from the disk; what had not been written is lost. */
  crash(): void {
    const { wall } = this.#clock.now()
    this.#host.stop()
    this.#clock = new ManualClock({ mono: sessionMs(0), wall })
    this.#record = this.#newRecord()
    this.#host = this.#newHost()
    const clock = this.#clock
    const rooms = {
      record: this.#record,
      host: this.#host,
      clock,
      log: () => {},
      known: () => perPartner(() => NOTHING_KNOWN),
    }
    expect(resumeInterrupted(rooms)).toContainEqual({ kind: 'session-resumed' })
  }

  read() {
    this.#record.flush()
    return this.store.read(ID)
  }

  get keys() {
    return vault.sessionKeys(ID, this.store.keys(ID))
  }

  #newRecord(): TalkRecord {
    return new TalkRecord({ store: this.store, vault: () => vault, log: () => {} })
  }

  #newHost(): SessionHost {
    const silent = { publish: () => {}, announce: () => {}, keepPromise: () => {} }
    return new SessionHost(this.#clock, { record: this.#record, ...silent })
  }
}

const expectSigned = (evening: Evening): number => {
  const envelopes = evening.read()
  const packets = strapsByStream(envelopes, evening.keys)
  for (const { packet, strap } of packets) expect(strap).toBe(signatureOf(packet))
  expect(strapsByEntry(openEnvelopes(envelopes, evening.keys).entries)).toEqual(packets)
  return packets.length
}

test('an evening with a swap and a replaced strap: every packet names its strap', () => {
  const evening = new Evening()
  const seconds = (count: number): void => {
    for (let second = 0; second < count; second += 1) {
      evening.pass(1_000)
      evening.beat()
    }
  }
  seconds(20)
  // At one and the same instant: the last beat before the swap, the swap, and the first beat after it.
  evening.swap()
  evening.beat()
  seconds(20)
  evening.lose('b')
  evening.beat()
  evening.replace('b')
  evening.beat()
  seconds(20)
  expect(expectSigned(evening)).toBe(2 * 20 + 2 + 2 * 20 + 1 + 2 + 2 * 20)
  const straps = new Set(
    strapsByStream(evening.read(), evening.keys).map((own) => `${own.stream} ${own.strap}`),
  )
  expect(straps).toEqual(new Set(['a 1', 'a 2', 'b 2', 'b 1', 'b 3']))
})

type Happening = (evening: Evening) => void

const partner = fc.constantFrom<PartnerId>('a', 'b')
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Happening>((evening) => evening.beat()) },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 3_000 }).map(
      (ms): Happening =>
        (own) =>
          own.pass(ms),
    ),
  },
  {
    weight: 2,
    arbitrary: partner.map(
      (id): Happening =>
        (evening) =>
          evening.connect(id),
    ),
  },
  {
    weight: 1,
    arbitrary: partner.map(
      (id): Happening =>
        (evening) =>
          evening.lose(id),
    ),
  },
  {
    weight: 1,
    arbitrary: partner.map(
      (id): Happening =>
        (evening) =>
          evening.replace(id),
    ),
  },
  fc.constant<Happening>((evening) => evening.swap()),
  fc.constant<Happening>((evening) => evening.loseWindow()),
  fc.constant<Happening>((evening) => evening.crash()),
)

test('whatever happens to straps, windows and processes, no packet is taken for another strap’s', () => {
  let packets = 0
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (script) => {
      const evening = new Evening()
      for (const happen of script) happen(evening)
      packets += expectSigned(evening)
    }),
    { numRuns: 300 },
  )
  expect(packets).toBeGreaterThan(500)
})

test('where a link fact is damaged, its packets are nobody’s until the next one', () => {
  const evening = new Evening()
  evening.beat()
  evening.swap()
  evening.beat()
  evening.lose('a')
  evening.connect('a')
  evening.beat()
  const envelopes = evening.read()
  const swaps = envelopes.filter(({ stream, content }) => stream === 'a' && content === 'fact')
  const damaged = swaps[1]
  const spoilt = envelopes.map((one) =>
    one === damaged ? { ...one, body: Buffer.from('{') } : one,
  )
  const ofA = strapsByStream(spoilt, evening.keys).filter(({ stream }) => stream === 'a')
  expect(ofA.map(({ strap }) => strap)).toEqual(['1', null, '2'])
  const missing = envelopes.filter((one) => one !== damaged)
  expect(strapsByStream(missing, evening.keys).filter(({ stream }) => stream === 'a')).toEqual(ofA)
})
