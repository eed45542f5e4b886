import type { StreamId, WrappedKey } from '#shared/journal/store.ts'
import { newKey, open, seal } from './aead.ts'
import type { StreamBox } from './keyring-schema.ts'
import { type LetterBox, newLetterBox, putIn, takeOut } from './letter-box.ts'
import { newStretching, stretch } from './stretch.ts'

const contextOf = (stream: StreamId): string => `ebb stream ${stream} 1`
const pinContextOf = (stream: StreamId): string => `ebb pin ${stream} 1`

/** A new letter box for a stream, its private half under the root key. */
export const newStreamBox = (stream: StreamId, root: Buffer): StreamBox => {
  const { publicKey, privateKey } = newLetterBox()
  return { publicKey, box: seal(root, privateKey, contextOf(stream)), pin: null }
}

/** The letter box, opened; null where the PIN is wrong or missing. */
export const openStreamBox = async (
  stream: StreamId,
  { publicKey, box, pin }: StreamBox,
  root: Buffer,
  word: string | null,
): Promise<LetterBox | null> => {
  const outer = open(root, box, contextOf(stream))
  if (outer === null) return null
  if (pin === null) return { publicKey, privateKey: outer }
  if (word === null) return null
  const privateKey = open(await stretch(word, pin), outer, pinContextOf(stream))
  return privateKey === null ? null : { publicKey, privateKey }
}

/** The same letter box under this PIN, or under none. */
export const withPin = async (
  stream: StreamId,
  { publicKey, privateKey }: LetterBox,
  root: Buffer,
  word: string | null,
  logN: number,
): Promise<StreamBox> => {
  if (word === null) {
    return { publicKey, box: seal(root, privateKey, contextOf(stream)), pin: null }
  }
  const stretching = newStretching(logN)
  const inner = seal(await stretch(word, stretching), privateKey, pinContextOf(stream))
  const box = seal(root, inner, contextOf(stream))
  return { publicKey, box, pin: { ...stretching, wrong: 0, waitUntil: 0 } }
}

const sessionContext = (sessionId: string, stream: StreamId): string =>
  `ebb session ${sessionId} ${stream} 1`

/** A new key for one stream of a session: `own` lies in the stream's letter box, `running` under the root key. */
export const newSessionKey = (
  sessionId: string,
  stream: StreamId,
  { publicKey }: StreamBox,
  root: Buffer,
): { readonly key: Buffer; readonly wrapped: WrappedKey } => {
  const key = newKey()
  const context = sessionContext(sessionId, stream)
  const own = putIn(publicKey, key, context)
  return { key, wrapped: { stream, own, running: seal(root, key, context) } }
}

/** The key of a session's stream by its letter box or, while the session runs, by the root key; null where neither opens it. */
export const openSessionKey = (
  sessionId: string,
  { stream, own, running }: WrappedKey,
  box: LetterBox | null,
  root: Buffer,
): Buffer | null => {
  const context = sessionContext(sessionId, stream)
  const byRoot = running === null ? null : open(root, running, context)
  return byRoot ?? (box === null ? null : takeOut(box, own, context))
}
