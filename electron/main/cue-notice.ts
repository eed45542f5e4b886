import { NAME } from '#shared/guidance/name.ts'
import type { Words } from '#shared/guidance/words.ts'
import type { Cue } from '#shared/session/effects.ts'

/** A system notification, as far as Ebb needs one. */
export type ShownNotice = { readonly close: () => void }

export type NoticePorts = {
  /** Whether it is to be said outside: the window is out of sight, and nobody has hidden it from somebody. */
  readonly isWanted: () => boolean
  /** Where the computer has no notifications it does nothing, and never throws. */
  readonly show: (notice: {
    readonly title: string
    readonly body: string
    readonly onClick: () => void
  }) => ShownNotice
  /** Brings the window to the front. */
  readonly bringUp: () => void
}

/**
 * Says what Ebb says in words also outside the window while it is out of sight: what time it is for, and nothing of a
 * body or a person. One at a time, and gone once the window has been seen.
 */
export class CueNotice {
  readonly #ports: NoticePorts
  readonly #words: () => Words['notification']
  #shown: ShownNotice | null = null

  constructor(words: () => Words['notification'], ports: NoticePorts) {
    this.#words = words
    this.#ports = ports
  }

  cue(cue: Cue): void {
    this.clear()
    if (!this.#ports.isWanted()) return
    const onClick = (): void => {
      this.clear()
      this.#ports.bringUp()
    }
    this.#shown = this.#ports.show({ title: NAME, body: this.#words()[cue], onClick })
  }

  /** What was said has been seen, or is over. */
  clear(): void {
    this.#shown?.close()
    this.#shown = null
  }
}
