import type { Words } from '#shared/guidance/words.ts'
import type { Touch } from '#shared/people/people.ts'
import type { PauseStage } from '#shared/practice/pause-stages.ts'
import { BREATH_POLICY } from '#shared/practice/policy.ts'

/** A line stands this long, ms of the session; and never shorter than this to the eye, ms of real time. */
const LINE_STANDS = 40_000
const LINE_STANDS_REALLY = 9_000

/** Which of the lines to read, `passed` ms after the first of them came. */
export const lineAt = (passed: number, timeLapse: number, lines: number): number => {
  const stands = Math.max(LINE_STANDS, LINE_STANDS_REALLY * timeLapse)
  return Math.floor(Math.max(0, passed) / stands) % lines
}

/** What somebody does meanwhile; `stopped` is the pacer stopped for dizziness. */
export type Way = keyof Words['pause']['way']['ways'] | 'stopped'

/** What helps now, if anybody said so: chosen, never assigned, and nowhere kept. */
export type Help = keyof Words['pause']['help']['ways']

/** What is chosen on this screen, by whoever sits before it. Nothing keeps it. */
export type Chosen = {
  readonly way: Way
  readonly help: Help | null
  /** Which of the absorbing ideas. */
  readonly idea: number
  /** Which of these was chosen last: its line comes first. */
  readonly last: 'way' | 'help'
}

export type Moment = Chosen & {
  readonly stage: PauseStage
  /** Both chose it. */
  readonly company: boolean
  /** Once round the muscles. */
  readonly loosened: boolean
  readonly breathsPerMinute: number
  /** What they agreed on; null where they did not. */
  readonly touch: Touch | null
  /** One person uses Ebb alone: no line speaks of two. */
  readonly alone: boolean
}

/** By turns from each list, as often as it takes until every line has been read. */
const byTurns = (lists: readonly (readonly string[])[]): readonly string[] => {
  const filled = lists.filter(({ length }) => length > 0)
  const rounds = Math.max(0, ...filled.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) =>
    filled.map((lines) => lines[round % lines.length] ?? ''),
  ).flat()
}

const breathLine = ({ breathsPerMinute }: Moment, { breathe }: Words['pause']): string =>
  breathsPerMinute === BREATH_POLICY.defaultPerMinute ? breathe.line : breathe.atOwnRate

/** Side by side; of a hand only as they agreed on it. */
const companyLines = (touch: Touch | null, { company }: Words['pause']): readonly string[] => {
  switch (touch) {
    case 'no':
      return company.lines
    case 'ask':
      return [...company.lines, company.touch.ask]
    // Where nothing was said it is an offer that can be declined.
    case 'yes':
    case null:
      return [...company.lines, company.touch.yes]
    default:
      return touch satisfies never
  }
}

const wayLines = (moment: Moment, { pause, alone }: Words): readonly string[] => {
  const { way, stage, loosened, idea } = moment
  const { breathe, muscles, absorb, quiet } = pause
  const lines = moment.alone ? { ...pause.lines, ...alone.stages } : pause.lines
  const isSettling = stage === 'settle'
  switch (way) {
    case 'breathe':
      return isSettling
        ? [breathLine(moment, pause), breathe.stopped, ...lines.settle]
        : lines[stage]
    case 'muscles':
      if (loosened) return [muscles.done]
      return isSettling ? [muscles.line, muscles.gently, ...lines.settle] : lines[stage]
    case 'absorb':
      return [absorb.ideas[idea % absorb.ideas.length] ?? quiet]
    case 'quiet':
      return [quiet]
    case 'stopped':
      return [breathe.stopped]
    default:
      return way satisfies never
  }
}

/**
 * The lines of this moment, to be read round and round: what was chosen last first. Never empty. Whoever stopped the
 * pacer for dizziness reads nothing else.
 */
export const linesOf = (moment: Moment, words: Words): readonly string[] => {
  const { pause } = words
  const own = wayLines(moment, words)
  if (moment.way === 'stopped') return own
  const company = moment.company ? companyLines(moment.touch, pause) : []
  const help = moment.help === null ? [] : pause.help.lines[moment.help]
  return byTurns(moment.last === 'way' ? [own, company, help] : [company, help, own])
}
