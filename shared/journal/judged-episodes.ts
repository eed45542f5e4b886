import type { PromptAnswer } from '../flooding/personal.ts'
import type { PartnerId } from '../partners.ts'
import type { EpisodeJudgement, EpisodeVerdict, FactEntry, PartnerEntry } from '../session/facts.ts'
import type { EpochMs, SessionMs } from '../units.ts'
import { saidAfter } from './after-talk.ts'

type Fact = FactEntry['fact']

/** The judgements of one seat's floods by the moment of detection; the last on each holds, `open` is none. */
export const judgementsIn = (
  facts: readonly FactEntry[],
  seat: PartnerId,
): ReadonlyMap<SessionMs, EpisodeJudgement> => {
  const judged = new Map<SessionMs, EpisodeJudgement>()
  for (const { stream, fact } of facts) {
    if (stream !== seat || fact.kind !== 'episode-judged') continue
    const { onsetAt, verdict, beganAt } = fact
    if (verdict === 'open') judged.delete(onsetAt)
    else judged.set(onsetAt, { onsetAt, verdict, beganAt })
  }
  return judged
}

/** What a flood's own end is told by: afterwards no prompt can have come of it. */
const OVER: readonly Fact['kind'][] = ['flood-detected', 'flood-ended', 'settled', 'pause-begun']

/**
 * Which automatic prompt of the talk, counted from 0, came of the flood that this seat's stream holds at `onsetAt`: the
 * first before that flood was over. Null where none did, or where there is no such flood. `facts` in order.
 */
const promptOfFlood = (
  facts: readonly FactEntry[],
  seat: PartnerId,
  onsetAt: SessionMs,
): number | null => {
  let prompts = 0
  let isFlooded = false
  for (const { stream, at, fact } of facts) {
    const isOwn = stream === seat || stream === 'couple'
    if (isFlooded && isOwn && OVER.includes(fact.kind)) return null
    if (stream === seat && fact.kind === 'flood-detected') isFlooded = at.mono === onsetAt
    if (fact.kind !== 'pause-proposed' || fact.cause !== 'automatic') continue
    if (isFlooded) return prompts
    prompts += 1
  }
  return null
}

const ANSWER: Record<Exclude<EpisodeVerdict, 'open'>, PromptAnswer> = {
  struck: 'no',
  confirmed: 'fits',
}

/** What judging a talk's floods says of its prompts: in place of an answer to the same prompt, or beside them. */
export type JudgedFloods = {
  /** By the prompt's number, from 0: struck out, so whatever was said of that prompt is "none was needed". */
  readonly struckPrompts: ReadonlySet<number>
  /** Answers of floods that no answered prompt came of, in the order of the floods. */
  readonly further: readonly PromptAnswer[]
}

/**
 * What a seat's judgements of its floods teach (science 8.5): struck counts as "none was needed", confirmed as "right".
 * A flood and the prompt that came of it are one thing and count once: `answered` prompts, counted from the first, have
 * an answer already, which a strike replaces and a confirmation leaves.
 */
export const judgedFloods = (
  facts: readonly FactEntry[],
  seat: PartnerId,
  answered: number,
): JudgedFloods => {
  const judged = judgementsIn(facts, seat)
  const struckPrompts = new Set<number>()
  const further: PromptAnswer[] = []
  for (const { stream, at, fact } of facts) {
    if (stream !== seat || fact.kind !== 'flood-detected') continue
    const verdict = judged.get(at.mono)?.verdict ?? 'open'
    if (verdict === 'open') continue
    const prompt = promptOfFlood(facts, seat, at.mono)
    if (prompt === null || prompt >= answered) further.push(ANSWER[verdict])
    else if (verdict === 'struck') struckPrompts.add(prompt)
  }
  return { struckPrompts, further }
}

const isJudgeable = (
  facts: readonly FactEntry[],
  seat: PartnerId,
  { onsetAt, beganAt }: EpisodeJudgement,
): boolean => {
  const begun = facts[0]
  const end = facts.find(({ fact }) => fact.kind === 'session-ended')
  if (begun?.fact.kind !== 'session-begun' || end === undefined) return false
  const detected = facts.some(
    ({ stream, at, fact }) =>
      stream === seat && at.mono === onsetAt && fact.kind === 'flood-detected',
  )
  return detected && (beganAt === null || (beganAt >= begun.at.mono && beganAt <= end.at.mono))
}

/**
 * The entry that judges a flood of a finished talk, to be put at the end of that seat's own stream; the facts in order are
 * the couple's and the seat's own. Null where the talk has no end on record, the stream holds no such flood, or `beganAt`
 * lies outside the talk.
 */
export const judgeEpisode = (
  facts: readonly FactEntry[],
  seat: PartnerId,
  judgement: EpisodeJudgement,
  now: EpochMs,
): PartnerEntry | null => {
  if (!isJudgeable(facts, seat, judgement)) return null
  return saidAfter(facts, seat, { kind: 'episode-judged', ...judgement }, now)
}
