import { OWN_BODY_S } from '../flooding/policy.ts'
import type { PartnerId } from '../partners.ts'
import { mean } from '../signal/statistics.ts'
import { linesFor } from './observe.ts'
import type { OwnWords } from './own-words.ts'
import type { EngineState, PartnerState, Session } from './state.ts'

/** How the own body stands at the return: near the own rest, not yet, or it cannot be told (numbers). */
export type OwnBodyNow = 'near' | 'not-yet' | 'cannot-tell'

/** What one partner sees under a hand-over, and nobody else. */
export type OwnLook = {
  readonly body: OwnBodyNow
  /** Today's rest lies well above the earlier ones. */
  readonly arrivedHigh: boolean
  /** How many of the automatic prompts this partner has not said anything about yet. */
  readonly toJudge: number
  /** How ready they said to be in this pause, 0 to 10; null where they did not. */
  readonly readiness: number | null
  /** Own words of this session as they were kept last; gone from here once it is left. */
  readonly words: OwnWords | null
}

/** From the last 30 good seconds of the pause, mean, against B + max(8, 2σ) bpm; the level has to be known now. */
const bodyNow = (partner: PartnerState, session: Session): OwnBodyNow => {
  const lines = linesFor(partner, session)
  const { pauseLevels, level } = partner
  if (lines === null || level.kind === 'unknown' || pauseLevels.length < OWN_BODY_S)
    return 'cannot-tell'
  return mean(pauseLevels) <= lines.clearToBpm ? 'near' : 'not-yet'
}

/** What `partner` may see alone in this session; null between talks. */
export const ownLook = ({ session, partners }: EngineState, partner: PartnerId): OwnLook | null => {
  if (session === null) return null
  const { prompting, judged } = session
  const { arrivedHigh, readiness, words } = partners[partner]
  return {
    body: bodyNow(partners[partner], session),
    ...{ arrivedHigh, readiness, words },
    toJudge: prompting.used - judged[partner],
  }
}
