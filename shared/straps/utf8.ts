/** Stands for bytes that are no character (Unicode 3.9, U+FFFD substitution of maximal subparts). */
const REPLACEMENT = 0xfffd

/** What a first byte promises: bytes that follow, its own bits, and the range of the second byte. */
type Lead = {
  readonly following: number
  readonly bits: number
  readonly least: number
  readonly most: number
}

/** The well-formed byte sequences of Unicode 15, table 3-7; `null` for a byte that begins none. */
const leadOf = (byte: number): Lead | null => {
  if (byte < 0x80) return { following: 0, bits: byte, least: 0x80, most: 0xbf }
  if (byte < 0xc2 || byte > 0xf4) return null
  if (byte < 0xe0) return { following: 1, bits: byte & 0x1f, least: 0x80, most: 0xbf }
  if (byte < 0xf0) {
    // No overlong forms below U+0800, and no surrogates.
    const least = byte === 0xe0 ? 0xa0 : 0x80
    return { following: 2, bits: byte & 0x0f, least, most: byte === 0xed ? 0x9f : 0xbf }
  }
  // No overlong forms below U+10000, and nothing above U+10FFFF.
  const least = byte === 0xf0 ? 0x90 : 0x80
  return { following: 3, bits: byte & 0x07, least, most: byte === 0xf4 ? 0x8f : 0xbf }
}

/** The code points that UTF-8 bytes hold, U+FFFD for what is malformed, never an error (Unicode 15, 3.9). */
export const decodeUtf8 = (bytes: Uint8Array): readonly number[] => {
  const points: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const lead = leadOf(bytes[at] ?? 0)
    at += 1
    if (lead === null) {
      points.push(REPLACEMENT)
      continue
    }
    let { bits, following, least, most } = lead
    for (; following > 0; following--) {
      const byte = bytes[at] ?? 0
      if (byte < least || byte > most) break
      bits = (bits << 6) | (byte & 0x3f)
      at += 1
      least = 0x80
      most = 0xbf
    }
    points.push(following === 0 ? bits : REPLACEMENT)
  }
  return points
}
