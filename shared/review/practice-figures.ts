import { DETECTOR_POLICY } from '../flooding/policy.ts'
import type { PartnerId } from '../partners.ts'
import { PRACTICE_POLICY } from '../practice/policy.ts'
import type { Practice, PracticeKind, PracticeStep } from '../practice/practices.ts'
import { type CoupleFact, type Entry, isPacket } from '../session/facts.ts'
import { SECOND } from '../units.ts'
import { breathSwing } from './breath-swing.ts'
import { halfLifeOf, LEAST_EXCESS_BPM } from './half-life.ts'
import type { Lane } from './lane.ts'
import { type Rest, restAt } from './rests.ts'
import { beatsOfSession } from './session-beats.ts'
import { reviewOf, type SessionReview } from './session-review.ts'
import type { LevelSecond } from './session-trace.ts'
import { coverageOf, knownIn, type Told, toldAt, untold } from './told.ts'

/** How far the heart went with the breath at one pace, bpm. */
export type PaceFigure = { readonly breathsPerMinute: number; readonly swingBpm: Told }

/** Coming down after an effort; counted from sitting down. */
export type Descent = {
  /** The rest it is held against, bpm, and how it was learnt; null without one. */
  readonly rest: Pick<Rest, 'bpm' | 'quality'> | null
  readonly peakAboveRest: Told
  readonly settleS: Told
  readonly halfLifeS: Told
}

/** What one partner's own stream tells of a practice. Breathing along has no figure: it is for the feeling. */
export type PracticeFigures =
  | { readonly kind: 'breathing' }
  | { readonly kind: 'pace'; readonly paces: readonly PaceFigure[] }
  | { readonly kind: 'descent'; readonly descent: Descent }

/** A step as it was lived, s since the origin. */
type Lived = { readonly step: PracticeStep; readonly fromS: number; readonly toS: number }

const practiceOf = (facts: readonly { readonly fact: CoupleFact }[]): Practice | null => {
  const begun = facts.find(({ fact }) => fact.kind === 'session-begun')?.fact
  return begun?.kind === 'session-begun' ? begun.practice : null
}

const livedSteps = (
  { steps }: Practice,
  facts: readonly { readonly atS: number; readonly fact: CoupleFact }[],
  endS: number,
): readonly Lived[] => {
  const begins = facts.flatMap(({ atS, fact }) => {
    if (fact.kind === 'session-begun') return [{ atS, place: 0 }]
    return fact.kind === 'practice-step-begun' ? [{ atS, place: fact.place }] : []
  })
  return begins.flatMap(({ atS, place }, index): Lived[] => {
    const step = steps[place]
    return step === undefined ? [] : [{ step, fromS: atS, toS: begins[index + 1]?.atS ?? endS }]
  })
}

const pacesIn = (
  entries: readonly Entry[],
  partner: PartnerId,
  { originMs }: SessionReview,
  lived: readonly Lived[],
): readonly PaceFigure[] => {
  const beats = beatsOfSession(entries, partner, originMs)
  const watchedS = PRACTICE_POLICY.swingWatched / SECOND
  return lived.flatMap(({ step, fromS, toS }): PaceFigure[] => {
    if (step.kind !== 'breathe') return []
    const { breathsPerMinute, length } = step
    // A pace that was left early had no last minute to be told of.
    const isWhole = toS - fromS >= length / SECOND
    const swingBpm = isWhole
      ? breathSwing(beats, toS - watchedS, toS, breathsPerMinute)
      : untold('not-within', 0)
    return [{ breathsPerMinute, swingBpm }]
  })
}

/**
 * Seconds from `from` to the moment the recovery rule held: at or below `clearTo` for 120 s added up, a second above takes
 * two back, an unknown one changes nothing (science 2.8). Null where it did not.
 */
const settledAfter = (
  seconds: readonly LevelSecond[],
  from: number,
  clearTo: number,
): number | null => {
  let held = 0
  for (const [index, { bpm }] of seconds.slice(from).entries()) {
    if (bpm !== null) held = bpm <= clearTo ? held + 1 : Math.max(0, held - 2)
    if (held >= DETECTOR_POLICY.settledS) return index + 1
  }
  return null
}

