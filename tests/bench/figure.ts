/** One measured figure. A key once given stays. */
export type Figure = {
  readonly key: string
  readonly value: number
  readonly unit: string
  /** How it was measured, and what it may be held against. */
  readonly note: string
}

/** The value below which the share `p` of the values lies (nearest rank). */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
}

export const medianOf = (values: readonly number[]): number => percentile(values, 0.5)
