import type { Instant } from '../clock.ts'
import { BREATHER, PAUSE_POLICY } from '../flooding/policy.ts'
import { neutralShare } from '../flooding/speaking.ts'
import type { PartnerId, PerPartner } from '../partners.ts'
import type { Practice, PracticeKind, PracticeStep } from '../practice/practices.ts'
import { after, type EpochMs, type Millis, millis, SECOND, type SessionMs } from '../units.ts'
import type { SessionOptions } from './facts.ts'
import { returnTime } from './promise.ts'
import type { Phase, Session } from './state.ts'
import type { TakenPause } from './taken-pauses.ts'

/** Where the two are, as both may see it. */
export type PhaseView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'baseline'; readonly since: EpochMs }
  | {
      readonly kind: 'neutral-talk'
      /** How far its two minutes have gone, 0 to 1. */
      readonly share: number
    }
  | {
      readonly kind: 'talk'
      readonly since: EpochMs
      readonly begun: SessionMs
      /** They came back from a pause, and have not paused since. */
      readonly resumed: boolean
    }
  | {
      readonly kind: 'practice'
      readonly what: PracticeKind
      readonly who: readonly PartnerId[]
      readonly step: PracticeStep
      readonly since: EpochMs
      /** When the step is over by itself; null where somebody goes on. */
      readonly until: EpochMs | null
      /** The pace of the next step that has one, breaths a minute. */
      readonly nextPace: number | null
    }
  | { readonly kind: 'proposed'; readonly begun: SessionMs; readonly returnAt: EpochMs }
  | {
      readonly kind: 'breather'
      readonly begun: SessionMs
      readonly since: EpochMs
      /** When it is over by itself. */
      readonly until: EpochMs
    }
  | {
      readonly kind: 'pause'
      readonly since: EpochMs
      readonly returnAt: EpochMs
      /** As it was chosen, in full minutes. */
      readonly length: Millis
      readonly extensionsLeft: number
      /** The return is near: said in words as well as with a sound. */
      readonly soon: boolean
      readonly moved: boolean
      /** Who has said they would like company; it comes about where both have. */
      readonly company: PerPartner<boolean>
    }
  | {
      readonly kind: 'return'
      readonly since: EpochMs
      readonly promised: EpochMs
      readonly early: boolean
      readonly extensionsLeft: number
    }
  | {
      readonly kind: 'ended'
      /** When it ended. */
      readonly at: EpochMs
      readonly length: Millis
      readonly pauses: readonly TakenPause[]
      /** "Not today": when the two come back to this talk; null where nothing was promised. */
      readonly promisedAt: EpochMs | null
      /** What was practised, and whether any of it is kept; null where this was a talk. */
      readonly practice: (Pick<Practice, 'kind' | 'who'> & { readonly kept: boolean }) | null
    }

const practiceView = (
  { practice }: SessionOptions,
  { since, place }: Phase & { readonly kind: 'practice' },
): PhaseView => {
  const step = practice?.steps[place]
  if (practice === null || step === undefined) return { kind: 'idle' }
  const next = practice.steps.slice(place + 1).find(({ kind }) => kind === 'breathe')
  return {
    kind: 'practice',
    ...{ what: practice.kind, who: practice.who, step, since: since.wall },
    until: step.length === null ? null : after(since.wall, step.length),
    nextPace: next?.kind === 'breathe' ? next.breathsPerMinute : null,
  }
}

/** The phase of a session at `at`; idle where there is none. */
export const phaseView = (session: Session | null, at: Instant): PhaseView => {
  if (session === null) return { kind: 'idle' }
  const { phase, options, pauses, resumed, promisedAt } = session
  const { practice } = options
  const begun = (session.talkBegun ?? session.begun).mono
  switch (phase.kind) {
    case 'baseline':
      return { kind: 'baseline', since: phase.since.wall }
    case 'neutral-talk':
      return { kind: 'neutral-talk', share: neutralShare((at.mono - phase.since.mono) / SECOND) }
    case 'practice':
      return practiceView(options, phase)
    case 'talk':
      return { kind: 'talk', since: phase.since.wall, begun, resumed }
    case 'proposed':
      return { kind: 'proposed', begun, returnAt: returnTime(at.wall, options.pauseLength) }
    case 'breather': {
      const { wall } = phase.since
      return { kind: 'breather', begun, since: wall, until: after(wall, BREATHER) }
    }
    case 'pause': {
      const { since, returnAt, length, extensions, reminded, company } = phase
      const extensionsLeft = PAUSE_POLICY.mostExtensions - extensions
      const said = { soon: reminded, moved: extensions > 0 }
      return {
        kind: 'pause',
        since: since.wall,
        returnAt,
        length,
        extensionsLeft,
        ...said,
        company,
      }
    }
    case 'return': {
      const { since, promised, early, extensions } = phase
      const extensionsLeft = PAUSE_POLICY.mostExtensions - extensions
      return { kind: 'return', since: since.wall, promised, early, extensionsLeft }
    }
    case 'ended':
      return {
        kind: 'ended',
        at: phase.since.wall,
        length: millis(phase.since.mono - begun),
        ...{ pauses, promisedAt },
        practice: practice && { kind: practice.kind, who: practice.who, kept: session.kept },
      }
    default:
      return phase satisfies never
  }
}
