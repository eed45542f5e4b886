// One D-Bus message: its header and body to bytes, and the next whole message out of a stream of bytes.

import { marshal } from './dbus-marshal.ts'
import { paddingAt } from './dbus-signature.ts'
import { unmarshal } from './dbus-unmarshal.ts'
import { asList, asNumber, asVariant, type DBusValue, variant } from './dbus-values.ts'

export const MESSAGE_TYPE = { call: 1, reply: 2, error: 3, signal: 4 } as const
export const NO_REPLY_EXPECTED = 1

export interface Message {
  readonly type: number
  readonly flags: number
  readonly serial: number
  readonly fields: MessageFields
  readonly body: readonly DBusValue[]
}

export interface MessageFields {
  path?: string
  interface?: string
  member?: string
  errorName?: string
  replySerial?: number
  destination?: string
  sender?: string
  signature?: string
}

const LITTLE_ENDIAN = 'l'.charCodeAt(0)
const PROTOCOL_VERSION = 1
const HEADER_SIGNATURE = 'yyyyuua(yv)'
const BEFORE_FIELDS = 16
const REPLY_SERIAL = 5

type TextField = Exclude<keyof MessageFields, 'replySerial'>
const TEXT_FIELDS: readonly (readonly [number, string, TextField])[] = [
  [1, 'o', 'path'],
  [2, 's', 'interface'],
  [3, 's', 'member'],
  [4, 's', 'errorName'],
  [6, 's', 'destination'],
  [7, 's', 'sender'],
  [8, 'g', 'signature'],
]

export function encodeMessage(message: Message): Buffer {
  const { fields, type, flags, serial } = message
  const body = marshal(fields.signature ?? '', message.body)
  const entries: DBusValue[] = []
  for (const [code, signature, name] of TEXT_FIELDS) {
    const value = fields[name]
    if (value !== undefined && value !== '') entries.push([code, variant(signature, value)])
  }
  if (fields.replySerial !== undefined) {
    entries.push([REPLY_SERIAL, variant('u', fields.replySerial)])
  }
  const start = [LITTLE_ENDIAN, type, flags, PROTOCOL_VERSION, body.length, serial]
  const header = marshal(HEADER_SIGNATURE, [...start, entries])
  return Buffer.concat([header, Buffer.alloc(paddingAt(header.length, 8)), body])
}

/** The first message of `bytes` and how long it is; undefined while it has not all arrived. */
export function decodeMessage(bytes: Buffer): { message: Message; size: number } | undefined {
  if (bytes.length < BEFORE_FIELDS) return undefined
  if (bytes.readUInt8(0) !== LITTLE_ENDIAN) throw new Error('Only little-endian D-Bus peers')
  const headerEnd = BEFORE_FIELDS + bytes.readUInt32LE(12)
  const bodyStart = headerEnd + paddingAt(headerEnd, 8)
  const size = bodyStart + bytes.readUInt32LE(4)
  if (bytes.length < size) return undefined
  const header = unmarshal(HEADER_SIGNATURE, bytes.subarray(0, headerEnd))
  const [, type, flags, , , serial, entries] = header
  const fields = decodeFields(asList(entries))
  const body = unmarshal(fields.signature ?? '', bytes.subarray(bodyStart, size))
  const message = {
    type: asNumber(type),
    flags: asNumber(flags),
    serial: asNumber(serial),
    fields,
    body,
  }
  return { message, size }
}

function decodeFields(entries: readonly DBusValue[]): MessageFields {
  const fields: MessageFields = {}
  for (const entry of entries) {
    const [code, wrapped] = asList(entry)
    const { value } = asVariant(wrapped)
    if (code === REPLY_SERIAL) fields.replySerial = asNumber(value)
    const known = TEXT_FIELDS.find(([fieldCode]) => fieldCode === code)
    if (known && typeof value === 'string') fields[known[2]] = value
  }
  return fields
}
