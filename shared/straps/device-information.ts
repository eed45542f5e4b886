import { LONGEST_ATTRIBUTE_VALUE } from './gatt.ts'
import { decodeUtf8 } from './utf8.ts'

/** Longest text kept, characters: enough for every model name, too short to push a screen around. */
const LONGEST_TEXT = 48

/** Ranges of characters that draw nothing or reorder what is around them (Unicode categories Cc, Cf, Zl, Zp). */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffd],
  [0xe0000, 0xe0fff],
]

const isSeen = (point: number): boolean => UNSEEN.every(([from, to]) => point < from || point > to)

/**
 * Reads a string of the Device Information Service (0x180A: maker, model, revisions), UTF-8. It came over the air and
 * is untrusted: control, invisible and malformed characters go, at most 48 stay; `null` where nothing is left.
 */
export const decodeDeviceText = (bytes: Uint8Array): string | null => {
  const seen = decodeUtf8(bytes.subarray(0, LONGEST_ATTRIBUTE_VALUE)).filter(isSeen)
  const text = String.fromCodePoint(...seen).trim()
  const kept = Array.from(text).slice(0, LONGEST_TEXT).join('').trimEnd()
  return kept === '' ? null : kept
}
