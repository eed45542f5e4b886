// The D-Bus types of fixed size: how many bytes each has (which is also its alignment), out and in.

import { asBigInt, asBoolean, asNumber, type DBusValue } from './dbus-values.ts'

export interface FixedType {
  readonly size: number
  readonly put: (buffer: Buffer, value: DBusValue | undefined, at: number) => void
  readonly get: (buffer: Buffer, at: number) => DBusValue
}

const UINT32: FixedType = {
  size: 4,
  put: (buffer, value, at) => buffer.writeUInt32LE(asNumber(value), at),
  get: (buffer, at) => buffer.readUInt32LE(at),
}

export const FIXED_TYPES: Readonly<Record<string, FixedType>> = {
  y: {
    size: 1,
    put: (buffer, value, at) => buffer.writeUInt8(asNumber(value), at),
    get: (buffer, at) => buffer.readUInt8(at),
  },
  n: {
    size: 2,
    put: (buffer, value, at) => buffer.writeInt16LE(asNumber(value), at),
    get: (buffer, at) => buffer.readInt16LE(at),
  },
  q: {
    size: 2,
    put: (buffer, value, at) => buffer.writeUInt16LE(asNumber(value), at),
    get: (buffer, at) => buffer.readUInt16LE(at),
  },
  i: {
    size: 4,
    put: (buffer, value, at) => buffer.writeInt32LE(asNumber(value), at),
    get: (buffer, at) => buffer.readInt32LE(at),
  },
  u: UINT32,
  h: UINT32,
  b: {
    size: 4,
    put: (buffer, value, at) => buffer.writeUInt32LE(asBoolean(value) ? 1 : 0, at),
    get: (buffer, at) => buffer.readUInt32LE(at) !== 0,
  },
  x: {
    size: 8,
    put: (buffer, value, at) => buffer.writeBigInt64LE(asBigInt(value), at),
    get: (buffer, at) => buffer.readBigInt64LE(at),
  },
  t: {
    size: 8,
    put: (buffer, value, at) => buffer.writeBigUInt64LE(asBigInt(value), at),
    get: (buffer, at) => buffer.readBigUInt64LE(at),
  },
  d: {
    size: 8,
    put: (buffer, value, at) => buffer.writeDoubleLE(asNumber(value), at),
    get: (buffer, at) => buffer.readDoubleLE(at),
  },
}
