import { PARTNERS, type PartnerId } from '../partners.ts'
import { type Entry, type FactEntry, isPacket } from '../session/facts.ts'
import { after, type EpochMs, SECOND, sessionMs } from '../units.ts'
import { courseOf } from './course.ts'
import { durationOf, type Recording } from './recording.ts'

/** How a recording becomes a session: under which id, on whose seat, and when it was. */
export type BroughtAs = {
  readonly id: string
  readonly seat: PartnerId
  readonly begunAt: EpochMs
  /** Whether it really was then. */
  readonly dated: boolean
  readonly broughtAt: EpochMs
}

/** Nobody was prompted by a recording, and nobody answered. */
const HAPPENED: readonly FactEntry['fact']['kind'][] = ['session-begun', 'talk-begun']

const marked = ({ at }: FactEntry, { broughtAt, dated }: BroughtAs): FactEntry => ({
  stream: 'couple',
  at,
  fact: { kind: 'brought-in', broughtAt, dated },
})

const beginning = (entry: FactEntry, as: BroughtAs): readonly FactEntry[] => {
  if (entry.stream !== 'couple' || entry.fact.kind !== 'session-begun') return [entry]
  const [a, b] = PARTNERS.map((id) => id === as.seat)
  const fact = { ...entry.fact, id: as.id, recorded: { a: a === true, b: b === true } }
  return [{ ...entry, fact }, marked(entry, as)]
}

/**
 * A recording as the session it would have been, lived through by the very engine that runs live, with bytes a strap would have
 * sent: so that it is reviewed by the same replay. `onSecond`: how far it is.
 */
export const sessionFromRecording = (
  recording: Recording,
  as: BroughtAs,
  onSecond: (done: number, of: number) => void = () => {},
): readonly Entry[] => {
  const entries: Entry[] = []
  courseOf(recording, {
    sensitivity: 'balanced',
    baseline: null,
    onSecond,
    onEntry: (entry) => {
      const at = { mono: entry.at.mono, wall: after(as.begunAt, entry.at.mono) }
      // The course is taken on seat a; nobody sits on the other.
      if (entry.stream === 'b') return
      if (isPacket(entry)) entries.push({ ...entry, stream: as.seat, at })
      else if (entry.stream === 'a') entries.push({ ...entry, stream: as.seat, at })
      else if (HAPPENED.includes(entry.fact.kind)) entries.push(...beginning({ ...entry, at }, as))
    },
  })
  const mono = sessionMs(Math.ceil(durationOf(recording)) * SECOND)
  const at = { mono, wall: after(as.begunAt, mono) }
  return [...entries, { stream: 'couple', at, fact: { kind: 'session-ended', reason: 'asked' } }]
}

/** A session that Ebb had recorded, under another id and marked; one that is marked already keeps its mark. */
export const sessionBroughtBack = (
  entries: readonly Entry[],
  as: Pick<BroughtAs, 'id' | 'broughtAt'>,
): readonly Entry[] => {
  const isMarked = entries.some((entry) => 'fact' in entry && entry.fact.kind === 'brought-in')
  return entries.flatMap((entry): Entry[] => {
    if (isPacket(entry) || entry.fact.kind !== 'session-begun' || entry.stream !== 'couple')
      return [entry]
    const begun: Entry = { ...entry, fact: { ...entry.fact, id: as.id } }
    const mark: Entry = {
      stream: 'couple',
      at: entry.at,
      fact: { kind: 'brought-in', broughtAt: as.broughtAt, dated: true },
    }
    return isMarked ? [begun] : [begun, mark]
  })
}
