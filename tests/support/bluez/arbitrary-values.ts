// Random D-Bus values of random types, for the property test of the wire format.

import fc from 'fast-check'
import { memberTypes } from './dbus-signature.ts'
import { type DBusValue, variant } from './dbus-values.ts'

export interface TypedValue {
  readonly type: string
  readonly value: DBusValue
}

const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
const BASIC: Readonly<Record<string, fc.Arbitrary<DBusValue>>> = {
  y: fc.integer({ min: 0, max: 0xff }),
  n: fc.integer({ min: -0x8000, max: 0x7fff }),
  q: fc.integer({ min: 0, max: 0xffff }),
  i: fc.integer(),
  u: fc.integer({ min: 0, max: 0xffffffff }),
  b: fc.boolean(),
  x: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  t: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  d: fc.double(),
  s: text,
  o: fc.constant('/org/bluez/hci0'),
  g: fc.constantFrom('', 's', 'a{sa{sv}}', '(ii)ay'),
}
const key = fc.constantFrom('y', 'n', 'i', 'u', 'x', 't', 's')

function anyOf(type: string): fc.Arbitrary<DBusValue> {
  const basic = BASIC[type]
  if (basic) return basic
  if (type === 'v') return typedValue(0).map((inner) => variant(inner.type, inner.value))
  if (type === 'ay') return fc.uint8Array({ maxLength: 20 })
  if (type.startsWith('(')) return fc.tuple(...memberTypes(type).map(anyOf))
  if (!type.startsWith('a{')) return fc.array(anyOf(type.slice(1)), { maxLength: 4 })
  const [keyType = '', itemType = ''] = memberTypes(type.slice(1))
  return fc
    .uniqueArray(fc.tuple(anyOf(keyType), anyOf(itemType)), {
      maxLength: 4,
      selector: ([entryKey]) => entryKey,
    })
    .map((entries) => new Map(entries))
}

function signatureOf(depth: number): fc.Arbitrary<string> {
  const basic = fc.constantFrom(...Object.keys(BASIC))
  if (depth === 0) return basic
  const inner = signatureOf(depth - 1)
  return fc.oneof(
    basic,
    fc.constant('v'),
    fc.constant('ay'),
    inner.map((item) => `a${item}`),
    fc.tuple(key, inner).map(([k, item]) => `a{${k}${item}}`),
    fc.array(inner, { minLength: 1, maxLength: 3 }).map((items) => `(${items.join('')})`),
  )
}

/** Any D-Bus type, nested up to `depth` levels, together with a value of it. */
export function typedValue(depth: number): fc.Arbitrary<TypedValue> {
  return signatureOf(depth).chain((type) => anyOf(type).map((value) => ({ type, value })))
}
