import type { AfterTalkAnswer } from '#shared/ipc/review-calls.ts'
import { saidAfter } from '#shared/journal/after-talk.ts'
import type { ReleaseChange } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import { type FloodJudgement, judgeFlood } from '#shared/review/judge-flood.ts'
import {
  isSameSubject,
  type ReleaseSubject,
  releasedOf,
  subjectOf,
} from '#shared/review/release.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { type Entry, type FactEntry, isPacket } from '#shared/session/facts.ts'
import type { QuestionAnswers } from '#shared/session/own-words.ts'
import type { EpochMs } from '#shared/units.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { Gate } from './gate.ts'
import type { Reviews } from './reviews.ts'

export type AfterTalkPorts = {
  readonly gate: Gate
  readonly record: TalkRecord
  readonly reviews: Reviews
  /** Whether a level may be released for the experimental comparison. */
  readonly comparesLevels: () => boolean
  readonly now: () => EpochMs
  readonly log: Log
}

const NOT_NOW: AfterTalkAnswer = { kind: 'not-now' }

/** Makes of a talk's entries what is to be written; null where there is nothing of the kind. */
type Prepare = (entries: readonly Entry[]) => (() => void) | null

const factsIn = (entries: readonly Entry[]): readonly FactEntry[] =>
  entries.filter((entry): entry is FactEntry => !isPacket(entry))

/** What each says of a talk that is over and lets the other see of it, under their own open look: never while a session runs. */
export class AfterTalk {
  readonly #ports: AfterTalkPorts

  constructor(ports: AfterTalkPorts) {
    this.#ports = ports
  }

  /** A flood was so, was none, or began at another time; or nothing is said of it any more. */
  judge(
    sessionId: string,
    partner: PartnerId,
    judgement: FloodJudgement,
  ): Promise<AfterTalkAnswer> {
    const { record, now } = this.#ports
    return this.#change(sessionId, partner, (entries) => {
      const entry = judgeFlood(entries, partner, judgement, now())
      if (entry === null) return null
      return () => {
        const { floodS, verdict } = judgement
        const subject = { kind: 'episode', floodS } as const
        // With it or not at all: what was none is shown to nobody, and what is shown was not struck out.
        record.addAfterTalk(sessionId, entry, [
          ...(verdict === 'struck' ? record.releases.takenBack(sessionId, partner, subject) : []),
          ...this.#renewedCommon(sessionId, partner, [...entries, entry]),
        ])
      }
    })
  }

  /** The two questions, answered in own words. */
  answer(
    sessionId: string,
    partner: PartnerId,
    answers: QuestionAnswers,
  ): Promise<AfterTalkAnswer> {
    const { record, now } = this.#ports
    return this.#change(sessionId, partner, (entries) => {
      const fact = { kind: 'questions-answered', answers } as const
      const isKept = entries.some(({ stream }) => stream === partner)
      const entry = isKept ? saidAfter(factsIn(entries), partner, fact, now()) : null
      return entry === null ? null : () => record.addAfterTalk(sessionId, entry)
    })
  }

  /** Lets the other see something, or no longer. */
  release(
    sessionId: string,
    partner: PartnerId,
    subject: ReleaseSubject,
    shown: boolean,
  ): Promise<AfterTalkAnswer> {
    const { record, comparesLevels } = this.#ports
    return this.#change(sessionId, partner, (entries) => {
      if (!shown) return () => record.releases.takeBack(sessionId, partner, subject)
      if (subject.kind === 'levels' && !comparesLevels()) return null
      const review = reviewOf(entries, [partner])
      const isKept = entries.some(({ stream }) => stream === partner)
      const released = review === null || !isKept ? null : releasedOf(review, partner, subject)
      return released === null ? null : () => record.releases.keep(sessionId, partner, released)
    })
  }

  /** What both had in common is told without what was struck out since. */
  #renewedCommon(
    sessionId: string,
    partner: PartnerId,
    entries: readonly Entry[],
  ): readonly ReleaseChange[] {
    const { record } = this.#ports
    const subject = { kind: 'common' } as const
    const isReleased = record.releases
      .of(sessionId)
      [partner].some((one) => isSameSubject(subjectOf(one), subject))
    const review = isReleased ? reviewOf(entries, [partner]) : null
    const released = review && releasedOf(review, partner, subject)
    return released === null ? [] : [record.releases.kept(sessionId, partner, released)]
  }

  /** Writes what is to be written of a past talk, and answers with what its owner sees now. */
  #change(sessionId: string, partner: PartnerId, prepare: Prepare): Promise<AfterTalkAnswer> {
    const { gate, record, reviews, log } = this.#ports
    return gate.withVault(NOT_NOW, async (vault) => {
      const isPast = record.pastTalks().some(({ id }) => id === sessionId)
      if (!vault.isOpen(partner) || !isPast) return NOT_NOW
      const write = prepare(record.read(sessionId, [partner]).entries)
      if (write === null) return NOT_NOW
      try {
        write()
      } catch (error) {
        log('what was said of a talk could not be kept', error)
        return { kind: 'not-kept' }
      }
      const review = reviews.view(sessionId, partner)
      return review === null ? NOT_NOW : { kind: 'kept', review }
    })
  }
}
