import { OWN_BODY_S } from '../flooding/policy.ts'
import type { PartnerId } from '../partners.ts'
import { mean } from '../signal/statistics.ts'
import { linesFor } from './observe.ts'
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
  return {
    body: bodyNow(partners[partner], session),
    arrivedHigh: partners[partner].arrivedHigh,
    toJudge: prompting.used - judged[partner],
  }
}
