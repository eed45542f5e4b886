// The JavaScript shapes of D-Bus values, and the checks that narrow them.
//   integers up to 32 bit and doubles: number     64 bit integers: bigint     ay: Uint8Array
//   other arrays and structs: array               dictionaries: Map           v: Variant

export type DBusValue =
  | number
  | bigint
  | boolean
  | string
  | Uint8Array
  | Variant
  | readonly DBusValue[]
  | ReadonlyMap<DBusValue, DBusValue>

export interface Variant {
  readonly signature: string
  readonly value: DBusValue
}

export function variant(signature: string, value: DBusValue): Variant {
  return { signature, value }
}

type Unchecked = DBusValue | undefined

export function asNumber(value: Unchecked): number {
  if (typeof value === 'number') return value
  throw mismatch('a number', value)
}

export function asBigInt(value: Unchecked): bigint {
  if (typeof value === 'bigint') return value
  throw mismatch('a bigint', value)
}

export function asBoolean(value: Unchecked): boolean {
  if (typeof value === 'boolean') return value
  throw mismatch('a boolean', value)
}

export function asString(value: Unchecked): string {
  if (typeof value === 'string') return value
  throw mismatch('a string', value)
}

export function asBytes(value: Unchecked): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw mismatch('bytes', value)
}

export function asList(value: Unchecked): readonly DBusValue[] {
  if (isList(value)) return value
  throw mismatch('an array', value)
}

export function asMap(value: Unchecked): ReadonlyMap<DBusValue, DBusValue> {
  if (value instanceof Map) return value
  throw mismatch('a Map', value)
}

export function asVariant(value: Unchecked): Variant {
  if (typeof value === 'object' && 'signature' in value) return value
  throw mismatch('a variant', value)
}

// Array.isArray alone does not narrow a readonly array out of a union.
function isList(value: Unchecked): value is readonly DBusValue[] {
  return Array.isArray(value)
}

function mismatch(wanted: string, value: Unchecked): TypeError {
  return new TypeError(`Expected ${wanted} for D-Bus, got ${typeof value} ${String(value)}`)
}
