import { type Settings, settingsSchema } from '#shared/settings/settings.ts'
import { JsonFile } from './json-file.ts'
import type { Log } from './log.ts'

/** The settings on disk, and whoever has to hear of a change. */
export class SettingsFile {
  readonly #file: JsonFile<Settings>
  readonly #onChange: (settings: Settings) => void

  constructor(path: string, log: Log, onChange: (settings: Settings) => void) {
    this.#file = new JsonFile<Settings>(path, settingsSchema, log)
    this.#onChange = onChange
  }

  get value(): Settings {
    return this.#file.value
  }

  change(change: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>): Settings {
    const value = settingsSchema.parse({ ...this.value, ...change })
    this.#file.set(value)
    this.#onChange(value)
    return value
  }

  /** Another file lies there now. */
  reread(): void {
    this.#file.reread()
    this.#onChange(this.value)
  }

  /** All of them are as on the first day. */
  remove(): void {
    this.#file.remove()
    this.#onChange(this.value)
  }
}
