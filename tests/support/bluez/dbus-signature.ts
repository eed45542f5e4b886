// The grammar of D-Bus type signatures: where one complete type ends, and how each is aligned.

const ALIGNMENT: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  b: 4,
  i: 4,
  u: 4,
  h: 4,
  s: 4,
  o: 4,
  a: 4,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** Splits a signature into its complete types: `sa{sv}(ii)` becomes `s`, `a{sv}`, `(ii)`. */
export function completeTypes(signature: string): string[] {
  const types: string[] = []
  for (let start = 0; start < signature.length; ) {
    const end = endOfType(signature, start)
    types.push(signature.slice(start, end))
    start = end
  }
  return types
}

/** The types inside a struct `(…)` or a dictionary entry `{…}`. */
export function memberTypes(type: string): string[] {
  return completeTypes(type.slice(1, -1))
}

export function alignmentOf(type: string): number {
  const alignment = ALIGNMENT[type.charAt(0)]
  if (alignment === undefined) throw new TypeError(`Not a D-Bus type: "${type}"`)
  return alignment
}

/** How many zero bytes bring `position` to a multiple of `alignment`. */
export function paddingAt(position: number, alignment: number): number {
  return (alignment - (position % alignment)) % alignment
}

function endOfType(signature: string, start: number): number {
  const code = signature.charAt(start)
  alignmentOf(code)
  if (code === 'a') return endOfType(signature, start + 1)
  const closing = CLOSING[code]
  if (closing === undefined) return start + 1
  let end = start + 1
  while (signature.charAt(end) !== closing) end = endOfType(signature, end)
  return end + 1
}
