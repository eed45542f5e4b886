import type { OwnPart } from '#shared/ipc/contract.ts'
import type { StreamId } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import {
  changedPeople,
  NOBODY_YET,
  type OwnAnswers,
  type OwnSaid,
  type People,
  type PeopleChange,
  withoutPerson,
} from '#shared/people/people.ts'
import { ownAnswersSchema, peopleSchema } from '#shared/settings/people-schema.ts'
import type { SealedNotes } from '../journal/sealed-notes.ts'
import type { Log } from '../log.ts'

export type PeoplePorts = {
  readonly notes: Pick<SealedNotes, 'read' | 'write'>
  /** Whether what is kept in the stream can be read now. */
  readonly isOpen: (stream: StreamId) => boolean
}

const PEOPLE = 'people'
/** The note each answer lies in. */
const NOTES = {
  tendency: 'tendency',
  breathsPerMinute: 'pace',
} as const satisfies Record<keyof OwnAnswers, string>
const ANSWERS = ['tendency', 'breathsPerMinute'] as const
/** Each answer is as long as any other, and rather not saying is one, too: the length lies in the clear. */
const ANSWER_LENGTH = 16

const orUnsaid = ({ tendency = null, breathsPerMinute = null }: OwnSaid): OwnAnswers => ({
  tendency,
  breathsPerMinute,
})

/** What cannot be read is as if it had not been said. */
const heard = (kept: unknown): OwnSaid => {
  const answers = ownAnswersSchema.safeParse(kept)
  return answers.success ? answers.data : {}
}

/**
 * Who uses Ebb: kept under the couple's key, and what each says for themselves alone under their own. As long as no keys have been
 * chosen it is held in memory, and kept as soon as they are.
 */
export class PeopleRoom {
  readonly #ports: PeoplePorts
  readonly #onChange: (people: People) => void
  readonly #log: Log
  #people: People = NOBODY_YET
  /** What was told before there were keys to keep it with. */
  readonly #untold = new Map<PartnerId, OwnSaid>()

  constructor(ports: PeoplePorts, onChange: (people: People) => void, log: Log) {
    this.#ports = ports
    this.#onChange = onChange
    this.#log = log
  }

  get value(): People {
    return this.#people
  }

  change(change: PeopleChange): void {
    this.#set(changedPeople(this.#people, change))
  }

  own(partner: PartnerId): Omit<OwnPart, 'offsetBpm'> {
    const waiting = this.#untold.get(partner)
    if (!this.#ports.isOpen(partner)) {
      const open = waiting !== undefined || !this.#ports.isOpen('couple')
      return { open, ...orUnsaid(waiting ?? {}) }
    }
    const pace = this.#read(partner, 'breathsPerMinute')
    const kept = {
      ...heard({ tendency: this.#read(partner, 'tendency') }),
      ...heard({ breathsPerMinute: pace === null ? null : Number(pace) }),
    }
    return { open: true, ...orUnsaid({ ...kept, ...waiting }) }
  }

  /** Takes what somebody says for themselves alone; it needs no PIN, and is read back with it alone. */
  tell(partner: PartnerId, told: OwnSaid): boolean {
    const said = { ...this.#untold.get(partner), ...told }
    const isKept = ANSWERS.filter((answer) => said[answer] !== undefined).every((answer) =>
      this.#keep(NOTES[answer], partner, String(said[answer] ?? '').padEnd(ANSWER_LENGTH)),
    )
    if (isKept) this.#untold.delete(partner)
    else this.#untold.set(partner, said)
    return true
  }

  /** The keys are open: what is kept is known from now on, and what was said before there were any is kept. */
  opened(): void {
    const kept = this.#ports.notes.read(PEOPLE, 'couple')
    if (kept !== null) this.#take(kept)
    else if (this.#people !== NOBODY_YET) this.#keep(PEOPLE, 'couple', JSON.stringify(this.#people))
    for (const [partner, told] of this.#untold) this.tell(partner, told)
  }

  /** All that one of the two has said of themselves goes. */
  forget(partner: PartnerId): void {
    this.#untold.delete(partner)
    this.#set(withoutPerson(this.#people, partner))
    for (const answer of ANSWERS) this.#keep(NOTES[answer], partner, null)
  }

  /** Nothing is known of anybody any more; what kept it is gone already. */
  forgetAll(): void {
    this.#untold.clear()
    this.#people = NOBODY_YET
    this.#onChange(this.#people)
  }

  /** What is kept of an answer; null where it was left open. */
  #read(partner: PartnerId, answer: keyof OwnAnswers): string | null {
    return this.#ports.notes.read(NOTES[answer], partner)?.trim() || null
  }

  #set(people: People): void {
    if (people === this.#people) return
    this.#people = people
    this.#keep(PEOPLE, 'couple', JSON.stringify(people))
    this.#onChange(people)
  }

  #take(text: string): void {
    this.#people = peopleSchema.parse(this.#parsed(text))
    this.#onChange(this.#people)
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      // Never the error: it may quote what it could not read.
      this.#log('who uses Ebb could not be read')
      return {}
    }
  }

  /** A disk that refuses ends no set-up: what was said holds as long as Ebb runs. */
  #keep(name: string, stream: StreamId, text: string | null): boolean {
    try {
      return this.#ports.notes.write(name, stream, text)
    } catch (error) {
      this.#log('what was said in the set-up could not be written', error)
      return true
    }
  }
}
