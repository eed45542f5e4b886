import type { Baseline } from '../flooding/baseline.ts'
import { confidenceOf } from '../flooding/confidence.ts'
import type { Arousal } from '../flooding/detector.ts'
import { NOTHING_KNOWN } from '../flooding/personal.ts'
import { BASELINE_POLICY, PAUSE_POLICY, type Sensitivity } from '../flooding/policy.ts'
import { perPartner } from '../partners.ts'
import { type EngineEvent, step } from '../session/engine.ts'
import type { Entry, FactEntry } from '../session/facts.ts'
import { lnRmssdOf } from '../session/observe.ts'
import { type EngineState, IDLE, type PartnerState } from '../session/state.ts'
import type { Level, UnknownReason } from '../signal/level.ts'
import { encodeHeartRateMeasurement, rrUnitsFromMs } from '../straps/heart-rate-measurement.ts'
import { epochMs, MINUTE, millis, SECOND, type SessionMs, sessionMs } from '../units.ts'
import { durationOf, type Recording } from './recording.ts'

/** One second of a recording as the engine saw it. `bpm` is null where the level is unknown, then `reason` says why. */
export type CourseSecond = {
  readonly bpm: number | null
  readonly reason: UnknownReason | null
  /** lnRMSSD60, ln ms; null where it was not asked for or cannot be told. */
  readonly lnRmssd: number | null
  /** Null until there is a resting level to hold it against. */
  readonly arousal: Arousal | null
}

export type FoundBaseline = Baseline & { readonly fromS: number; readonly toS: number }

/** A recording run through the very engine that runs live: `seconds[i]` is the look at second i + 1. */
export type Course = {
  readonly seconds: readonly CourseSecond[]
  readonly baseline: FoundBaseline | null
  readonly facts: readonly FactEntry[]
}

export type CourseOptions = {
  readonly sensitivity: Sensitivity
  /** A resting level that is known already; otherwise the engine finds it as it does live. */
  readonly baseline: Baseline | null
  /** Seconds at which variability is asked for, as in a capture; nowhere by default. */
  readonly restS?: { readonly fromS: number; readonly toS: number }
  /** Sees all that the engine wants to be written down, bytes of the strap among it. */
  readonly onEntry?: (entry: Entry) => void
  /** How far it is, after each second. */
  readonly onSecond?: (done: number, of: number) => void
}

/** The largest value a 16-bit field of a notification holds. */
const LARGEST_UNITS = 0xffff

/** The notification a strap would have sent for rows [from, to). */
const packetOf = (recording: Recording, from: number, to: number): Uint8Array | null => {
  const rrUnits: number[] = []
  let rate: number | null = null
  for (let row = from; row < to; row += 1) {
    const rrMs = recording.rrMs[row] ?? Number.NaN
    const rateBpm = recording.rateBpm[row] ?? Number.NaN
    if (!Number.isNaN(rrMs)) rrUnits.push(Math.min(LARGEST_UNITS, rrUnitsFromMs(rrMs)))
    if (!Number.isNaN(rateBpm)) rate = rateBpm
  }
  if (rrUnits.length === 0 && rate === null) return null
  const rateBpm = Math.min(LARGEST_UNITS, Math.round(rate ?? 0))
  return encodeHeartRateMeasurement({ rateBpm, contact: 'unsupported', energyKj: null, rrUnits })
}

const instant = (atMs: number) => ({ mono: sessionMs(atMs), wall: epochMs(atMs) })

const opening = (sensitivity: Sensitivity): readonly EngineEvent[] => {
  const at = instant(0)
  const pauseLength = millis(PAUSE_POLICY.defaultMin * MINUTE)
  const known = perPartner(() => NOTHING_KNOWN)
  const consent = perPartner(() => ({ record: true, live: 'private' }) as const)
  const kind = { solo: false, simulated: false, practice: null }
  const options = { known, consent, ...kind, sensitivity, pauseLength }
  return [
    {
      kind: 'link',
      at,
      partner: 'a',
      link: { kind: 'live', strap: { id: 'recording', name: '' } },
    },
    { kind: 'command', at, command: { kind: 'begin', id: 'recording', ...options } },
  ]
}

