import { BASELINE_POLICY } from '#shared/flooding/policy.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { FactEntry } from '#shared/session/facts.ts'
import { openFacts } from './envelope.ts'

const restOf = (facts: readonly FactEntry[], partner: PartnerId): number | null => {
  for (const { stream, fact } of facts) {
    const own = stream === partner && fact.kind === 'baseline-set' ? fact.baseline : null
    if (own?.quality === 'accepted') return own.bpm
  }
  return null
}

/** Each seat's accepted resting levels of earlier talks, bpm, newest last; simulated hearts are nobody's history. */
export const pastRests = (store: JournalStore): PerPartner<readonly number[]> => {
  const found = perPartner((): number[] => [])
  for (const id of store.sessionIds()) {
    if (PARTNERS.every((partner) => found[partner].length >= BASELINE_POLICY.historyMost)) break
    const facts = openFacts(store.read(id, 'fact'))
    if (summaryOf(facts)?.simulated !== false) continue
    for (const partner of PARTNERS) {
      const rest = restOf(facts, partner)
      if (rest !== null && found[partner].length < BASELINE_POLICY.historyMost) {
        found[partner].unshift(rest)
      }
    }
  }
  return found
}
