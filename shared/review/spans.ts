/** A stretch of seconds in which one thing held, from the end of the second before it to its own end. */
export type Span<T> = { readonly fromS: number; readonly toS: number; readonly value: T }

/** The stretches in which `valueIn` gives one and the same value; null belongs to none. */
export const spansOf = <S, T>(
  seconds: readonly S[],
  valueIn: (second: S) => T | null,
): readonly Span<T>[] => {
  const spans: Span<T>[] = []
  for (const [index, second] of seconds.entries()) {
    const value = valueIn(second)
    if (value === null) continue
    const last = spans.at(-1)
    if (last !== undefined && last.toS === index && last.value === value) {
      spans[spans.length - 1] = { ...last, toS: index + 1 }
    } else {
      spans.push({ fromS: index, toS: index + 1, value })
    }
  }
  return spans
}
