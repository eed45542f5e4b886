import type { JournalStore, StreamId } from '#shared/journal/store.ts'

type Held = {
  readonly name: string
  readonly stream: StreamId
  readonly sealed: Uint8Array | null
  isOnDisk: boolean
}

const keyOf = (name: string, stream: StreamId): string => `${stream} ${name}`

/** The notes this process has written, held as long as it lives: they are small and few, and the disk may go. */
export class HeldNotes {
  readonly #held = new Map<string, Held>()

  /** Whether something of them is not on disk. */
  get wait(): boolean {
    return [...this.#held.values()].some(({ isOnDisk }) => !isOnDisk)
  }

  /** The note as it was put, null where it was removed; what nothing is known of here is looked for on disk. */
  find(name: string, stream: StreamId, onDisk: () => Uint8Array | null): Uint8Array | null {
    const held = this.#held.get(keyOf(name, stream))
    return held === undefined ? onDisk() : held.sealed
  }

  put(name: string, stream: StreamId, sealed: Uint8Array | null): void {
    this.#held.set(keyOf(name, stream), { name, stream, sealed, isOnDisk: false })
  }

  /** Writes what waits. Throws where the disk does; what was not written waits on. */
  writeTo(disk: JournalStore): void {
    for (const held of this.#held.values()) {
      if (held.isOnDisk) continue
      disk.keepNote(held.name, held.stream, held.sealed)
      held.isOnDisk = true
    }
  }

  /** Another file lies there now: it has none of them. */
  anotherFile(): void {
    for (const held of this.#held.values()) held.isOnDisk = false
  }

  /** What lies there now is somebody else's. */
  clear(): void {
    this.#held.clear()
  }

  removeStream(stream: StreamId): void {
    for (const [key, held] of this.#held) if (held.stream === stream) this.#held.delete(key)
  }
}
