import { type PartnerId, perPartner } from '../partners.ts'
import { replay } from '../session/engine.ts'
import type { Entry } from '../session/facts.ts'
import { type EngineState, isLearningRest, type Session } from '../session/state.ts'
import type { UnknownReason } from '../signal/level.ts'
import { SECOND, type SessionMs } from '../units.ts'

/** Why there is no level at a second; `not-recorded`: its owner had stopped the recording. */
export type GapReason = UnknownReason | 'not-recorded'

/** One second of one heart: the level as it was told live, bpm, or null with the reason. */
export type LevelSecond = { readonly bpm: number | null; readonly reason: GapReason | null }

/** Where the two were during a second, as far as a review tells it. */
export type Scene = 'rest' | 'practice' | 'chat' | 'talk' | 'breather' | 'pause' | 'return'

/**
 * What a session's entries show second by second, by the very replay that takes up a crashed talk: recorded decisions
 * rule, and only levels are measured again. Index i is the look at second i + 1 after the origin.
 */
export type SessionTrace = {
  /** The whole second in which the session began, ms on the session clock: where a review counts from. */
  readonly originMs: SessionMs
  readonly scenes: readonly Scene[]
  readonly levels: { readonly [P in PartnerId]: readonly LevelSecond[] }
}

const sceneOf = (session: Session): Scene | null => {
  const { phase } = session
  if (isLearningRest(session)) return 'rest'
  switch (phase.kind) {
    case 'baseline':
      return 'rest'
    case 'neutral-talk':
      return 'chat'
    case 'proposed':
      return 'talk'
    case 'practice':
    case 'talk':
    case 'breather':
    case 'pause':
    case 'return':
      return phase.kind
    case 'ended':
      return null
    default:
      return phase satisfies never
  }
}

/** The scenes in which the two are talking, as the engine has it. */
export const isTalkScene = (scene: Scene | undefined): boolean =>
  scene === 'talk' || scene === 'breather'

const NOT_RECORDED: LevelSecond = { bpm: null, reason: 'not-recorded' }

const secondOf = ({ partners }: EngineState, session: Session, partner: PartnerId): LevelSecond => {
  if (session.recording[partner] !== 'on') return NOT_RECORDED
  const { level } = partners[partner]
  return level.kind === 'known'
    ? { bpm: level.bpm, reason: null }
    : { bpm: null, reason: level.reason }
}

/** One pass through the entries, which are in order; null where the session's beginning is not among them. */
export const traceOf = (
  entries: readonly Entry[],
  lanes: readonly PartnerId[],
): SessionTrace | null => {
  const begun = entries.find((entry) => 'fact' in entry && entry.fact.kind === 'session-begun')
  if (begun === undefined) return null
  const originMs = (Math.floor(begun.at.mono / SECOND) * SECOND) as SessionMs
  const scenes: Scene[] = []
  const levels = perPartner((): LevelSecond[] => [])
  replay(entries, {
    second: (state) => {
      const { session } = state
      const scene = session === null ? null : sceneOf(session)
      if (session === null || scene === null) return
      scenes.push(scene)
      for (const lane of lanes) levels[lane].push(secondOf(state, session, lane))
    },
  })
  return { originMs, scenes, levels }
}
