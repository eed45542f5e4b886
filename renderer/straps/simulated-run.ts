import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { PhaseView } from '#shared/session/snapshot.ts'
import { EVENING_SEEDS, pullIn, type Scene } from '#shared/simulate/evening.ts'
import { nextPacket, type SimulatedStrap, strapOn } from '#shared/simulate/strap.ts'

/** The demonstration's two hearts, and where its time stands; all times on the session clock, ms. */
export type SimulatedRun = {
  readonly now: number
  /** Whole ms only reach main's clock; the rest waits here. */
  readonly leftOver: number
  readonly scene: Scene
  readonly sceneSince: number
  readonly straps: PerPartner<SimulatedStrap>
}

export type SimulatedReport =
  | { readonly kind: 'advance'; readonly byMs: number }
  | {
      readonly kind: 'packet'
      readonly partner: PartnerId
      readonly bytes: Uint8Array<ArrayBuffer>
    }

/** Straps send on whole seconds of the session clock. */
const SECOND_MS = 1_000
/** Main takes no longer step at once (contract). */
const LONGEST_STEP_MS = 1_000

/** The scene of a phase; a talk after a pause is another one. Null where no heart is simulated. */
export const sceneOf = (phase: PhaseView, before: Scene | null): Scene | null => {
  switch (phase.kind) {
    case 'idle':
    case 'ended':
      return null
    case 'baseline':
      return 'rest'
    case 'neutral-talk':
      return 'chat'
    case 'talk':
    case 'proposed':
      return before === 'pause' || before === 'talk-again' ? 'talk-again' : 'talk'
    case 'pause':
    case 'return':
      return 'pause'
    default:
      return phase satisfies never
  }
}

/** Fresh hearts at the scene's rate. */
export const beginRun = (scene: Scene, at: number): SimulatedRun => ({
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
})

export const enterScene = (run: SimulatedRun, scene: Scene): SimulatedRun =>
  scene === run.scene ? run : { ...run, scene, sceneSince: run.now }

const stepTo = (run: SimulatedRun, at: number): readonly [SimulatedRun, SimulatedReport[]] => {
  const reports: SimulatedReport[] = []
  if (at > run.now) reports.push({ kind: 'advance', byMs: at - run.now })
  const straps = perPartner((partner) => {
    const strap = run.straps[partner]
    if (strap.nextPacketAt !== at) return strap
    const next = nextPacket(strap, pullIn(run.scene, partner, at - run.sceneSince))
    reports.push({ kind: 'packet', partner, bytes: new Uint8Array(next.packet.bytes) })
    return next.strap
  })
  return [{ ...run, now: at, straps }, reports]
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
    const [next, made] = stepTo(current, Math.min(due, target, current.now + LONGEST_STEP_MS))
    current = next
    reports.push(...made)
  }
  return [current, reports]
}
