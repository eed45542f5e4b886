import type { Bridge } from '#shared/ipc/contract.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import type { Settings } from '#shared/settings/settings.ts'
import {
  type EveningTroubles,
  SOUND_EVENING,
  TROUBLED_EVENING,
} from '#shared/simulate/troubled-evening.ts'
import type { LiveStore } from '../live/live-store.ts'
import {
  advanceRun,
  beginRun,
  enterScene,
  type SimulatedReport,
  type SimulatedRun,
  sceneOf,
} from './simulated-run.ts'

/** Real time between two looks, ms. An interval, because animation frames stop in a hidden window. */
const LOOK_EVERY_MS = 16
/** More real time than this at once was a stall; the demonstration does not make up for it. */
const LONGEST_LOOK_MS = 100

const EVENINGS: { readonly [Straps in Settings['simulatedStraps']]: EveningTroubles } = {
  sound: SOUND_EVENING,
  troubled: TROUBLED_EVENING,
}

const reportLink = (bridge: Bridge, partner: PartnerId, live: boolean): void =>
  bridge.report('strap:link', {
    partner,
    link: { kind: live ? 'live' : 'lost', strap: { id: `simulated-${partner}`, name: '' } },
  })

const pass = (bridge: Bridge, report: SimulatedReport): void => {
  switch (report.kind) {
    case 'advance':
      bridge.report('simulation:advance', { byMs: report.byMs })
      break
    case 'link':
      reportLink(bridge, report.partner, report.live)
      break
    case 'packet':
      bridge.report('strap:packet', { partner: report.partner, bytes: report.bytes, ageMs: 0 })
      break
    default:
      report satisfies never
  }
}

/** Plays the demonstration whenever a simulated session runs; its reports are what moves that session's clock. */
export const playSimulatedStraps = (bridge: Bridge, store: LiveStore): void => {
  let run: SimulatedRun | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let lookedAt = 0

  const send = (byMs: number): void => {
    if (run === null) return
    const [next, reports] = advanceRun(run, byMs)
    run = next
    for (const report of reports) pass(bridge, report)
  }

  const look = (): void => {
    const now = performance.now()
    const passed = Math.min(LONGEST_LOOK_MS, now - lookedAt)
    lookedAt = now
    send(passed * (store.view()?.settings.timeLapse ?? 1))
  }

  const start = (begun: SimulatedRun): void => {
    // First of all it runs: what is reported may come back as a snapshot before the report returns.
    run = begun
    lookedAt = performance.now()
    timer = setInterval(look, LOOK_EVERY_MS)
    for (const partner of PARTNERS) reportLink(bridge, partner, true)
  }

  const follow = (): void => {
    const live = store.view()?.live
    const scene = live?.simulated ? sceneOf(live.phase, run?.scene ?? null) : null
    if (live === undefined || scene === null) {
      clearInterval(timer)
      run = null
      return
    }
    if (run === null) {
      const evening = EVENINGS[store.view()?.settings.simulatedStraps ?? 'sound']
      start(beginRun(scene, live.at.mono, evening))
    } else run = enterScene(run, scene)
  }

  store.subscribe(follow)
}
