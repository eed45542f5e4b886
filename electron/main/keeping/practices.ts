import type { PracticeLine } from '#shared/ipc/practice-calls.ts'
import type { SessionSummary } from '#shared/journal/session-summary.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Practice } from '#shared/practice/practices.ts'
import { type KeptPractice, type OwnPractice, ownPractice } from '#shared/review/own-practice.ts'
import type { Session } from '#shared/session/state.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { KeyRoom } from '../vault/key-room.ts'
import type { Gate } from './gate.ts'

export type PracticePorts = {
  readonly gate: Gate
  readonly keys: Pick<KeyRoom, 'vault'>
  readonly record: Pick<TalkRecord, 'pastPractices' | 'read' | 'flush'>
  /** The session on the screen, running or ended and not yet left. */
  readonly session: () => Session | null
}

/** So many earlier times are looked at for how fast somebody comes down (as many rests count, numbers). */
const MOST_EARLIER = 10

type Past = Omit<SessionSummary, 'practice'> & { readonly practice: Pick<Practice, 'kind' | 'who'> }

/** What each has practised, for their own eyes: with their seat open, between sessions or right after one. */
export class Practices {
  readonly #ports: PracticePorts

  constructor(ports: PracticePorts) {
    this.#ports = ports
  }

  /** The practices `partner` took part in, newest first. */
  list(partner: PartnerId): readonly PracticeLine[] | null {
    return this.#isShut(partner)
      ? null
      : this.#pastOf(partner).map(({ id, begunAt, length, endsEarly, practice }) => ({
          ...{ id, begunAt, length, endsEarly },
          ...{ kind: practice.kind, who: practice.who },
        }))
  }

  /** What one of them comes to for `partner`; for null the one on the screen, once it has ended. */
  open(sessionId: string | null, partner: PartnerId): OwnPractice | null {
    if (sessionId === null) return this.#openEnded(partner)
    if (this.#isShut(partner)) return null
    const past = this.#pastOf(partner)
    const wanted = past.find(({ id }) => id === sessionId)
    if (wanted === undefined) return null
    return ownPractice(
      this.#kept(wanted.id, wanted.begunAt, partner),
      this.#before(wanted, past, partner),
      partner,
    )
  }

  /** Whoever has just practised sees their own without a PIN, and nothing earlier of theirs. */
  #openEnded(partner: PartnerId): OwnPractice | null {
    const session = this.#ports.session()
    if (session?.phase.kind !== 'ended' || !session.kept || session.options.practice === null)
      return null
    this.#ports.record.flush()
    return ownPractice(this.#kept(session.id, session.begun.wall, partner), [], partner)
  }

  #isShut(partner: PartnerId): boolean {
    const { gate, keys, session } = this.#ports
    return keys.vault()?.isOpen(partner) !== true || gate.isBusy || session() !== null
  }

  #pastOf(partner: PartnerId): readonly Past[] {
    return this.#ports.record
      .pastPractices()
      .flatMap(({ practice, ...past }) =>
        practice?.who.includes(partner) ? [{ ...past, practice }] : [],
      )
  }

  /** Newest first in, newest last out, as histories are. */
  #before(wanted: Past, past: readonly Past[], partner: PartnerId): readonly KeptPractice[] {
    if (wanted.practice.kind !== 'descent') return []
    return past
      .filter(({ practice, begunAt }) => practice.kind === 'descent' && begunAt < wanted.begunAt)
      .slice(0, MOST_EARLIER)
      .toReversed()
      .map(({ id, begunAt }) => this.#kept(id, begunAt, partner))
  }

  #kept(id: string, begunAt: number, partner: PartnerId): KeptPractice {
    const { entries } = this.#ports.record.read(id, [partner])
    return { entries, localHour: new Date(begunAt).getHours() }
  }
}
