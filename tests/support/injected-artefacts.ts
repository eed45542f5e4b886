import { heartAt, nextBeat } from '#shared/simulate/heart.ts'
import { extraBeat, type Misread, missedBeat, movedBeat } from '#shared/simulate/misread.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'

/** A series of RR (ms) into which artefacts were put: for each beat the number of the artefact it belongs to, or null. */
export interface SpoiltBeats {
  readonly rrMs: readonly number[]
  readonly artefact: readonly (number | null)[]
}

/** RR (ms) of a simulated heart that talks: its rate moves between 68 and 80 every half minute. */
export const talkingBeats = (seed: number, count: number): number[] => {
  let heart = heartAt(seed, 72, 0)
  return Array.from({ length: count }, (_, index) => {
    const beat = nextBeat(heart, { bpm: Math.floor(index / 36) % 2 ? 80 : 68, tauMs: 8_000 })
    heart = beat.heart
    return beat.rrMs
  })
}

/** RR (ms) of a heart that breathes six times a minute and swings by `swingMs` either way. */
export const pacedBeats = (swingMs: number, count: number): number[] => {
  let at = 0
  return Array.from({ length: count }, () => {
    const rr = 900 + swingMs * Math.sin((2 * Math.PI * at) / 10_000)
    at += rr
    return rr
  })
}

const misreadOf = (rr: number, kind: number, amount: number, draw: () => number): Misread => {
  if (kind === 0) return extraBeat(rr, 0.25 + 0.5 * amount)
  const shift = rr * (0.25 + 0.15 * amount) * (draw() < 0.5 ? -1 : 1)
  return kind === 1 ? missedBeat(rr) : movedBeat(rr, shift)
}

/** Gross artefacts as science 3.2 has them: beats split at 25-75 %, merged, or shifted by 25-40 % of an RR. */
export const spoil = (clean: readonly number[], share: number, seed: number): SpoiltBeats => {
  let random = randomFrom(seed)
  const draw = (): number => {
    const [value, next] = nextUniform(random)
    random = next
    return value
  }
  const rrMs: number[] = []
  const artefact: (number | null)[] = []
  const put = (rr: number, of: number | null): void => {
    rrMs.push(rr)
    artefact.push(of)
  }
  let artefacts = 0
  for (let i = 0; i < clean.length; i++) {
    const rr = clean[i] ?? 0
    const next = clean[i + 1]
    // The first beats are left alone: thresholds need some to begin with.
    if (i < 20 || next === undefined || draw() >= share) {
      put(rr, null)
      continue
    }
    const kind = Math.floor(draw() * 3)
    const amount = draw()
    const { sent, owedMs } = misreadOf(rr, kind, amount, draw)
    for (const value of sent) put(value, artefacts)
    if (kind !== 0) {
      put(next + owedMs, artefacts)
      i += 1
    }
    artefacts += 1
  }
  return { rrMs, artefact }
}

/** Share of the artefacts that were found (a flag on them or a neighbour), and share of other beats flagged (0-1). */
export const scoreFlags = (
  { artefact }: SpoiltBeats,
  flagged: readonly boolean[],
): { readonly found: number; readonly falseFlags: number } => {
  const all = new Set<number>()
  const found = new Set<number>()
  let clean = 0
  let wrong = 0
  artefact.forEach((of, i) => {
    if (of !== null) {
      all.add(of)
      if (flagged[i - 1] || flagged[i] || flagged[i + 1]) found.add(of)
      return
    }
    const beside = [i - 1, i + 1].some((near) => typeof artefact[near] === 'number')
    if (beside) return
    clean += 1
    if (flagged[i]) wrong += 1
  })
  return { found: all.size === 0 ? 1 : found.size / all.size, falseFlags: wrong / clean }
}
