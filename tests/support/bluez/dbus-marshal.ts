// Values to D-Bus wire bytes (little endian). Pure: no sockets here.
//
// Our own D-Bus client rather than a package: this is all a mock needs, and it adds nothing to the lock
// file. Looked at in the registry in November 2026: dbus-next stands still at 0.10.2 (on event-stream
// 3.3.4); dbus-native came back to life with 0.16.1, but brings an XML parser that nobody here needs.

import { FIXED_TYPES } from './dbus-numbers.ts'
import { alignmentOf, completeTypes, memberTypes, paddingAt } from './dbus-signature.ts'
import { asBytes, asList, asMap, asString, asVariant, type DBusValue } from './dbus-values.ts'

const FIRST_CAPACITY = 256

export function marshal(signature: string, values: readonly DBusValue[]): Buffer {
  const types = completeTypes(signature)
  if (types.length !== values.length) {
    throw new TypeError(`"${signature}" needs ${types.length} values, got ${values.length}`)
  }
  const writer = new WireWriter()
  for (const [index, type] of types.entries()) writer.write(type, values[index])
  return writer.bytes()
}

class WireWriter {
  #buffer = Buffer.alloc(FIRST_CAPACITY)
  #length = 0

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }

  write(type: string, value: DBusValue | undefined): void {
    const fixed = FIXED_TYPES[type]
    if (fixed) {
      this.#pad(fixed.size)
      const at = this.#reserve(fixed.size)
      fixed.put(this.#buffer, value, at)
    } else if (type === 's' || type === 'o') this.#text('u', asString(value))
    else if (type === 'g') this.#text('y', asString(value))
    else if (type === 'v') this.#variant(value)
    else if (type.startsWith('(')) this.#members(type, asList(value))
    else if (type.startsWith('a')) this.#array(type.slice(1), value)
    else throw new TypeError(`Cannot write D-Bus type "${type}"`)
  }

  #text(lengthType: 'u' | 'y', text: string): void {
    if (text.includes('\0')) throw new TypeError('D-Bus text cannot hold a NUL')
    const encoded = Buffer.from(`${text}\0`)
    this.write(lengthType, encoded.length - 1)
    this.#raw(encoded)
  }

  #variant(value: DBusValue | undefined): void {
    const inner = asVariant(value)
    if (completeTypes(inner.signature).length !== 1) {
      throw new TypeError(`A variant holds one complete type, not "${inner.signature}"`)
    }
    this.write('g', inner.signature)
    this.write(inner.signature, inner.value)
  }

  #members(type: string, values: readonly DBusValue[]): void {
    this.#pad(8)
    const types = memberTypes(type)
    if (types.length !== values.length) {
      throw new TypeError(`"${type}" needs ${types.length} values, got ${values.length}`)
    }
    for (const [index, member] of types.entries()) this.write(member, values[index])
  }

  #array(element: string, value: DBusValue | undefined): void {
    this.write('u', 0)
    const lengthAt = this.#length - 4
    // The padding to the first element is there even for an empty array, and is not part of the length.
    this.#pad(alignmentOf(element))
    const start = this.#length
    if (element === 'y') this.#raw(asBytes(value))
    else if (element.startsWith('{')) {
      for (const entry of asMap(value)) this.#members(element, entry)
    } else for (const item of asList(value)) this.write(element, item)
    this.#buffer.writeUInt32LE(this.#length - start, lengthAt)
  }

  #raw(bytes: Uint8Array): void {
    const at = this.#reserve(bytes.length)
    this.#buffer.set(bytes, at)
  }

  #pad(alignment: number): void {
    this.#reserve(paddingAt(this.#length, alignment))
  }

  /** New room is always zero: the buffer starts so, grows so, and is never rewound. */
  #reserve(size: number): number {
    const at = this.#length
    this.#length += size
    if (this.#length > this.#buffer.length) {
      const grown = Buffer.alloc(Math.max(this.#buffer.length * 2, this.#length))
      this.#buffer.copy(grown)
      this.#buffer = grown
    }
    return at
  }
}
