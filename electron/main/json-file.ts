import { readFileSync, rmSync } from 'node:fs'
import type { z } from 'zod'
import type { Log } from './log.ts'
import { besideOf, putWholeFile } from './put-whole-file.ts'

/**
 * One value kept as JSON in a file. What cannot be read is what the schema makes of nothing; what cannot be written
 * holds until the end. A change is there whole or not at all.
 */
export class JsonFile<T> {
  readonly #path: string
  readonly #schema: z.ZodType<T>
  readonly #log: Log
  #value: T

  constructor(path: string, schema: z.ZodType<T>, log: Log) {
    this.#path = path
    this.#schema = schema
    this.#log = log
    this.#value = schema.parse(this.#read())
  }

  get value(): T {
    return this.#value
  }

  set(value: T): void {
    this.#value = value
    try {
      putWholeFile(this.#path, `${JSON.stringify(value, null, 2)}\n`)
    } catch (error) {
      this.#log(`${this.#path} could not be written`, error)
    }
  }

  /** Another file lies there now. */
  reread(): void {
    this.#value = this.#schema.parse(this.#read())
  }

  /** Removes the file; the value is again what the schema makes of nothing. Throws where the disk does not let it. */
  remove(): void {
    for (const path of [this.#path, besideOf(this.#path)]) rmSync(path, { force: true })
    this.#value = this.#schema.parse({})
  }

  #read(): unknown {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!missing) this.#log(`${this.#path} could not be read; defaults are used`, error)
      return {}
    }
  }
}
