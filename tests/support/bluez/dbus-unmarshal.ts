// D-Bus wire bytes (little endian) back to values. Pure: no sockets here.

import { FIXED_TYPES } from './dbus-numbers.ts'
import { alignmentOf, completeTypes, memberTypes, paddingAt } from './dbus-signature.ts'
import { asNumber, asString, type DBusValue, variant } from './dbus-values.ts'

/** `bytes` must begin on an 8-byte boundary of its message, as every header and every body does. */
export function unmarshal(signature: string, bytes: Uint8Array): DBusValue[] {
  const reader = new WireReader(bytes)
  return completeTypes(signature).map((type) => reader.read(type))
}

class WireReader {
  readonly #buffer: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  read(type: string): DBusValue {
    const fixed = FIXED_TYPES[type]
    if (fixed) {
      this.#pad(fixed.size)
      return fixed.get(this.#buffer, this.#skip(fixed.size))
    }
    if (type === 's' || type === 'o') return this.#text(asNumber(this.read('u')))
    if (type === 'g') return this.#text(asNumber(this.read('y')))
    if (type === 'v') return this.#variant()
    if (type.startsWith('a')) return this.#array(type.slice(1))
    if (!type.startsWith('(')) throw new TypeError(`Cannot read D-Bus type "${type}"`)
    this.#pad(8)
    return memberTypes(type).map((member) => this.read(member))
  }

  #text(length: number): string {
    const start = this.#skip(length + 1)
    return this.#buffer.toString('utf8', start, start + length)
  }

  #variant(): DBusValue {
    const signature = asString(this.read('g'))
    return variant(signature, this.read(signature))
  }

  #array(element: string): DBusValue {
    const length = asNumber(this.read('u'))
    this.#pad(alignmentOf(element))
    const end = this.#at + length
    // A copy, so that nobody later holds on to (or sees changes of) the socket's buffer.
    if (element === 'y') return Uint8Array.from(this.#buffer.subarray(this.#skip(length), end))
    const items: DBusValue[] = []
    const pairs = new Map<DBusValue, DBusValue>()
    const [keyType = '', valueType = ''] = element.startsWith('{') ? memberTypes(element) : []
    while (this.#at < end) {
      if (keyType === '') items.push(this.read(element))
      else {
        this.#pad(8)
        pairs.set(this.read(keyType), this.read(valueType))
      }
    }
    return keyType === '' ? items : pairs
  }

  #skip(size: number): number {
    const at = this.#at
    if (at + size > this.#buffer.length) throw new RangeError('D-Bus message ends too early')
    this.#at += size
    return at
  }

  #pad(alignment: number): void {
    this.#at += paddingAt(this.#at, alignment)
  }
}
