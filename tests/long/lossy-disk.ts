import { dirname } from 'node:path'
import type { DiskEvent } from './disk-trace.ts'

/** A disk writes so many bytes whole or not at all. */
const SECTOR = 512

type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly size: number }

const resized = (bytes: Buffer, size: number): Buffer => {
  if (size <= bytes.length) return bytes.subarray(0, size)
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
}

const written = (bytes: Buffer, at: number, more: Buffer): Buffer => {
  const whole = at + more.length > bytes.length ? resized(bytes, at + more.length) : bytes
  more.copy(whole, at)
  return whole
}

/** A file as its programs see it, and as the platter has it for certain. */
class Inode {
  now: Buffer = Buffer.alloc(0)
  #durable: Buffer = Buffer.alloc(0)
  #pending: Change[] = []

  change(change: Change): void {
    this.#pending.push(change)
    // Bytes that the platter has are never written over: each side has its own.
    if (change.kind === 'write') this.now = written(this.now, change.at, change.bytes)
    else this.now = resized(this.now, change.size)
  }

  sync(): void {
    this.#durable = Buffer.from(this.now)
    this.#pending = []
  }

  /** After the loss of power: what was synced, and of the rest each sector as chance (`keeps`) has it. */
  survivors(keeps: () => boolean): Buffer {
    let bytes: Buffer = Buffer.from(this.#durable)
    for (const change of this.#pending) {
      if (change.kind === 'truncate') {
        if (keeps()) bytes = Buffer.from(resized(bytes, change.size))
        continue
      }
      let from = 0
      while (from < change.bytes.length) {
        const to = Math.min(change.bytes.length, from + SECTOR - ((change.at + from) % SECTOR))
        if (keeps()) bytes = written(bytes, change.at + from, change.bytes.subarray(from, to))
        from = to
      }
    }
    return bytes
  }
}

type Names = Map<string, Inode>
type Image = ReadonlyMap<string, Buffer>

/**
 * The files of one folder, on a disk that keeps nothing it was not asked to: contents count from `fsync` of the file on,
 * names from `fsync` of the folder on; names change in order. What programs share in memory (`-shm`) is not a file here.
 */
export class LossyDisk {
  readonly #folder: string
  #names: Names = new Map()
  #durableNames: Names = new Map()
  #renamings: ((names: Names) => void)[] = []
  readonly #open = new Map<
    number,
    { readonly inode: Inode | 'folder'; offset: number; appends: boolean }
  >()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whether anything of this folder has changed by it. */
  take(event: DiskEvent): boolean {
    switch (event.kind) {
      case 'said':
        return false
      case 'open':
        return this.#take(event)
      case 'close':
        this.#open.delete(event.fd)
        return false
      case 'write':
        return this.#write(event.fd, event.bytes, event.at)
      case 'truncate':
        return this.#change(event.fd, { kind: 'truncate', size: event.size })
      case 'sync':
        return this.#sync(event.fd)
      case 'rename': {
        const { from, to } = event
        const inode = this.#names.get(from)
        if (inode === undefined) return false
        return this.#rename((names) => {
          names.delete(from)
          names.set(to, inode)
        })
      }
      case 'unlink':
        return this.#names.has(event.path) && this.#rename((names) => names.delete(event.path))
      default:
        return event satisfies never
    }
  }

  /** What a process that was killed leaves behind: all that was ever written. */
  killed(): Image {
    return new Map([...this.#names].map(([path, { now }]) => [path, now]))
  }

  /** What the loss of power leaves behind, as chance has it. */
  powerLost(keeps: () => boolean): Image {
    const names = new Map(this.#durableNames)
    for (const rename of this.#renamings) {
      if (!keeps()) break
      rename(names)
    }
    return new Map([...names].map(([path, inode]) => [path, inode.survivors(keeps)]))
  }

  #take({ fd, path, truncates, appends }: Extract<DiskEvent, { kind: 'open' }>): boolean {
    this.#open.delete(fd)
    if (path === this.#folder) this.#open.set(fd, { inode: 'folder', offset: 0, appends })
    if (dirname(path) !== this.#folder || path.endsWith('-shm')) return false
    const known = this.#names.get(path)
    const inode = known ?? new Inode()
    this.#open.set(fd, { inode, offset: 0, appends })
    if (known === undefined) return this.#rename((names) => names.set(path, inode))
    if (truncates) inode.change({ kind: 'truncate', size: 0 })
    return truncates
  }

  #rename(rename: (names: Names) => void): true {
    rename(this.#names)
    this.#renamings.push(rename)
    return true
  }

  #write(fd: number, bytes: Buffer, at: number | null): boolean {
    const file = this.#open.get(fd)
    if (file === undefined || file.inode === 'folder') return false
    if (at !== null) return this.#change(fd, { kind: 'write', at, bytes })
    const from = file.appends ? file.inode.now.length : file.offset
    file.offset = from + bytes.length
    return this.#change(fd, { kind: 'write', at: from, bytes })
  }

  #change(fd: number, change: Change): boolean {
    const inode = this.#open.get(fd)?.inode
    if (inode === undefined || inode === 'folder') return false
    inode.change(change)
    return true
  }

  #sync(fd: number): boolean {
    const inode = this.#open.get(fd)?.inode
    if (inode === undefined) return false
    if (inode !== 'folder') {
      inode.sync()
      return true
    }
    this.#durableNames = new Map(this.#names)
    this.#renamings = []
    return true
  }
}
