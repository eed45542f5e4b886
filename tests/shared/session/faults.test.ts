import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import { replay } from '#shared/session/engine.ts'
import { isPacket } from '#shared/session/facts.ts'
import type { Level } from '#shared/signal/level.ts'
import { randomTroubles } from '#shared/simulate/faults/random-script.ts'
import {
  SHARED_FAULTS,
  type Trouble,
  type TroubleScript,
  WHOLE_FAULTS,
} from '#shared/simulate/faults/script.ts'
import { decodeHeartRateMeasurement, rrUnitsFromMs } from '#shared/straps/heart-rate-measurement.ts'
import { type LivedSecond, TroubledTalk } from '../../support/troubled-talk.ts'

/** The trouble of every test: on the left seat, from here to here, with sound time around it, s. */
const FROM_S = 20
const TO_S = 80
const PLAYED_S = 150
/** A level stays fresh this long (numbers), s. */
const FRESH_S = 3
/** A level that is told lies this near to what a sound strap would have shown, bpm. */
const NEAR_BPM = 6

/** The gate opens again after 30 s at most, and its window has to fill: then nothing of a trouble is left. */
const PASSES_WITHIN_S = 45

const SEEDS = { numRuns: 6 }
const seeds = fc.nat({ max: 1_000_000 })

const wholeTrouble = (fault: (typeof WHOLE_FAULTS)[number]): Trouble => ({
  fromS: FROM_S,
  toS: TO_S,
  strap: 'a',
  fault,
})

const sharedTrouble = (fault: (typeof SHARED_FAULTS)[number], share: number): Trouble => ({
  fromS: FROM_S,
  toS: TO_S,
  strap: 'a',
  fault,
  share,
})

const TROUBLES: readonly Trouble[] = [
  ...WHOLE_FAULTS.map(wholeTrouble),
  ...SHARED_FAULTS.flatMap((fault) => [0.05, 0.2, 0.5].map((share) => sharedTrouble(fault, share))),
]

const nameOf = (trouble: Trouble): string =>
  'share' in trouble ? `${trouble.fault} of ${trouble.share}` : trouble.fault

const reasonOf = (level: Level | undefined): string =>
  level === undefined ? 'nothing' : level.kind === 'known' ? level.source : level.reason

/** What was said of the left seat at these seconds, each word once, in order of appearance. */
const said = (seen: readonly LivedSecond[], fromS: number, toS: number): string[] => [
  ...new Set(seen.slice(fromS, toS).map(({ levels }) => reasonOf(levels.a))),
]

const expectHonest = (seen: readonly LivedSecond[], partner: PartnerId): void => {
  for (const { atS, levels, silentS } of seen) {
    if (levels[partner].kind === 'known') {
      expect(silentS[partner], `age of the level at ${atS} s`).toBeLessThanOrEqual(FRESH_S)
    }
  }
}

/** The journal's packets of a seat are what its antenna got, and a replay tells the state that was lived. */
const expectRecorded = ({ talk, arrived }: TroubledTalk): void => {
  for (const partner of ['a', 'b'] as const) {
    const kept = talk.entries.filter((entry) => isPacket(entry) && entry.stream === partner)
    expect(kept.map((entry) => ('packet' in entry ? entry.packet : null))).toEqual(arrived[partner])
  }
  expect(replay(talk.entries)).toEqual(talk.state)
}

const expectNoFlood = ({ talk }: TroubledTalk): void => {
  expect(talk.when('flood-detected')).toEqual([])
  expect(talk.when('pause-proposed')).toEqual([])
}

describe.each(TROUBLES.map((trouble) => ({ name: nameOf(trouble), trouble })))(
  '$name',
  ({ trouble }) => {
    test('floods nobody, shows nothing stale or wrong, leaves the other alone, and passes', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const troubled = TroubledTalk.talking(seed)
          const sound = TroubledTalk.talking(seed)
          const seen = troubled.play(PLAYED_S, [trouble])
          const truth = sound.play(PLAYED_S)
          expectNoFlood(troubled)
          expectHonest(seen, 'a')
          seen.forEach(({ atS, levels }, index) => {
            const real = truth[index]?.levels.a
            if (levels.a.kind === 'unknown' || real?.kind !== 'known') return
            const off = Math.abs(levels.a.bpm - real.bpm)
            expect(off, `error at ${atS} s`).toBeLessThan(NEAR_BPM)
          })
          expect(troubled.talk.state.partners.b).toEqual(sound.talk.state.partners.b)
          expectRecorded(troubled)
          expect(said(seen, TO_S + PASSES_WITHIN_S, PLAYED_S)).toEqual(['rr'])
        }),
        SEEDS,
      )
    })
  },
)

/** Whether the packet that a strap froze on held RR of its own: one without says no more than a strap of rates (numbers). */
const frozeOnRr = ({ arrived }: TroubledTalk, seconds: number): boolean => {
  const frozen = decodeHeartRateMeasurement(arrived.a.at(-seconds) ?? new Uint8Array())
  if (frozen.kind === 'undecodable') return false
  const ofRate = rrUnitsFromMs(60_000 / frozen.rateBpm)
  return frozen.rrUnits.some((units) => Math.abs(units - ofRate) > 2)
}

