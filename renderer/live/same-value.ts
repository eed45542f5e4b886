const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * Whether two plain values (as they come through IPC) say the same. Each snapshot is a new object, so identity would
 * redraw every screen four times a second.
 */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const entries = Object.entries(one)
  if (entries.length !== Object.keys(other).length) return false
  const others = new Map(Object.entries(other))
  return entries.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
}
