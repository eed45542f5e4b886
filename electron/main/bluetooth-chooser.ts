import type { BluetoothDevice, Event } from 'electron'
import type { StrapCandidate } from '#shared/ipc/app-state.ts'

type Answer = (deviceId: string) => void

/**
 * Our own chooser behind `navigator.bluetooth.requestDevice`. The event comes again for each strap that turns up;
 * only the newest callback counts, and it may be called once: twice crashes Chromium. Not answering keeps the scan
 * going for ever, so it is always shown with a way to cancel; asking anew cancels
 * what was asked before, and a page that goes takes its question along.
 */
export class BluetoothChooser {
  readonly #show: (candidates: readonly StrapCandidate[] | null) => void
  #answer: Answer | null = null

  constructor(show: (candidates: readonly StrapCandidate[] | null) => void) {
    this.#show = show
  }

  /** For `select-bluetooth-device`. */
  readonly offer = (event: Event, devices: readonly BluetoothDevice[], answer: Answer): void => {
    // Without this the first device would be taken, whoever it belongs to.
    event.preventDefault()
    this.#answer = answer
    this.#show(devices.map(({ deviceId, deviceName }) => ({ id: deviceId, name: deviceName })))
  }

  /** Answers with a strap, or cancels with null. False where nothing was asked. */
  choose(id: string | null): boolean {
    const answer = this.#answer
    if (answer === null) return false
    this.#answer = null
    // An empty id is Electron's word for "cancel".
    answer(id ?? '')
    this.#show(null)
    return true
  }

  /** The window is gone: whatever it asked for is not wanted any more. */
  forget(): void {
    this.#answer = null
  }
}
