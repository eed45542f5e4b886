import { type Baseline, effectiveBaseline, isUsable } from '../flooding/baseline.ts'
import { marginsOf } from '../flooding/margins.ts'
import type { PartnerFact } from '../session/facts.ts'
import type { Moment } from './moment.ts'

export type OwnFact = { readonly at: Moment; readonly fact: PartnerFact }

/**
 * The resting level a stretch of a lane is held against. One for each heart that sat on the seat: where the talk lowered a rest
 * that was learnt too high, the lower one holds for the whole of it.
 */
export type Rest = {
  /** The stretch of this heart, s. */
  readonly fromS: number
  readonly toS: number
  /** When it was known, s. */
  readonly knownS: number
  readonly bpm: number
  readonly sigma: number
  /** RMSSD at rest, ms; null where it could not be told. */
  readonly rmssdMs: number | null
  readonly quality: Baseline['quality']
  /** At or below this the body counts as settling, bpm (science 2.8). */
  readonly clearToBpm: number
  /** Whether prompts could rest on it (science 2.2: 45 to 100 bpm). */
  readonly usable: boolean
}

type Heart = { readonly fromS: number; readonly facts: readonly OwnFact[] }

/** The facts of a lane, heart by heart: another strap that goes live brings another heart. */
const heartsIn = (facts: readonly OwnFact[]): readonly Heart[] => {
  const hearts: { fromS: number; facts: OwnFact[] }[] = [{ fromS: 0, facts: [] }]
  let worn: string | null = null
  for (const own of facts) {
    const { fact, at } = own
    if (fact.kind === 'link' && fact.link.kind === 'live') {
      const { id } = fact.link.strap
      if (worn !== null && worn !== id) hearts.push({ fromS: at.atS, facts: [] })
      worn = id
    }
    hearts.at(-1)?.facts.push(own)
  }
  return hearts
}

/** The rests of a lane's facts in order, until `endS`; `earlier`: resting levels of earlier talks, bpm, newest last. */
export const restsOf = (facts: readonly OwnFact[], endS: number): readonly Rest[] => {
  const known = facts.find(({ fact }) => fact.kind === 'person-known')?.fact
  const earlier = known?.kind === 'person-known' ? known.rests : []
  const hearts = heartsIn(facts)
  return hearts.flatMap(({ fromS, facts: own }, index): Rest[] => {
    const set = own.filter(({ fact }) => fact.kind === 'baseline-set')
    const last = set.at(-1)?.fact
    if (last?.kind !== 'baseline-set') return []
    const rest = effectiveBaseline(last.baseline, earlier)
    return [
      {
        fromS,
        toS: hearts[index + 1]?.fromS ?? endS,
        knownS: set[0]?.at.atS ?? fromS,
        bpm: rest.bpm,
        sigma: rest.sigma,
        rmssdMs: rest.lnRmssd === null ? null : Math.exp(rest.lnRmssd),
        quality: rest.quality,
        // The line the body settles at is the same at every sensitivity.
        clearToBpm: marginsOf(rest, 'balanced').clearToBpm,
        usable: isUsable(rest),
      },
    ]
  })
}

/** The rest that holds at a moment, s; null where none is known of the heart on the seat then. */
export const restAt = (rests: readonly Rest[], atS: number): Rest | null =>
  rests.findLast(({ fromS, toS }) => fromS <= atS && atS <= toS) ?? null
