/** A half-life is told only of an excess worth halving, bpm, and counts once it has held so long, s (science 6). */
export const LEAST_EXCESS_BPM = 10
const HALVED_FOR_S = 30

/**
 * Seconds from second `from` until half of its excess over `rest` (bpm) was gone for 30 s; null where second `from` has no
 * level or too little above rest, or where it did not come about by second `until`. `seconds[i]` is second i + 1.
 */
export const halfLifeOf = (
  seconds: readonly { readonly bpm: number | null }[],
  from: number,
  rest: number,
  until: number = seconds.length,
): number | null => {
  const start = seconds[from - 1]?.bpm ?? null
  if (start === null || start - rest < LEAST_EXCESS_BPM) return null
  const half = rest + (start - rest) / 2
  let held = 0
  for (let second = from; second <= until; second += 1) {
    const bpm = seconds[second - 1]?.bpm ?? null
    held = bpm !== null && bpm <= half ? held + 1 : 0
    if (held === HALVED_FOR_S) return second - HALVED_FOR_S + 1 - from
  }
  return null
}
