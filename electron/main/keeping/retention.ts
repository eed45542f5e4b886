import { z } from 'zod'
import type { Clock } from '#shared/clock.ts'
import { type KeepFor, type Leaving, retentionDue } from '#shared/journal/retention.ts'
import { DAY, type EpochMs } from '#shared/units.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import { JsonFile } from '../json-file.ts'
import type { Log } from '../log.ts'

const epoch = z.number().transform((value) => value as EpochMs)
const kept: z.ZodType<{ leaving: Leaving | null }> = z
  .object({ leaving: z.object({ on: epoch, before: epoch, keepDays: z.number() }).nullable() })
  .catch({ leaving: null })

export type RetentionPorts = {
  readonly record: TalkRecord
  readonly keepFor: () => KeepFor
  readonly clock: Clock
  /** False while something else has the record: a session, or somebody erasing. */
  readonly isFree: () => boolean
  /** What is said has changed. */
  readonly onChange: (leaving: Leaving | null) => void
  readonly log: Log
}

/** Removes what has been kept for as long as it was to be, once that has been said for a week; looks once a day. */
export class Retention {
  readonly #ports: RetentionPorts
  readonly #file: JsonFile<{ leaving: Leaving | null }>
  #looked: EpochMs | null = null

  constructor(path: string, ports: RetentionPorts) {
    this.#ports = ports
    this.#file = new JsonFile(path, kept, ports.log)
    ports.clock.onTick(() => this.#lookDaily())
  }

  /** What has been said of what goes next. */
  get leaving(): Leaving | null {
    return this.#file.value.leaving
  }

  /** Looks now: at the start, and after something that it rests on has changed. */
  look(): void {
    const { record, keepFor, clock, isFree, log } = this.#ports
    if (!isFree() || !record.isOpen) return
    const { wall } = clock.now()
    this.#looked = wall
    try {
      // A recording of long ago is kept from when it came.
      const kept = record.kept().map(({ id, begunAt, broughtIn }) => ({
        id,
        begunAt: broughtIn?.at ?? begunAt,
      }))
      const { gone, leaving } = retentionDue(kept, keepFor(), this.leaving, wall)
      if (gone.length > 0) record.erase(gone)
      this.#say(leaving)
    } catch (error) {
      log('what has been kept long enough could not be removed', error)
    }
  }

  /** Nothing is kept any more, and nothing is to be said. */
  remove(): void {
    this.#file.remove()
    this.#ports.onChange(null)
  }

  #say(leaving: Leaving | null): void {
    if (JSON.stringify(leaving) === JSON.stringify(this.leaving)) return
    this.#file.set({ leaving })
    this.#ports.onChange(leaving)
  }

  #lookDaily(): void {
    const { wall } = this.#ports.clock.now()
    // Also where the clock was set back.
    if (this.#looked === null || Math.abs(wall - this.#looked) >= DAY) this.look()
  }
}
