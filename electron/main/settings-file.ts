import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type Settings, settingsSchema } from '#shared/settings/settings.ts'
import type { Log } from './log.ts'

/** The settings on disk. What cannot be read falls back to its default; what cannot be written holds until the end. */
export class SettingsFile {
  readonly #path: string
  readonly #log: Log
  readonly #onChange: (settings: Settings) => void
  #value: Settings

  constructor(path: string, log: Log, onChange: (settings: Settings) => void) {
    this.#path = path
    this.#log = log
    this.#onChange = onChange
    this.#value = settingsSchema.parse(this.#read())
  }

  get value(): Settings {
    return this.#value
  }

  change(change: Partial<{ [K in keyof Settings]: Settings[K] | undefined }>): Settings {
    this.#value = settingsSchema.parse({ ...this.#value, ...change })
    this.#write()
    this.#onChange(this.#value)
    return this.#value
  }

  #read(): unknown {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!missing) this.#log('the settings could not be read; defaults are used', error)
      return {}
    }
  }

  #write(): void {
    const fresh = `${this.#path}.new`
    try {
      writeFileSync(fresh, `${JSON.stringify(this.#value, null, 2)}\n`)
      renameSync(fresh, this.#path)
    } catch (error) {
      this.#log('the settings could not be written', error)
    }
  }
}
