/** The same promise; a failure that comes before anybody waits for it is theirs when they do, and nobody's alarm until then. */
export const heldBack = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => {})
  return promise
}
