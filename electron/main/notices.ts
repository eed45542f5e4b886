import type { Notice } from '#shared/ipc/contract.ts'

/** What the two should know about this copy of Ebb; each said once, kept for a window that loads later. */
export class Notices {
  readonly #all: Notice[] = []
  readonly #say: (notice: Notice) => void

  constructor(say: (notice: Notice) => void) {
    this.#say = say
  }

  get all(): readonly Notice[] {
    return this.#all
  }

  add(notice: Notice): void {
    if (this.#all.some((known) => known.kind === notice.kind)) return
    this.#all.push(notice)
    this.#say(notice)
  }
}