const UNTOLD_WITHOUT_REST: Descent = {
  rest: null,
  peakAboveRest: untold('no-rest', 0),
  settleS: untold('no-rest', 0),
  halfLifeS: untold('no-rest', 0),
}

/** A heart that comes back into reach within so many seconds was followed from there (numbers: 20 s of bridging). */
const firstKnown = (seconds: readonly LevelSecond[], from: number): number | null => {
  const within = seconds.slice(from, from + DETECTOR_POLICY.bridgeS)
  const index = within.findIndex(({ bpm }) => bpm !== null)
  return index < 0 ? null : from + index + 1
}

const cameDown = (lane: Lane, rest: Rest, sat: Lived): Pick<Descent, 'settleS' | 'halfLifeS'> => {
  const from = Math.floor(sat.fromS)
  const seconds = lane.seconds.slice(0, Math.floor(sat.toS))
  const coverage = coverageOf(seconds.slice(from))
  const both = (told: Told) => ({ settleS: told, halfLifeS: told })
  const start = firstKnown(seconds, from)
  if (start === null) return both(untold('no-level', coverage))
  const excess = (seconds[start - 1]?.bpm ?? 0) - rest.bpm
  if (excess < LEAST_EXCESS_BPM) return both(untold('too-small', coverage))
  const told = (value: number | null): Told => {
    if (value !== null) return toldAt(value, coverageOf(seconds.slice(from, from + value)))
    return untold(toldAt(0, coverage).kind === 'told' ? 'not-within' : 'not-clear', coverage)
  }
  return {
    settleS: told(settledAfter(seconds, from, rest.clearToBpm)),
    halfLifeS: told(halfLifeOf(seconds, start, rest.bpm)),
  }
}

const descentOf = (lane: Lane, lived: readonly Lived[]): Descent => {
  const effort = lived.find(({ step }) => step.kind === 'effort')
  const sat = lived.find(({ step }) => step.kind === 'settle')
  const rest = restAt(lane.rests, effort?.fromS ?? 0)
  if (rest === null) return UNTOLD_WITHOUT_REST
  const { bpm, quality } = rest
  if (effort === undefined || sat === undefined) {
    const none = untold('not-within', 0)
    return { rest: { bpm, quality }, peakAboveRest: none, settleS: none, halfLifeS: none }
  }
  // HR15 lags behind by half its window: the highest level may stand a little after the last stair.
  const climb = lane.seconds.slice(Math.floor(effort.fromS), Math.floor(sat.fromS) + 15)
  const peak = knownIn(climb).reduce((most, level) => Math.max(most, level), bpm)
  return {
    rest: { bpm, quality },
    peakAboveRest: toldAt(peak - bpm, coverageOf(climb)),
    ...cameDown(lane, rest, sat),
  }
}

/**
 * The figures of a practice for one who took part, from the couple's entries and their own in order. Null where this was no
 * practice, they took no part, or nothing of theirs was kept.
 */
export const practiceFigures = (
  entries: readonly Entry[],
  partner: PartnerId,
): PracticeFigures | null => {
  const review = reviewOf(entries, [partner])
  const lane = review?.lanes[partner] ?? null
  if (review === null || lane === null) return null
  const facts = entries.flatMap((entry) =>
    !isPacket(entry) && entry.stream === 'couple'
      ? [{ atS: (entry.at.mono - review.originMs) / SECOND, fact: entry.fact }]
      : [],
  )
  const practice = practiceOf(facts)
  const isKept = entries.some(({ stream }) => stream === partner)
  if (practice === null || !practice.who.includes(partner) || !isKept) return null
  const lived = livedSteps(practice, facts, review.lengthS)
  return figuresOf(
    practice.kind,
    () => pacesIn(entries, partner, review, lived),
    () => descentOf(lane, lived),
  )
}

const figuresOf = (
  kind: PracticeKind,
  paces: () => readonly PaceFigure[],
  descent: () => Descent,
): PracticeFigures => {
  if (kind === 'breathing') return { kind }
  return kind === 'pace' ? { kind, paces: paces() } : { kind, descent: descent() }
}