/** What may be said in the middle of a trouble, once it has lasted long enough to show. */
const MIDDLE: Readonly<Record<(typeof WHOLE_FAULTS)[number], readonly string[]>> = {
  'drop-out': ['lost'],
  silence: ['no-data'],
  freeze: ['frozen'],
  dry: ['artefacts', 'no-contact', 'rate', 'rr', 'no-data', 'settling'],
  late: ['rr'],
  'faked-rr': ['frozen', 'artefacts', 'rate', 'rr'],
  // A strap that has sent RR and then holds one rate for 15 s is taken for frozen.
  'rate-only': ['rate', 'frozen'],
  'on-table': ['no-contact'],
}

test.each(WHOLE_FAULTS)('%s is called what it is', (fault) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const troubled = TroubledTalk.talking(seed)
      const seen = troubled.play(PLAYED_S, [wholeTrouble(fault)])
      if (fault === 'freeze') fc.pre(frozeOnRr(troubled, PLAYED_S - FROM_S))
      const words = said(seen, FROM_S + 16, TO_S)
      expect(words.filter((word) => !MIDDLE[fault].includes(word))).toEqual([])
      expect(words.length).toBeGreaterThan(0)
    }),
    SEEDS,
  )
})

test.each(['drop-out', 'silence', 'rate-only', 'on-table'] as const)(
  'after %s a gap is marked, so that no difference is taken across it',
  (fault) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const troubled = TroubledTalk.talking(seed)
        troubled.play(TO_S + 10, [wholeTrouble(fault)])
        const { beats } = troubled.talk.state.partners.a.signal
        expect(beats.filter((beat) => beat.afterGap).length).toBeGreaterThanOrEqual(1)
      }),
      SEEDS,
    )
  },
)

test('a heart that climbed behind a frozen strap: the old level is not told when the strap thaws', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const troubled = TroubledTalk.talking(seed)
      const sound = TroubledTalk.talking(seed)
      const rates = { a: 90, b: 74 }
      const seen = troubled.play(120, [{ fromS: 0, toS: 80, strap: 'a', fault: 'freeze' }], rates)
      const truth = sound.play(120, [], rates)
      fc.pre(frozeOnRr(troubled, 120))
      for (const { atS, levels } of seen.slice(20)) {
        const real = truth[atS]?.levels.a
        if (levels.a.kind === 'unknown' || real?.kind !== 'known') continue
        expect(Math.abs(levels.a.bpm - real.bpm), `error at ${atS} s`).toBeLessThan(NEAR_BPM)
      }
    }),
    SEEDS,
  )
})

test('packets two to four seconds late: a surge is found through them', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const troubled = TroubledTalk.talking(seed)
      troubled.play(60, [{ fromS: 0, toS: 60, strap: 'a', fault: 'late' }])
      const { beats } = troubled.talk.state.partners.a.signal
      // Four seconds, and the beat that was under way as the packet was made: the first bunch may pass the limit once.
      expect(beats.filter((beat) => beat.afterGap).length).toBeLessThanOrEqual(1)
      const script: TroubleScript = [{ fromS: 0, toS: 120, strap: 'a', fault: 'late' }]
      troubled.play(120, script, { a: 104, b: 74 })
      expect(troubled.talk.when('flood-detected')).toHaveLength(1)
    }),
    SEEDS,
  )
})

test('a drop-out in the middle of a surge: nothing is raised in it, nor in the 20 s after', () => {
  const lengths = fc.constantFrom(3, 8, 90)
  fc.assert(
    fc.property(seeds, fc.integer({ min: 8, max: 45 }), lengths, (seed, fromS, lengthS) => {
      const troubled = TroubledTalk.talking(seed)
      const begun = troubled.talk.now / 1_000
      const toS = fromS + lengthS
      const drop: Trouble = { fromS, toS, strap: 'a', fault: 'drop-out' }
      troubled.play(300, [drop], { a: 104, b: 74 })
      const floods = troubled.talk.when('flood-detected').map((at) => at - begun)
      expect(floods).toHaveLength(1)
      // The script's second n is over at n + 1.
      expect(floods.filter((at) => at > fromS + 1 && at <= toS + 1 + 20)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('two straps that change seats: each seat keeps exactly what came to it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const troubled = TroubledTalk.talking(seed)
      const seen = troubled.play(PLAYED_S, [
        { fromS: FROM_S, toS: TO_S, strap: 'both', fault: 'swapped' },
      ])
      expectHonest(seen, 'a')
      expectHonest(seen, 'b')
      expectRecorded(troubled)
      expectNoFlood(troubled)
    }),
    SEEDS,
  )
})

test('a quarter of an hour of any troubles at once: no flood, nothing stale, everything recorded', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const troubled = TroubledTalk.talking(seed)
      const seen = troubled.play(900, randomTroubles(seed, 900))
      // Sound at the end, for a replay goes as far as the last packet.
      seen.push(...troubled.play(5))
      expectNoFlood(troubled)
      expectHonest(seen, 'a')
      expectHonest(seen, 'b')
      expectRecorded(troubled)
    }),
    { numRuns: 25 },
  )
})
