/** Bytes as hexadecimal digits, two for each, small letters. */
export const hexFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes that pairs of hexadecimal digits stand for; the text must be nothing else. */
export const bytesFromHex = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length / 2)
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16)
  }
  return bytes
}
