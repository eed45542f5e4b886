import { type History, type Known, NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { knownFrom } from '#shared/journal/own-history.ts'
import { type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { People, Person } from '#shared/people/people.ts'
import type { FactEntry } from '#shared/session/facts.ts'
import type { TalkRecord } from '../journal/talk-record.ts'

/** So many past talks are looked at: more than the ten rests that count, and some two years of weekly answers. */
const MOST_TALKS = 100

const historyOf = (
  talks: readonly (readonly FactEntry[])[],
  seat: PartnerId,
  { name, answersFrom }: Person,
): History => {
  // A seat is not a person: nobody's earlier talks are known to be theirs until somebody was set up on it (decision 10).
  if (name === null) return NOTHING_KNOWN
  return knownFrom(
    talks.map((facts) => ({ facts, seat })),
    answersFrom,
  )
}

/** In a practice a heart is held against nothing of before; only whether it may be trusted with it counts. */
export const knownInPractice = ({ persons }: Pick<People, 'persons'>): PerPartner<Known> =>
  perPartner((seat) => ({ ...NOTHING_KNOWN, heartPrompts: persons[seat].heartPrompts }))

/**
 * What is known of both when a talk begins: their earlier rests, what their answers have come to, and whether their heart
 * may prompt. Of someone whose part a PIN keeps shut now, only the last.
 */
export const knownPeople = (
  record: Pick<TalkRecord, 'factsOfPastTalks'>,
  { persons }: Pick<People, 'persons'>,
): PerPartner<Known> => {
  const talks = record.factsOfPastTalks(MOST_TALKS)
  return perPartner((seat) => {
    const { rests, offsetBpm } = historyOf(talks, seat, persons[seat])
    return { rests, offsetBpm, heartPrompts: persons[seat].heartPrompts }
  })
}
