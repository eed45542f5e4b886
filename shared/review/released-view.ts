import { type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import { type CoMovement, coMovementOf } from './co-movement.ts'
import { callerOf } from './pause-caller.ts'
import type { Released, Settling } from './release.ts'
import { REVIEW_POLICY } from './review-policy.ts'
import type { SessionReview } from './session-review.ts'
import { isTalkScene } from './session-trace.ts'
import { type TogetherInTalk, togetherInTalk } from './together.ts'
import type { Told } from './told.ts'

/** All that is released of one talk, by who released it. */
export type Releases = PerPartner<readonly Released[]>

export const NOTHING_RELEASED: Releases = { a: [], b: [] }

/** What both had in common, by the word of both. */
export type CommonView = {
  /** Null where too little of the talk is clear for both. */
  readonly together: TogetherInTalk | null
  readonly settling: PerPartner<readonly Settling[]>
  /** Whether enough of the talk is clear to say of either that there was no time well above rest. */
  readonly isClear: PerPartner<boolean>
  /** What each of the couple's pauses changed in either, bpm. */
  readonly changes: readonly PerPartner<Told>[]
}

/** What both may see because both have released it, each part for itself. */
export type BothView = {
  readonly common: CommonView | null
  /** Of each of the couple's pauses who asked for it, where that is on record. */
  readonly callers: readonly (PartnerId | null)[]
  readonly coMovement: CoMovement | null
}

export const NOTHING_BOTH: BothView = { common: null, callers: [], coMovement: null }

type OfKind<K extends Released['kind']> = Extract<Released, { readonly kind: K }>

const ofKind = <K extends Released['kind']>(
  released: readonly Released[],
  kind: K,
): OfKind<K> | null => released.find((one): one is OfKind<K> => one.kind === kind) ?? null

/** Null unless both have it. */
const ofBoth = <K extends Released['kind']>(
  releases: Releases,
  kind: K,
): PerPartner<OfKind<K>> | null => {
  const [a, b] = [ofKind(releases.a, kind), ofKind(releases.b, kind)]
  return a === null || b === null ? null : { a, b }
}

const isClearIn = (up: OfKind<'common'>['up']): boolean =>
  up.filter((known) => known !== null).length >= REVIEW_POLICY.leastCoverage * up.length &&
  up.length > 0

const commonOf = (releases: Releases): CommonView | null => {
  const both = ofBoth(releases, 'common')
  if (both === null) return null
  const { a, b } = both
  return {
    together: togetherInTalk(a.up, b.up),
    settling: perPartner((id) => both[id].settling),
    isClear: perPartner((id) => isClearIn(both[id].up)),
    changes: a.changes.flatMap((ofA, pause) => {
      const ofB = b.changes[pause]
      return ofB === undefined ? [] : [{ a: ofA, b: ofB }]
    }),
  }
}

const callersOf = ({ couple }: SessionReview, releases: Releases) => {
  const both = ofBoth(releases, 'calls')
  if (both === null) return []
  return couple.pauses.map((_, pause) =>
    callerOf(
      couple,
      perPartner((id) => both[id].askedS),
      pause,
    ),
  )
}

const stretchesOf = ({ scenes }: SessionReview): readonly number[] => {
  const stretches: { toS: number; length: number }[] = []
  for (const { fromS, toS, value } of scenes) {
    if (!isTalkScene(value)) continue
    const last = stretches.at(-1)
    // A breather belongs to the talk around it.
    if (last !== undefined && last.toS === fromS) {
      last.length += toS - fromS
      last.toS = toS
    } else stretches.push({ toS, length: toS - fromS })
  }
  return stretches.map(({ length }) => length)
}

const coMovementIn = (review: SessionReview, releases: Releases): CoMovement | null => {
  const both = ofBoth(releases, 'levels')
  return both === null ? null : coMovementOf(both.a.excess, both.b.excess, stretchesOf(review))
}

/** `comparesLevels`: whether the experimental comparison is switched on. */
export const bothViewOf = (
  review: SessionReview,
  releases: Releases,
  comparesLevels: boolean,
): BothView => ({
  common: commonOf(releases),
  callers: callersOf(review, releases),
  coMovement: comparesLevels ? coMovementIn(review, releases) : null,
})
