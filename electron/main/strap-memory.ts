import { z } from 'zod'
import { strapIdentitySchema } from '#shared/journal/strap-schema.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { JsonFile } from './json-file.ts'
import type { Log } from './log.ts'

type Remembered = PerPartner<StrapIdentity | null>

const seat = strapIdentitySchema.nullable().catch(null)
const NONE: Remembered = perPartner(() => null)
const remembered: z.ZodType<Remembered> = z.object({ a: seat, b: seat }).catch(NONE)

/** Which strap was on which seat, so that they come back by themselves the next day. */
export class StrapMemory {
  readonly #file: JsonFile<Remembered>

  constructor(path: string, log: Log) {
    this.#file = new JsonFile(path, remembered, log)
  }

  get value(): Remembered {
    return this.#file.value
  }

  /** Null forgets. One strap is one heart: remembered for one seat, it is not the other's any more. */
  remember(partner: PartnerId, strap: StrapIdentity | null): void {
    const isElsewhere = (id: PartnerId): boolean =>
      id !== partner && this.value[id]?.id === strap?.id
    const next: Record<PartnerId, StrapIdentity | null> = { ...this.value, [partner]: strap }
    for (const id of PARTNERS) if (strap !== null && isElsewhere(id)) next[id] = null
    this.#file.set(next)
  }

  /** No seat has a strap any more, and no file says which it was. */
  remove(): void {
    this.#file.remove()
  }
}
