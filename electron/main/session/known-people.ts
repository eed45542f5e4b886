import { type Known, NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { knownFrom } from '#shared/journal/own-history.ts'
import { type PerPartner, perPartner } from '#shared/partners.ts'
import type { EpochMs } from '#shared/units.ts'
import type { TalkRecord } from '../journal/talk-record.ts'

/** So many past talks are looked at: more than the ten rests that count, and some two years of weekly answers. */
const MOST_TALKS = 100

/** Who sits on a seat, as far as it matters to what Ebb listens for. */
export type Sitter = {
  readonly heartPrompts: boolean
  /** Answers of talks before it do not count any more; null: all do. */
  readonly learningResetAt: EpochMs | null
}

/**
 * What is known of both when a talk begins. A seat is not a person: where nobody has been set up on it, nothing is known
 * (decision 10); and of someone whose part a PIN keeps shut now, nothing but whether their heart may prompt.
 */
export const knownPeople = (
  record: Pick<TalkRecord, 'factsOfPastTalks'>,
  sitters: PerPartner<Sitter | null>,
): PerPartner<Known> => {
  const talks = record.factsOfPastTalks(MOST_TALKS)
  return perPartner((seat) => {
    const sitter = sitters[seat]
    if (sitter === null) return NOTHING_KNOWN
    const history = knownFrom(
      talks.map((facts) => ({ facts, seat })),
      sitter.learningResetAt,
    )
    return { ...history, heartPrompts: sitter.heartPrompts }
  })
}
