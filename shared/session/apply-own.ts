import type { Instant } from '../clock.ts'
import type { Baseline } from '../flooding/baseline.ts'
import {
  withFlood,
  withFloodEnded,
  withMovement,
  withReconnect,
  withSettled,
} from '../flooding/detector.ts'
import type { PartnerFact } from './facts.ts'
import { FRESH_PARTNER, type PartnerState } from './state.ts'

/** Whether a live strap brings another heart to this seat. */
const isOtherHeart = ({ worn }: PartnerState, fact: PartnerFact): boolean =>
  fact.kind === 'link' &&
  fact.link.kind === 'live' &&
  worn !== null &&
  worn.id !== fact.link.strap.id

/** What is left of a seat when another heart sits down on it. */
const withoutBody = ({ known, asked, link, readiness, words }: PartnerState): PartnerState => ({
  ...FRESH_PARTNER,
  known,
  asked,
  link,
  readiness,
  words,
})

/** A rest, and nothing that was told from another one. */
const withBaseline = (partner: PartnerState, baseline: Baseline): PartnerState => ({
  ...partner,
  baseline,
  arrivedHigh: false,
  speakingBpm: null,
  talkLevels: [],
})

/** What this fact makes of the partner whose own it is. */
export const applyOwn = (before: PartnerState, fact: PartnerFact, at: Instant): PartnerState => {
  const partner = isOtherHeart(before, fact) ? withoutBody(before) : before
  const { detector } = partner
  switch (fact.kind) {
    case 'link': {
      const next = { ...partner, link: fact.link, unknownSince: null }
      if (fact.link.kind !== 'live') return next
      const back = partner.link.kind !== 'live'
      const reconnected = back ? withReconnect(detector, at.mono) : detector
      return { ...next, worn: fact.link.strap, detector: reconnected }
    }
    case 'strap-told':
      return { ...partner, told: fact.readings }
    case 'person-known':
      return {
        ...partner,
        known: {
          rests: fact.rests,
          offsetBpm: fact.offsetBpm,
          heartPrompts: fact.heartPrompts,
        },
      }
    case 'baseline-set':
      return withBaseline(partner, fact.baseline)
    case 'arrived-high':
      return { ...partner, arrivedHigh: true }
    case 'speaking-learnt':
      return { ...partner, speakingBpm: fact.riseBpm }
    case 'flood-detected':
      return { ...partner, detector: withFlood(detector, at.mono), prompted: false }
    case 'flood-ended':
      return { ...partner, detector: withFloodEnded(detector), asked: false }
    case 'settled':
      return { ...partner, detector: withSettled(detector, at.mono) }
    case 'asked-for-pause':
      return { ...partner, asked: true }
    case 'moved':
      return { ...partner, detector: withMovement(detector, at.mono) }
    case 'own-view':
      return { ...partner, view: fact.view }
    case 'readiness-told':
      return { ...partner, readiness: fact.value }
    case 'own-words':
      return { ...partner, words: fact.words }
    // For later eyes, for the talks to come, or the pause's own: no body is moved by them.
    case 'company-wished':
    case 'marked':
    case 'paused-while-elevated':
    case 'prompt-judged':
    case 'episode-judged':
    case 'questions-answered':
      return partner
    default:
      return fact satisfies never
  }
}
