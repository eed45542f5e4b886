import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { strapIdentitySchema } from '#shared/journal/strap-schema.ts'
import { otherOf, PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { StrapIdentity } from '#shared/straps/link.ts'
import { destroyFile } from './destroy-file.ts'
import type { SealedNotes } from './journal/sealed-notes.ts'
import type { Log } from './log.ts'

type Remembered = PerPartner<StrapIdentity | null>

/** The note that holds them: the couple's, so that straps come back before anybody has entered a PIN. */
const NOTE = 'straps'

const seat = strapIdentitySchema.nullable().catch(null)
const NONE: Remembered = perPartner(() => null)
const remembered: z.ZodType<Remembered> = z.object({ a: seat, b: seat }).catch(NONE)

const rememberedFrom = (text: string): Remembered => {
  try {
    return remembered.parse(JSON.parse(text))
  } catch {
    return NONE
  }
}

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

export type StrapMemoryPorts = {
  readonly notes: Pick<SealedNotes, 'read' | 'write'>
  /** Where they lay in the clear before there were notes. */
  readonly plainFile: string
  /** The keys have opened, and with them what was on the seats last time. */
  readonly onRecalled: (remembered: Remembered) => void
  /** Whether what is on this seat may be written down: not where its owner lets nothing of theirs be kept. */
  readonly mayKeep: (partner: PartnerId) => boolean
  readonly log: Log
}

/**
 * Which strap was on which seat, so that they come back by themselves the next day. It is kept sealed: until the keys
 * are open nothing is known of last time, and what is put on a seat is remembered for as long as Ebb runs.
 */
export class StrapMemory {
  readonly #ports: StrapMemoryPorts
  #value: Remembered = NONE
  #isRecalled = false
  /** Seats that something was said of before the keys were open: newer than what is kept. */
  readonly #said = new Set<PartnerId>()

  constructor(ports: StrapMemoryPorts) {
    this.#ports = ports
  }

  get value(): Remembered {
    return this.#value
  }

  /** To be called once the keys are open. */
  recall(): void {
    const { notes, plainFile, onRecalled } = this.#ports
    const kept = notes.read(NOTE, 'couple')
    const plain = textOf(plainFile)
    const before = rememberedFrom(kept ?? plain ?? '{}')
    const said = this.#value
    this.#value = perPartner((partner) => {
      if (this.#said.has(partner)) return said[partner]
      const strap = before[partner]
      return strap?.id === said[otherOf(partner)]?.id ? null : strap
    })
    this.#isRecalled = true
    const isKeptTooMuch = PARTNERS.some(
      (id) => this.#value[id] !== null && !this.#ports.mayKeep(id),
    )
    if (this.#said.size > 0 || isKeptTooMuch || (kept === null && plain !== null)) this.#keep()
    this.#said.clear()
    this.#destroyPlain()
    onRecalled(this.#value)
  }

  /** Null forgets. One strap is one heart: remembered for one seat, it is not the other's any more. */
  remember(partner: PartnerId, strap: StrapIdentity | null): void {
    const isElsewhere = (id: PartnerId): boolean =>
      strap !== null && id !== partner && this.#value[id]?.id === strap.id
    this.#value = perPartner((id) => {
      if (id === partner) return strap
      return isElsewhere(id) ? null : this.#value[id]
    })
    this.#said.add(partner)
    if (this.#isRecalled) this.#keep()
  }

  /** No seat has a strap any more. Its note goes with the journal's. Throws where the disk does. */
  forgetAll(): void {
    this.#value = NONE
    this.#said.clear()
    this.#isRecalled = false
    for (const path of this.#plainFiles()) destroyFile(path)
  }

  /** Somebody has said anew whether anything of theirs may be kept. */
  consentChanged(): void {
    if (this.#isRecalled) this.#keep()
  }

  #keep(): void {
    const { notes, mayKeep } = this.#ports
    const kept = perPartner((id) => (mayKeep(id) ? this.#value[id] : null))
    const text = PARTNERS.every((id) => kept[id] === null) ? null : JSON.stringify(kept)
    if (text !== notes.read(NOTE, 'couple')) notes.write(NOTE, 'couple', text)
  }

  #plainFiles(): readonly string[] {
    return [this.#ports.plainFile, `${this.#ports.plainFile}.new`]
  }

  /** Also where the note waits in memory for a disk: a strap is soon chosen again, a name in the clear stays read. */
  #destroyPlain(): void {
    try {
      for (const path of this.#plainFiles()) destroyFile(path)
    } catch (error) {
      this.#ports.log('the straps of an older Ebb still lie in the clear', error)
    }
  }
}
