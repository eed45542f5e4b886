// A fact that is true or not, and that a test can wait for without polling.

export class Condition {
  readonly #name: string
  #value = false
  readonly #waiting = new Set<() => void>()

  /** `name` finishes the sentence "Waited … ms for …". */
  constructor(name: string) {
    this.#name = name
  }

  get value(): boolean {
    return this.#value
  }

  set(value: boolean): void {
    this.#value = value
    if (!value) return
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }

  /** Resolves as soon as it is true; rejects with a sentence that says what never came. */
  whenTrue(timeoutMs: number): Promise<void> {
    if (this.#value) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const arrived = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(arrived)
        reject(new Error(`Waited ${timeoutMs} ms for ${this.#name}`))
      }, timeoutMs)
      this.#waiting.add(arrived)
    })
  }
}
