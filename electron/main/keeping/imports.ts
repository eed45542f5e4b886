import type { KeepAnswer, LookAnswer, ReadHeart } from '#shared/ipc/import-calls.ts'
import type { Addition, Envelope } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import { durationOf, type Recording } from '#shared/review/recording.ts'
import { DAY, type EpochMs, epochMs, SECOND } from '#shared/units.ts'
import type { Desk } from '../desk/desk.ts'
import { type PackedPiece, sealPacked } from '../journal/envelope.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Vault } from '../vault/vault.ts'
import type { Gate } from './gate.ts'
import type { LongWork, Slice } from './long-work.ts'

export type ImportPorts = {
  readonly gate: Gate
  readonly record: Pick<TalkRecord, 'store'>
  readonly desk: Desk
  readonly work: Pick<LongWork, 'run' | 'stop'>
  readonly now: () => EpochMs
  readonly newId: () => string
}

/** A session longer than a day is none that anybody looks back on (ours). */
const LONGEST = DAY

type Held = {
  readonly bytes: Uint8Array
  readonly recordings: readonly Recording[]
  /** Ebb's own export, which holds the session itself. */
  readonly isOwn: boolean
}

/** Which heart of it, whose it is, and when it was. */
export type WantedHeart = {
  readonly heart: number
  readonly partner: PartnerId
  readonly pin: string | null
  readonly begunAt: EpochMs | null
}

const known = (values: Float64Array): number =>
  values.filter((value) => !Number.isNaN(value)).length

const heartOf = (recording: Recording): ReadHeart => ({
  lengthS: durationOf(recording),
  beats: known(recording.rrMs),
  rates: known(recording.rateBpm),
})

/** Where nobody knows when it was, it is put where it ends as it comes: in order among all others, and never still to come. */
const justBefore = (broughtAt: EpochMs, recording: Recording): EpochMs =>
  epochMs(broughtAt - Math.ceil(durationOf(recording)) * SECOND)

/** The session under new keys that open with their owners' alone, of those streams that something lies in. */
const sealedSession = async (
  sessionId: string,
  pieces: readonly PackedPiece[],
  vault: Vault,
  slice: Slice,
): Promise<Addition> => {
  const { keys, wrapped } = vault.newSession(sessionId)
  const envelopes: Envelope[] = []
  for (const piece of pieces) {
    envelopes.push(sealPacked(sessionId, piece, keys))
    await slice(envelopes.length, pieces.length)
  }
  const streams = new Set(envelopes.map(({ stream }) => stream))
  return {
    ...{ sessionId, envelopes },
    keys: wrapped.flatMap((key) => (streams.has(key.stream) ? [{ ...key, running: null }] : [])),
  }
}

/** Recordings made elsewhere, and Ebb's own exports, become sessions. What was read last is held until it is kept or dropped. */
export class Imports {
  readonly #ports: ImportPorts
  #held: Held | null = null
  /** How often something was let go: what was while it was being read is not held afterwards. */
  #drops = 0
  #isReading = false

  constructor(ports: ImportPorts) {
    this.#ports = ports
  }

  async look(bytes: Uint8Array): Promise<LookAnswer> {
    const { work, desk } = this.#ports
    this.#held = null
    const drops = this.#drops
    const outcome = await work.run('bring-in', async (slice) => {
      this.#isReading = true
      try {
        return await desk.do('read-file', bytes, slice)
      } finally {
        this.#isReading = false
      }
    })
    if (outcome.kind !== 'done') return { kind: outcome.kind === 'stopped' ? 'stopped' : 'refused' }
    const { read, own } = outcome.value
    if (read.kind === 'unreadable') return read
    const { recordings } = read
    if (recordings.some((one) => durationOf(one) * SECOND > LONGEST)) return { kind: 'too-long' }
    if (drops !== this.#drops) return { kind: 'stopped' }
    this.#held = { bytes, recordings, isOwn: own !== null }
    return { kind: 'read', hearts: recordings.map(heartOf), own }
  }

  keep(wanted: WantedHeart): Promise<KeepAnswer> {
    // What is asked for now: a PIN takes a while, and a page that is left meanwhile lets go of what it had read.
    const held = this.#held
    return this.#ports.gate.behindPin<KeepAnswer>(wanted.partner, wanted.pin, async (vault) => {
      try {
        return held === null ? { kind: 'refused' } : await this.#keep(held, wanted, vault)
      } finally {
        vault.lock(wanted.partner)
      }
    })
  }

  /** Lets go of what was read, or is being read; what is being kept goes on. */
  drop(): void {
    this.#held = null
    this.#drops += 1
    // Nobody waits for it any more, and whoever wants something else done should not have to.
    if (this.#isReading) this.#ports.work.stop()
  }

  async #keep(held: Held, wanted: WantedHeart, vault: Vault): Promise<KeepAnswer> {
    const { work, record, newId } = this.#ports
    const id = newId()
    const made = await work.run('bring-in', async (slice) => {
      const pieces = await this.#piecesOf(held, wanted, id, slice)
      return pieces && sealedSession(id, pieces, vault, slice)
    })
    if (made.kind !== 'done') return { kind: made.kind === 'stopped' ? 'stopped' : 'refused' }
    if (made.value === null || !vault.isOpen(wanted.partner)) return { kind: 'refused' }
    // In one transaction: all of it is here afterwards, or nothing.
    record.store.add([made.value])
    if (this.#held === held) this.#held = null
    return { kind: 'done' }
  }

  async #piecesOf(
    { bytes, recordings, isOwn }: Held,
    wanted: WantedHeart,
    id: string,
    slice: Slice,
  ): Promise<readonly PackedPiece[] | null> {
    const { desk, now } = this.#ports
    const broughtAt = now()
    const as = { id, seat: wanted.partner, broughtAt }
    if (isOwn) return desk.do('brought-back', { bytes, as }, slice)
    const recording = recordings[wanted.heart]
    if (recording === undefined) return null
    const when = {
      begunAt: wanted.begunAt ?? justBefore(broughtAt, recording),
      dated: wanted.begunAt !== null,
    }
    return desk.do('brought-recording', { recording, as: { ...as, ...when } }, slice)
  }
}
