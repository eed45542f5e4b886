import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import {
  type OwnTalk,
  openOwnFile,
  ownFileEnd,
  ownFileHead,
  talkFromFile,
  textFromPieces,
  textFromTalk,
} from '#shared/journal/own-file.ts'
import { OWN_FILE_POLICY } from '#shared/journal/own-file-policy.ts'
import type { Addition, JournalStore, StreamId } from '#shared/journal/store.ts'
import type { PartnerId } from '#shared/partners.ts'
import { isSomebodys, readOwnTalk, sealedStreams } from '../journal/own-talk.ts'
import type { Vault } from '../vault/vault.ts'
import { breathe } from './breathe.ts'

/** A file holds more than Ebb would ever read back. */
export class TooLarge extends Error {}

/** The last line of a file. */
const END_BYTES = ownFileEnd('0'.repeat(64)).length

/** What has gone into a file so far. */
export type Taken = { talks: number; unread: number }

/**
 * One seat's own data as the bytes of its file, a talk at a time; `taken` counts along. What cannot be read now, or has
 * no beginning, is counted and not in it. Throws `TooLarge`.
 */
export async function* ownFile(
  store: JournalStore,
  vault: Vault,
  seat: PartnerId,
  now: number,
  taken: Taken,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  const piece = (text: string): Buffer => {
    const made = Buffer.from(text)
    hash.update(made)
    bytes += made.length
    if (bytes + END_BYTES > OWN_FILE_POLICY.largest) throw new TooLarge('too much for one file')
    return made
  }
  yield piece(ownFileHead(seat, now))
  for (const id of store.sessionIds().toReversed()) {
    const read = readOwnTalk(store, vault, id, seat)
    if (isSomebodys(read)) {
      yield piece(`${taken.talks === 0 ? '' : ',\n'}${textFromTalk(read.talk)}`)
      taken.talks += 1
      taken.unread += read.unread
    } else if (store.keys(id).length > 0) {
      // Simulated sessions are nobody's and have no keys; this is a talk that cannot be read.
      taken.unread += 1
    }
    await breathe()
  }
  yield piece('\n')
  yield Buffer.from(ownFileEnd(hash.digest('hex')))
}

/** Whether the last line knows every byte before it. */
const isWhole = (bytes: Buffer): boolean => {
  const last = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
  const sha256 = createHash('sha256').update(bytes.subarray(0, last)).digest('hex')
  return bytes.toString('utf8', last) === ownFileEnd(sha256)
}

export type Unfit = 'too-large' | 'unreadable' | 'not-ours' | 'newer' | 'damaged'

const bytesOf = async (path: string): Promise<Buffer | 'unreadable' | 'too-large'> => {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return 'unreadable'
  try {
    const stat = await file.stat()
    if (!stat.isFile()) return 'unreadable'
    if (stat.size > OWN_FILE_POLICY.largest) return 'too-large'
    // No more than it was said to be, also where it grows meanwhile.
    const bytes = Buffer.alloc(stat.size)
    const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
    return bytes.subarray(0, bytesRead)
  } catch {
    return 'unreadable'
  } finally {
    await file.close()
  }
}

/** All talks of a file for whoever sits on `seat` now, or why nothing of it counts. */
export const readOwnFile = async (
  path: string,
  seat: PartnerId,
): Promise<readonly OwnTalk[] | Unfit> => {
  const bytes = await bytesOf(path)
  if (typeof bytes === 'string') return bytes
  const file = openOwnFile(bytes.toString('utf8'))
  if (file.kind !== 'file') return file.kind
  if (!isWhole(bytes)) return 'damaged'
  const talks = new Map<string, OwnTalk>()
  for (const raw of file.talks) {
    const talk = talkFromFile(raw, file.seat, seat)
    if (talk === null || talks.has(talk.id)) return 'damaged'
    talks.set(talk.id, talk)
    await breathe()
  }
  return [...talks.values()]
}

/** What comes of the talks of a file. */
export type Brought = {
  readonly additions: readonly Addition[]
  /** Talks in which there is nothing to give back. */
  readonly there: number
  /** Talks that are here and are not the same as in the file. */
  readonly differ: number
}

/** The seat's stream of a talk that is here; null where it is not missing, or is not this talk's. */
const missingStream = (
  store: JournalStore,
  vault: Vault,
  talk: OwnTalk,
  seat: PartnerId,
): 'there' | 'differs' | 'missing' => {
  const envelopes = store.read(talk.id)
  if (talk.own.length === 0 || envelopes.some(({ stream }) => stream === seat)) return 'there'
  const keys = store.keys(talk.id)
  if (keys.length === 0 || keys.some(({ stream }) => stream === seat)) return 'differs'
  const here = readOwnTalk(store, vault, talk.id, seat).talk
  const taken = new Set(envelopes.map(({ ord }) => ord))
  const isSame = textFromPieces(here.couple) === textFromPieces(talk.couple)
  return isSame && talk.own.every(({ ord }) => !taken.has(ord)) ? 'missing' : 'differs'
}

/** Seals what is not here yet. Nothing is written. */
export const broughtFrom = async (
  talks: readonly OwnTalk[],
  store: JournalStore,
  vault: Vault,
  seat: PartnerId,
): Promise<Brought> => {
  const ids = new Set(store.sessionIds())
  const additions: Addition[] = []
  const seen = { there: 0, differs: 0, missing: 0 }
  const begun = ({ couple: [first] }: OwnTalk): number =>
    first !== undefined && 'entry' in first ? first.entry.at.wall : 0
  for (const talk of talks.toSorted((one, other) => begun(one) - begun(other))) {
    const streams = new Map<StreamId, OwnTalk['own']>()
    if (ids.has(talk.id)) {
      const found = missingStream(store, vault, talk, seat)
      seen[found] += 1
      if (found !== 'missing') continue
    } else {
      streams.set('couple', talk.couple)
    }
    if (talk.own.length > 0) streams.set(seat, talk.own)
    additions.push(sealedStreams(talk.id, streams, vault))
    await breathe()
  }
  return { additions, there: seen.there, differ: seen.differs }
}
