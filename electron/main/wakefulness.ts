/** What Electron offers against sleeping. */
export type PowerSaving = {
  start(kind: 'prevent-display-sleep'): number
  stop(id: number): void
}

/** The computer stays awake, and its screen on, while a talk or a pause runs: nobody touches it for long then. */
export class Wakefulness {
  readonly #power: PowerSaving
  #blocker: number | null = null

  constructor(power: PowerSaving) {
    this.#power = power
  }

  follow(running: boolean): void {
    if (running) {
      this.#blocker ??= this.#power.start('prevent-display-sleep')
    } else if (this.#blocker !== null) {
      this.#power.stop(this.#blocker)
      this.#blocker = null
    }
  }
}