/** What is known is held to, whatever the recording shows. */
const given = (known: Baseline): EngineEvent => {
  const baseline: Baseline = { ...known, quality: 'given' }
  const at = instant(0)
  return { kind: 'fact', at, entry: { stream: 'a', at, fact: { kind: 'baseline-set', baseline } } }
}

const beginTalk = (atMs: number): EngineEvent => ({
  kind: 'command',
  at: instant(atMs),
  command: { kind: 'begin-talk' },
})

/**
 * A flood as it was found, its confidence by how good the known rest was: the engine was told that it is given. Nobody
 * presses "I moved" in a recording.
 */
const asKnown = (entry: FactEntry, known: Baseline | null, partner: PartnerState): FactEntry => {
  if (known === null || entry.stream === 'couple' || entry.fact.kind !== 'flood-detected')
    return entry
  const at = entry.at.mono
  const lnRmssd = lnRmssdOf(partner, at)
  const confidence = confidenceOf({ baseline: known, lnRmssd, movedAt: null }, at)
  return { ...entry, fact: { ...entry.fact, confidence } }
}

const spanOf = (entry: FactEntry, lowered: boolean): FoundBaseline | null => {
  if (entry.fact.kind !== 'baseline-set') return null
  const { baseline } = entry.fact
  const toS = entry.at.mono / 1000
  const { captureS, extendedS, talkS } = BASELINE_POLICY
  const taken = baseline.quality === 'provisional' ? extendedS : captureS
  const fromS = Math.max(0, toS - (lowered ? talkS : taken))
  return { ...baseline, fromS, toS }
}

/** Lets the engine live through a recording, second by second, through the bytes a strap would have sent. */
export const courseOf = (recording: Recording, options: CourseOptions): Course => {
  let state: EngineState = IDLE
  const facts: FactEntry[] = []
  const seconds: CourseSecond[] = []
  const send = (event: EngineEvent): void => {
    const next = step(state, event)
    state = next.state
    for (const effect of next.effects) {
      if (effect.kind !== 'record') continue
      options.onEntry?.(effect.entry)
      if ('fact' in effect.entry)
        facts.push(asKnown(effect.entry, options.baseline, state.partners.a))
    }
  }
  for (const event of opening(options.sensitivity)) send(event)
  if (options.baseline !== null) send(given(options.baseline))
  let row = 0
  const lengthS = Math.ceil(durationOf(recording))
  for (let second = 1; second <= lengthS; second += 1) {
    const from = row
    while ((recording.atS[row] ?? Number.POSITIVE_INFINITY) <= second) row += 1
    const bytes = packetOf(recording, from, row)
    // Just before the second is over, so that the look at it sees its own beats.
    const arrivedAt = sessionMs(second * SECOND - 1)
    if (bytes !== null)
      send({ kind: 'packet', at: instant(arrivedAt), partner: 'a', bytes, arrivedAt })
    // What held during this second; what is decided at its end holds from the next.
    const during = arousalOf(state)
    send({ kind: 'tick', at: instant(second * SECOND) })
    if (state.session?.phase.kind === 'baseline' && state.partners.a.baseline !== null) {
      send(beginTalk(second * SECOND))
    }
    seconds.push(
      secondOf(state, during, isAskedFor(second, options) ? sessionMs(second * SECOND) : null),
    )
    options.onSecond?.(second, lengthS)
  }
  const rests = facts.filter((entry) => entry.fact.kind === 'baseline-set')
  const last = rests.at(-1)
  const baseline = last === undefined ? null : spanOf(last, rests.length > 1)
  return { seconds, facts, baseline }
}

const arousalOf = ({ partners }: EngineState): Arousal | null =>
  partners.a.baseline === null ? null : partners.a.detector.arousal

const isAskedFor = (second: number, { restS }: CourseOptions): boolean =>
  restS !== undefined &&
  second > restS.fromS &&
  second <= restS.toS &&
  second % BASELINE_POLICY.variabilityStepS === 0

const secondOf = (
  { partners }: EngineState,
  arousal: Arousal | null,
  askedAt: SessionMs | null,
): CourseSecond => {
  const { level } = partners.a
  const lnRmssd = askedAt === null ? null : lnRmssdOf(partners.a, askedAt)
  const reason = level.kind === 'unknown' ? level.reason : null
  return { bpm: bpmOf(level), reason, lnRmssd, arousal }
}

const bpmOf = (level: Level): number | null => (level.kind === 'known' ? level.bpm : null)
