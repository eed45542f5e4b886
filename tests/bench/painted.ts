import type { Page } from 'playwright'

/** How long it takes from a press on a button until what it brings is painted, ms; `at` where several are called so. */
export const pressedToPainted = (
  page: Page,
  button: string,
  brings: string,
  at = 0,
): Promise<number> =>
  page.evaluate(
    async ([name, selector, index]) => {
      const buttons = [...document.querySelectorAll('button')].filter(
        (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
      )
      const before = document.querySelectorAll(selector).length
      const from = performance.now()
      buttons[index]?.click()
      await new Promise<void>((resolve) => {
        const look = (): boolean => document.querySelectorAll(selector).length > before
        if (look()) return resolve()
        const watch = new MutationObserver(() => {
          if (!look()) return
          watch.disconnect()
          resolve()
        })
        watch.observe(document.body, { childList: true, subtree: true })
      })
      // The frame it stands in has been made once a message sent from within it arrives.
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        })
      })
      return performance.now() - from
    },
    [button, brings, at] as const,
  )

export type Frames = {
  /** Main-thread work of each frame, from its first callback until it is handed on to be painted, ms. */
  readonly work: readonly number[]
  /** Frames the screen would have shown and did not get, of all it would have shown. */
  readonly droppedShare: number
}

/** Holds a key down on the element that has the focus, once a frame, to one side and back again. */
export const framesUnderKeys = (page: Page, frames: number): Promise<Frames> =>
  page.evaluate(async (count) => {
    const work: number[] = []
    const shown: number[] = []
    const { port1, port2 } = new MessageChannel()
    await new Promise<void>((resolve) => {
      let from = 0
      port1.onmessage = () => {
        work.push(performance.now() - from)
        if (work.length === count) resolve()
        else requestAnimationFrame(frame)
      }
      const frame = (time: number): void => {
        shown.push(time)
        from = performance.now()
        const isBack = work.length % 80 >= 40
        const key = isBack ? 'ArrowLeft' : 'ArrowRight'
        const pressed = { key, code: key, shiftKey: true, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', pressed))
        port2.postMessage(null)
      }
      requestAnimationFrame(frame)
    })
    const waits = shown.slice(1).map((time, index) => time - (shown[index] ?? time))
    const usual = waits.toSorted((one, other) => one - other)[waits.length >> 1] ?? 16
    const dropped = waits.reduce((sum, wait) => sum + Math.max(0, Math.round(wait / usual) - 1), 0)
    return { work, droppedShare: dropped / (dropped + shown.length) }
  }, frames)
