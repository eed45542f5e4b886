import type { BrowserWindow, Event, WebContents } from 'electron'
import type { Log } from './log.ts'
import type { Opening } from './window.ts'

type SelectDevice = (
  event: Event,
  devices: Electron.BluetoothDevice[],
  answer: (deviceId: string) => void,
) => void

export type MainWindowPorts = {
  readonly begin: () => Opening
  readonly onSelectDevice: SelectDevice
  /** The page, and with it the antenna, is gone: reloaded, crashed or closed. */
  readonly onPageLost: () => void
  /** A key, a pointer or a finger was on the window. */
  readonly onTouch: () => void
  /** It came into sight, or went out of it. */
  readonly onSight: () => void
  readonly log: Log
}

/** The one window's life: opened, reloaded when its page dies, opened anew when asked. The session outlives it. */
export class MainWindow {
  readonly #ports: MainWindowPorts
  readonly #onSeen = new Set<() => void>()
  #window: BrowserWindow | null = null
  #away = false
  /** Its first picture is drawn before anybody sees it. */
  #wasShown = false

  constructor(ports: MainWindowPorts) {
    this.#ports = ports
  }

  get contents(): WebContents | null {
    return this.#window?.webContents ?? null
  }

  /** Shown, or about to be for the first time, and not minimised; behind another window it counts as seen. */
  get isInSight(): boolean {
    const window = this.#window
    if (window === null || window.isMinimized()) return false
    return window.isVisible() || !this.#wasShown
  }

  /** Whether the two can see it: shown, not minimised, and before all other windows. */
  get isInFront(): boolean {
    return this.isInSight && this.#window?.isFocused() === true
  }

  /** Calls `listener` whenever it has come to the front. */
  whenSeen(listener: () => void): void {
    this.#onSeen.add(listener)
  }

  async open(): Promise<void> {
    if (this.#window !== null) return this.#show(this.#window)
    const { window, loaded } = this.#ports.begin()
    this.#window = window
    this.#wasShown = window.isVisible()
    this.#watch(window, window.webContents)
    await loaded
  }

  /** Out of sight by quick exit, and nobody has gone on since: also for a page that is loaded anew. */
  get isAway(): boolean {
    return this.#away
  }

  setAway(away: boolean): void {
    this.#away = away
    if (away) this.#window?.minimize()
  }

  /**
   * Lends the page a click: a search for straps has to come from one, and the page's own are not always at hand when a
   * strap has to be brought back. False where there is no page.
   */
  async lendClick(): Promise<boolean> {
    if (this.contents === null) return false
    await this.contents.executeJavaScript('undefined', true)
    return true
  }

  #show(window: BrowserWindow): void {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  #watch(window: BrowserWindow, contents: WebContents): void {
    const { onSelectDevice, onPageLost, onTouch, onSight, log } = this.#ports
    contents.on('select-bluetooth-device', onSelectDevice)
    contents.on('input-event', onTouch)
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) onPageLost()
    })
    contents.on('render-process-gone', (_event, { reason }) => {
      onPageLost()
      if (reason === 'clean-exit') return
      log(`the page was lost (${reason}); it is loaded again`)
      // Not at once: Electron goes down with its page when it is reloaded inside this event.
      setImmediate(() => {
        if (!window.isDestroyed()) contents.reload()
      })
    })
    window.once('show', () => {
      this.#wasShown = true
    })
    for (const event of ['show', 'hide', 'minimize', 'restore'] as const)
      window.on(event as 'show', onSight)
    window.on('focus', () => {
      for (const listener of this.#onSeen) listener()
    })
    window.on('closed', () => {
      this.#window = null
      onPageLost()
    })
  }
}
