import type { OwnLookAnswer, OwnTrends, WordsOfTalk } from '#shared/ipc/review-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnTalk } from '#shared/review/talk-digest.ts'
import { trendsOf } from '#shared/review/trends.ts'
import type { EpochMs } from '#shared/units.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { Gate } from './gate.ts'
import type { LongWork, Slice } from './long-work.ts'

export type OwnLooksPorts = {
  readonly gate: Gate
  readonly keys: Pick<KeyRoom, 'vault'>
  readonly record: TalkRecord
  readonly isInSession: () => boolean
  readonly work: LongWork
}

type OwnOfTalk = { readonly sessionId: string; readonly own: OwnTalk }

/** Somebody has shut the seat meanwhile, or a session runs. */
class NotNow extends Error {}

/** The hour on the wall here. */
const hourOf = (at: EpochMs): number => new Date(at).getHours()

/** What one partner sees of their own over all past talks: nothing of the other's stream is even opened. */
export class OwnLooks {
  readonly #ports: OwnLooksPorts

  constructor(ports: OwnLooksPorts) {
    this.#ports = ports
  }

  /** How one heart has been from talk to talk. */
  trends(partner: PartnerId): Promise<OwnLookAnswer<OwnTrends>> {
    return this.#look(partner, (talks) => ({
      trends: trendsOf(
        talks.flatMap(({ own }) => (typeof own.digest === 'string' ? [] : [own.digest])),
        hourOf,
      ),
      twoHearts: talks.filter(({ own }) => own.digest === 'two-hearts').length,
    }))
  }

  /** What one has written after their talks. */
  words(partner: PartnerId): Promise<OwnLookAnswer<readonly WordsOfTalk[]>> {
    return this.#look(partner, (talks) =>
      talks.flatMap(({ sessionId, own: { words } }) =>
        words === null ? [] : [{ sessionId, words }],
      ),
    )
  }

  async #look<T>(
    partner: PartnerId,
    tell: (talks: readonly OwnOfTalk[]) => T,
  ): Promise<OwnLookAnswer<T>> {
    try {
      this.#mustBeOpen(partner)
      const outcome = await this.#ports.work.run('own-talks', (slice) => this.#all(partner, slice))
      if (outcome.kind === 'done') return { kind: 'shown', value: tell(outcome.value) }
      return { kind: outcome.kind === 'stopped' ? 'stopped' : 'not-now' }
    } catch (error) {
      if (error instanceof NotNow) return { kind: 'not-now' }
      throw error
    }
  }

  /** Oldest first. What was told once is at hand; the rest takes a replay each, and stays told where this is stopped. */
  async #all(partner: PartnerId, slice: Slice): Promise<readonly OwnOfTalk[]> {
    const { ownTalks } = this.#ports.record
    const past = this.#ports.record.pastTalks().toReversed()
    const kept = ownTalks.kept(partner)
    const all: OwnOfTalk[] = []
    for (const [index, { id }] of past.entries()) {
      const own = kept(id) ?? ownTalks.tell(id, partner)
      if (own !== null) all.push({ sessionId: id, own })
      await slice(index + 1, past.length)
      this.#mustBeOpen(partner)
    }
    return all
  }

  #mustBeOpen(partner: PartnerId): void {
    const { gate, keys, isInSession } = this.#ports
    const isOpen = keys.vault()?.isOpen(partner) === true
    if (!isOpen || gate.isBusy || isInSession()) throw new NotNow()
  }
}
