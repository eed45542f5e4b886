import type { Notice } from '#shared/ipc/app-state.ts'
import { withNotice } from '#shared/notices.ts'

/** What the two should know about this copy of Ebb; each said once, kept for a window that loads later. */
export class Notices {
  #all: readonly Notice[] = []
  readonly #say: (notice: Notice) => void

  constructor(say: (notice: Notice) => void) {
    this.#say = say
  }

  get all(): readonly Notice[] {
    return this.#all
  }

  add(notice: Notice): void {
    const before = this.#all
    this.#all = withNotice(before, notice)
    if (this.#all !== before) this.#say(notice)
  }
}
