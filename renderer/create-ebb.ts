import type { Bridge } from '#shared/ipc/contract.ts'
import { createLiveStore, type LiveStore } from './live/live-store.ts'
import { type Bowl, createBowl } from './sound/bowl.ts'
import { toneFor } from './sound/tone.ts'
import { Antenna } from './straps/antenna.ts'
import { keepToSeatsInUse } from './straps/seats-in-use.ts'
import { playSimulatedStraps } from './straps/simulated-straps.ts'
import { strapsOfLastTime } from './straps/straps-of-last-time.ts'

/** All the window consists of beside its picture. */
export type Ebb = {
  readonly bridge: Bridge
  readonly store: LiveStore
  readonly antenna: Antenna
  readonly bowl: Bowl
}

export type EbbPorts = {
  readonly bridge: Bridge
  /** Absent where the browser has no Web Bluetooth. */
  readonly bluetooth: Bluetooth | undefined
  readonly openAudio: () => AudioContext
}

/** Builds everything once and ties it together. */
export const createEbb = ({ bridge, bluetooth, openAudio }: EbbPorts): Ebb => {
  const store = createLiveStore(bridge)
  const antenna = new Antenna(bridge, bluetooth)
  const bowl = createBowl(openAudio)
  store.subscribe(() => antenna.setMuted(store.view()?.live.simulated ?? false))
  const forgetFirst = store.subscribe(() => {
    forgetFirst()
    const view = store.view()
    if (view !== null) antenna.remember(strapsOfLastTime(view))
  })
  // Under a passphrase main knows them only once it is typed; the store has taken them in already.
  bridge.on('strap:recalled', () => {
    const view = store.view()
    if (view !== null) antenna.remember(strapsOfLastTime(view))
  })
  keepToSeatsInUse(store, antenna)
  bridge.on('app:woke', () => antenna.wake())
  playSimulatedStraps(bridge, store)
  bridge.on('live:cue', (cue) => {
    const view = store.view()
    // Out of sight, nothing tells that a talk goes on.
    if (view !== null && !view.away) bowl.sound(toneFor(cue, view.settings))
  })
  return { bridge, store, antenna, bowl }
}
