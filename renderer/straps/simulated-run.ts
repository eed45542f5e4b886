import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { PracticeStep } from '#shared/practice/practices.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { EVENING_SEEDS, pullIn, type Scene } from '#shared/simulate/evening.ts'
import {
  type Arrival,
  stepTroubles,
  type TroubledStraps,
  troubledStraps,
} from '#shared/simulate/faults/troubled-straps.ts'
import { LONGEST_STEP } from '#shared/simulate/longest-step.ts'
import { nextPacket, type SimulatedStrap, strapOn } from '#shared/simulate/strap.ts'
import { type EveningTroubles, TROUBLES_SEED } from '#shared/simulate/troubled-evening.ts'

/** The demonstration's two hearts, and where its time stands; all times on the session clock, ms. */
export type SimulatedRun = {
  readonly now: number
  /** Whole ms only reach main's clock; the rest waits here. */
  readonly leftOver: number
  readonly scene: Scene
  readonly sceneSince: number
  readonly straps: PerPartner<SimulatedStrap>
  /** What goes wrong on the way from the straps to the antenna. */
  readonly script: EveningTroubles
  readonly troubled: TroubledStraps
}

export type SimulatedReport =
  | { readonly kind: 'advance'; readonly byMs: number }
  | {
      readonly kind: 'packet'
      readonly partner: PartnerId
      readonly bytes: Uint8Array<ArrayBuffer>
    }
  | { readonly kind: 'link'; readonly partner: PartnerId; readonly live: boolean }

/** Straps send on whole seconds of the session clock. */
const SECOND_MS = 1_000

/** What a heart does in a step of a practice. */
const sceneOfStep = ({ kind }: PracticeStep): Scene => {
  if (kind === 'breathe') return 'slow-breath'
  if (kind === 'effort') return 'effort'
  return kind === 'settle' ? 'pause' : 'rest'
}

/** The scene of a phase; a talk after a pause is another one. Null where no heart is simulated. */
export const sceneOf = (phase: PhaseView, before: Scene | null): Scene | null => {
  switch (phase.kind) {
    case 'idle':
    case 'ended':
      return null
    case 'baseline':
      return 'rest'
    case 'practice':
      return sceneOfStep(phase.step)
    case 'neutral-talk':
      return 'chat'
    case 'talk':
    case 'breather':
    case 'proposed':
      return before === 'pause' || before === 'talk-again' ? 'talk-again' : 'talk'
    case 'pause':
    case 'return':
      return 'pause'
    default:
      return phase satisfies never
  }
}

/** Fresh hearts at the scene's rate; both straps begin on the same second, so they always send together. */
export const beginRun = (scene: Scene, at: number, script: EveningTroubles): SimulatedRun => ({
  now: at,
  leftOver: 0,
  scene,
  sceneSince: at,
  straps: perPartner((partner) =>
    strapOn(
      EVENING_SEEDS[partner],
      pullIn(scene, partner, 0).bpm,
      Math.floor(at / SECOND_MS) * SECOND_MS,
    ),
  ),
  script,
  troubled: troubledStraps(TROUBLES_SEED),
})

const reportOf = (arrival: Arrival): SimulatedReport =>
  arrival.kind === 'link'
    ? { kind: 'link', partner: arrival.strap, live: arrival.live }
    : { kind: 'packet', partner: arrival.strap, bytes: new Uint8Array(arrival.bytes) }

export const enterScene = (run: SimulatedRun, scene: Scene): SimulatedRun =>
  scene === run.scene ? run : { ...run, scene, sceneSince: run.now }

const stepTo = (run: SimulatedRun, at: number): readonly [SimulatedRun, SimulatedReport[]] => {
  const reports: SimulatedReport[] = []
  if (at > run.now) reports.push({ kind: 'advance', byMs: at - run.now })
  if (PARTNERS.some((partner) => run.straps[partner].nextPacketAt !== at)) {
    return [{ ...run, now: at }, reports]
  }
  const sinceMs = at - run.sceneSince
  const next = perPartner((partner) =>
    nextPacket(run.straps[partner], pullIn(run.scene, partner, sinceMs)),
  )
  const packets = perPartner((partner) => next[partner].packet)
  const script = run.script[run.scene]
  const [troubled, arrivals] = stepTroubles(run.troubled, script, sinceMs / SECOND_MS, packets)
  reports.push(...arrivals.map(reportOf))
  const straps = perPartner((partner) => next[partner].strap)
  return [{ ...run, now: at, straps, troubled }, reports]
}

/**
 * Lets `byMs` of session time pass. The reports move main's clock exactly to each packet's moment before the packet,
 * so at any time-lapse it arrives when it is due.
 */
export const advanceRun = (
  run: SimulatedRun,
  byMs: number,
): readonly [SimulatedRun, readonly SimulatedReport[]] => {
  const target = run.now + Math.floor(run.leftOver + byMs)
  let current: SimulatedRun = { ...run, leftOver: (run.leftOver + byMs) % 1 }
  const reports: SimulatedReport[] = []
  while (current.now < target) {
    const due = Math.min(...PARTNERS.map((partner) => current.straps[partner].nextPacketAt))
    const [next, made] = stepTo(current, Math.min(due, target, current.now + LONGEST_STEP))
    current = next
    reports.push(...made)
  }
  return [current, reports]
}
