import { inOrder } from '../journal/entries.ts'
import { talkFromFile } from '../journal/own-file.ts'
import type { PartnerId } from '../partners.ts'
import type { Entry } from '../session/facts.ts'
import { isObject, sessionFileFrom } from './session-file.ts'

/**
 * The session that Ebb's own export carries, as it was recorded, for whoever sits on `to` now; null where the file is none,
 * carries none, or anything in it is not as Ebb writes it.
 */
export const readKeptSession = (text: string, to: PartnerId): readonly Entry[] | null => {
  const record = sessionFileFrom(text)?.record
  if (!isObject(record) || (record.seat !== 'a' && record.seat !== 'b')) return null
  const talk = talkFromFile(record, record.seat, to)
  if (talk === null) return null
  const pieces = [...talk.couple, ...talk.own].toSorted((one, other) => one.ord - other.ord)
  const entries = pieces.flatMap((piece): readonly Entry[] =>
    'entry' in piece ? [piece.entry] : piece.packets,
  )
  return inOrder(entries)
}
