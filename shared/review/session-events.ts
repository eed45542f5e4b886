import { PARTNERS, type PartnerId } from '../partners.ts'
import { EPISODE_VERDICTS, type EpisodeVerdict } from '../session/facts.ts'
import type { CoupleReview } from './couple-review.ts'
import type { Lane } from './lane.ts'
import type { Moment } from './moment.ts'
import type { SessionReview } from './session-review.ts'

/**
 * One thing that happened, as the table of a review, its drawing and the export tell it. Kinds, and what `value` and `detail`
 * hold for each, stand in docs/review.md.
 */
export type SessionEvent = {
  readonly whose: 'couple' | PartnerId
  readonly kind: EventKind
  /** s since the origin; the same twice where it is a moment. */
  readonly fromS: number
  readonly toS: number
  readonly value: number | null
  /** A word of Ebb's own. */
  readonly detail: string | null
  /** A text a person wrote; only here may anything stand. */
  readonly text: string | null
}

export const COUPLE_EVENTS = [
  'begun',
  'talk-begun',
  'prompt',
  'breather',
  'pause',
  'promised-again',
  'return',
  'talk-again',
  'taken-up',
  'ended',
] as const
export const OWN_EVENTS = [
  'rest',
  'gap',
  'flood',
  'flood-ended',
  'settled',
  'mark',
  'moved',
  'asked-for-pause',
  'readiness',
  'words',
] as const
export type EventKind = (typeof COUPLE_EVENTS)[number] | (typeof OWN_EVENTS)[number]

type Held = Partial<Pick<SessionEvent, 'value' | 'detail' | 'text'>>

const NOTHING: Held = { value: null, detail: null, text: null }

const teller =
  (whose: SessionEvent['whose']) =>
  (kind: EventKind, fromS: number, toS: number, held: Held = NOTHING): SessionEvent => ({
    whose,
    kind,
    fromS,
    toS,
    value: held.value ?? null,
    detail: held.detail ?? null,
    text: held.text ?? null,
  })

/** What its owner says of a flood, as its event tells it. */
export const floodVerdictOf = ({ detail }: SessionEvent): EpisodeVerdict =>
  EPISODE_VERDICTS.find((verdict) => detail?.endsWith(`, ${verdict}`)) ?? 'open'

const coupleEvents = (couple: CoupleReview, lengthS: number): readonly SessionEvent[] => {
  const tell = teller('couple')
  const at = (kind: EventKind, moment: Moment | null, held?: Held): readonly SessionEvent[] =>
    moment === null ? [] : [tell(kind, moment.atS, moment.atS, held)]
  return [
    ...at('begun', couple.begun),
    ...at('talk-begun', couple.talked),
    ...couple.prompts.map(({ at: { atS }, answeredAt, cause, answer }) =>
      tell('prompt', atS, answeredAt?.atS ?? atS, { detail: `${cause}: ${answer}` }),
    ),
    ...couple.breathers.map(({ from, to }) => tell('breather', from.atS, to?.atS ?? lengthS)),
    ...couple.pauses.flatMap((pause) => [
      tell('pause', pause.begun.atS, pause.resumed?.atS ?? lengthS, {
        value: pause.promised,
        detail: pause.outcome,
      }),
      ...pause.promisedAgain.flatMap(({ at: moment, promised }) =>
        at('promised-again', moment, { value: promised }),
      ),
      ...at('return', pause.returned, { detail: pause.early ? 'early' : null }),
      ...at('talk-again', pause.resumed, { value: pause.afterPromiseMs }),
    ]),
    ...couple.takenUp.flatMap((moment) => at('taken-up', moment)),
    ...at('ended', couple.ended, { value: couple.putOffTo, detail: couple.endedBy }),
  ]
}

const WRITTEN = ['hard', 'helped', 'settling', 'oneTrue'] as const

const ASKED = ['knewOther', 'keptView'] as const

/** What was answered to the two questions, where the talk does end. */
const answersOf = ({ questions, partner, seconds }: Lane): readonly SessionEvent[] =>
  ASKED.flatMap((detail) => {
    const text = questions?.[detail] ?? ''
    const endS = seconds.length
    return text === '' ? [] : [teller(partner)('words', endS, endS, { detail, text })]
  })

const wordsOf = ({ words, partner, seconds }: Lane): readonly SessionEvent[] => {
  if (words === null) return []
  const tell = teller(partner)
  // Written after the end, whenever that was: it stands where the talk does end.
  const endS = seconds.length
  return WRITTEN.flatMap((field) =>
    words[field] === '' ? [] : [tell('words', endS, endS, { detail: field, text: words[field] })],
  ).concat(
    words.arousal === null
      ? []
      : [tell('words', endS, endS, { detail: 'arousal', value: words.arousal })],
    words.flooded === null
      ? []
      : [tell('words', endS, endS, { detail: `flooded: ${words.flooded}` })],
  )
}

const ownEvents = (lane: Lane): readonly SessionEvent[] => {
  const tell = teller(lane.partner)
  const at = (kind: EventKind, moments: readonly Moment[]): readonly SessionEvent[] =>
    moments.map(({ atS }) => tell(kind, atS, atS))
  return [
    ...lane.rests.map(({ fromS, toS, bpm, quality }) =>
      tell('rest', fromS, toS, { value: bpm, detail: quality }),
    ),
    ...lane.gaps.map(({ fromS, toS, value }) => tell('gap', fromS, toS, { detail: value })),
    ...lane.floods.map(({ at: { atS }, bpm, reason, verdict }) =>
      tell('flood', atS, atS, {
        value: bpm,
        detail: verdict === 'open' ? reason : `${reason}, ${verdict}`,
      }),
    ),
    ...at('flood-ended', lane.floodsEnded),
    ...at('settled', lane.settled),
    ...at('mark', lane.marks),
    ...at('moved', lane.moved),
    ...at('asked-for-pause', lane.asked),
    ...lane.readiness.map(({ at: { atS }, value }) => tell('readiness', atS, atS, { value })),
    ...wordsOf(lane),
    ...answersOf(lane),
  ]
}

/** Everything that happened, in order of time: the couple's, and what is in the lanes that are there. */
export const eventsOf = ({ couple, lanes, lengthS }: SessionReview): readonly SessionEvent[] =>
  [
    ...coupleEvents(couple, lengthS),
    ...PARTNERS.flatMap((id) => {
      const lane = lanes[id]
      return lane === null ? [] : ownEvents(lane)
    }),
  ].toSorted((one, other) => one.fromS - other.fromS)
