import type { JournalStore, StreamId } from '#shared/journal/store.ts'
import type { Vault } from '../vault/vault.ts'

export type NotesPorts = {
  readonly store: Pick<JournalStore, 'note' | 'keepNote'>
  /** Null until the keys are open: then nothing can be written or read. */
  readonly vault: () => Vault | null
}

/** Where a note belongs: one that was put elsewhere does not open. */
const contextOf = (name: string, stream: StreamId): string => `ebb note 1 ${stream} ${name}`

/**
 * Small texts that are kept beside the talks, each in the letter box of its stream: whoever has not entered a PIN can
 * write for a seat, and only who opens the seat can read. The couple's are open whenever the keys are. The name of a
 * note lies in the clear.
 */
export class SealedNotes {
  readonly #ports: NotesPorts

  constructor(ports: NotesPorts) {
    this.#ports = ports
  }

  /** The text; null where there is none, where its stream is shut, and where it is damaged. */
  read(name: string, stream: StreamId): string | null {
    const { store, vault } = this.#ports
    const keys = vault()
    const sealed = keys?.isOpen(stream) === true ? store.note(name, stream) : null
    if (keys === null || sealed === null) return null
    return keys.takeOut(stream, sealed, contextOf(name, stream))?.toString('utf8') ?? null
  }

  /** Keeps the text in the place of the one before, null removes it; false where there are no keys to seal it with. */
  write(name: string, stream: StreamId, text: string | null): boolean {
    const { store, vault } = this.#ports
    const keys = vault()
    if (keys === null) return false
    const plain = text === null ? null : Buffer.from(text, 'utf8')
    const sealed = plain === null ? null : keys.putIn(stream, plain, contextOf(name, stream))
    store.keepNote(name, stream, sealed)
    return true
  }
}
