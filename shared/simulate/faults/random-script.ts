import { PARTNERS } from '../../partners.ts'
import { type Draws, drawsFrom } from '../draws.ts'
import { FAULT_PARAMETERS } from './parameters.ts'
import { SHARED_FAULTS, type Trouble, type TroubleScript, WHOLE_FAULTS } from './script.ts'

type StrapFault = (typeof SHARED_FAULTS)[number] | (typeof WHOLE_FAULTS)[number]

const FAULTS: readonly StrapFault[] = [...SHARED_FAULTS, ...WHOLE_FAULTS]

const isShared = (fault: StrapFault): fault is (typeof SHARED_FAULTS)[number] =>
  SHARED_FAULTS.some((shared) => shared === fault)

const drawTrouble = (draws: Draws, strap: 'a' | 'b', fromS: number): Trouble => {
  const { fromS: shortest, toS: longest, fromShare, toShare } = FAULT_PARAMETERS.drawn
  const toS = fromS + Math.ceil(draws.between(shortest, longest))
  const fault = FAULTS[Math.floor(draws.uniform() * FAULTS.length)] ?? 'silence'
  const share = draws.between(fromShare, toShare)
  return isShared(fault) ? { fromS, toS, strap, fault, share } : { fromS, toS, strap, fault }
}

/**
 * A script of so many seconds in which now and then one thing goes wrong with one strap, and rarely the two straps
 * are exchanged. The same seed gives the same script; every fault has the same chance.
 */
export const randomTroubles = (seed: number, seconds: number): TroubleScript => {
  const { soundS, soundBeforeSwapS, fromS: shortest, toS: longest } = FAULT_PARAMETERS.drawn
  const script: Trouble[] = []
  PARTNERS.forEach((strap, index) => {
    const draws = drawsFrom(seed, index)
    for (let fromS = 0; ; ) {
      fromS += Math.ceil(draws.exponential(soundS))
      if (fromS >= seconds) break
      const trouble = drawTrouble(draws, strap, fromS)
      script.push(trouble)
      fromS = trouble.toS
    }
  })
  const draws = drawsFrom(seed, PARTNERS.length)
  for (let fromS = 0; ; ) {
    fromS += Math.ceil(draws.exponential(soundBeforeSwapS))
    if (fromS >= seconds) return script
    const toS = fromS + Math.ceil(draws.between(shortest, longest))
    script.push({ fromS, toS, strap: 'both', fault: 'swapped' })
    fromS = toS
  }
}
