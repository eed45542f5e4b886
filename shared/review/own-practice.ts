import type { PartnerId } from '../partners.ts'
import { type Entry, isCoupleEntry, isPacket } from '../session/facts.ts'
import { type Descent, type PracticeFigures, practiceFigures } from './practice-figures.ts'
import { type PartOfDay, partOfDay, type Trend, trendIn } from './trends.ts'

/** What one sees of a practice of theirs: its figures, and coming down beside earlier times of their own. */
export type OwnPractice = { readonly figures: PracticeFigures; readonly settle: Trend | null }

/** A practice on record, with the hour on the wall when it began. */
export type KeptPractice = { readonly entries: readonly Entry[]; readonly localHour: number }

/** Like is held with like: the same part of the day, and a climb about as high, bpm (ours). */
const LIKE_PEAK_BPM = 10

type Climb = {
  readonly part: PartOfDay
  readonly peak: number | null
  readonly settleS: number | null
}

const climbOf = ({ peakAboveRest, settleS, rest }: Descent, localHour: number): Climb => ({
  part: partOfDay(localHour),
  peak: peakAboveRest.kind === 'told' ? peakAboveRest.value : null,
  // As in talks, only a rest that was accepted makes a time that is held against another.
  settleS: settleS.kind === 'told' && rest?.quality === 'accepted' ? settleS.value : null,
})

const isLike = (one: Climb, other: Climb): boolean =>
  one.part === other.part &&
  one.peak !== null &&
  other.peak !== null &&
  Math.abs(one.peak - other.peak) <= LIKE_PEAK_BPM

/** Whether only one heart sat on the seat: else whose time it was is not known. */
const isOneHeart = (entries: readonly Entry[], partner: PartnerId): boolean => {
  const worn = entries.flatMap((entry) =>
    !isPacket(entry) &&
    !isCoupleEntry(entry) &&
    entry.stream === partner &&
    entry.fact.kind === 'link' &&
    entry.fact.link.kind === 'live'
      ? [entry.fact.link.strap.id]
      : [],
  )
  return new Set(worn).size <= 1
}

const climbIn = ({ entries, localHour }: KeptPractice, partner: PartnerId): Climb | null => {
  const figures = isOneHeart(entries, partner) ? practiceFigures(entries, partner) : null
  return figures?.kind === 'descent' ? climbOf(figures.descent, localHour) : null
}

/** What `partner` sees of a practice; `earlier` are descents of theirs before it. */
export const ownPractice = (
  now: KeptPractice,
  earlier: readonly KeptPractice[],
  partner: PartnerId,
): OwnPractice | null => {
  const figures = practiceFigures(now.entries, partner)
  if (figures === null) return null
  const climb = climbIn(now, partner)
  if (climb === null) return { figures, settle: null }
  const like = earlier
    .flatMap((kept) => climbIn(kept, partner) ?? [])
    .filter((other) => isLike(climb, other))
  const settle = trendIn(
    climb.settleS,
    like.map((other) => other.settleS),
    'settleS',
  )
  return { figures, settle }
}
