import type { PartnerId } from '#shared/partners.ts'
import { type ReviewView, reviewViewOf } from '#shared/review/review-view.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { Gate } from './gate.ts'

export type ReviewPorts = {
  readonly gate: Gate
  readonly keys: Pick<KeyRoom, 'vault'>
  readonly record: TalkRecord
  readonly isInSession: () => boolean
  /** Whether the experimental comparison of two levels is switched on. */
  readonly comparesLevels: () => boolean
}

/** Looking back on past talks, between talks: each sees the couple's facts and what is their own. */
export class Reviews {
  readonly #ports: ReviewPorts

  constructor(ports: ReviewPorts) {
    this.#ports = ports
  }

  /** What `partner` may see of a talk, for null the couple's facts alone; the stream of no other seat is even opened. */
  open(sessionId: string, partner: PartnerId | null): ReviewView | null {
    const { gate, isInSession } = this.#ports
    return gate.isBusy || isInSession() ? null : this.view(sessionId, partner)
  }

  /** The same for whoever has been let in by the gate already. */
  view(sessionId: string, partner: PartnerId | null): ReviewView | null {
    const { keys, record, comparesLevels } = this.#ports
    const vault = keys.vault()
    if (vault === null || (partner !== null && !vault.isOpen(partner))) return null
    // Demonstrations and what never became a talk are nobody's to look back on.
    if (!record.pastTalks().some(({ id }) => id === sessionId)) return null
    const { entries } = record.read(sessionId, partner === null ? [] : [partner])
    return reviewViewOf(entries, partner, record.releases.of(sessionId), comparesLevels())
  }
}
