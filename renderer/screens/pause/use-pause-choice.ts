import { useState } from 'react'
import type { MuscleStep } from '#shared/practice/muscles.ts'
import { type EpochMs, epochMs } from '#shared/units.ts'
import { useMuscleStep } from '../../components/use-muscle-step.ts'
import { useEbb } from '../../live/ebb-context.ts'
import type { Chosen, Help, Way } from './pause-line.ts'

export type PauseChoice = {
  readonly chosen: Chosen
  /** When it was chosen, on the session's clock. */
  readonly from: EpochMs
  /** When the muscles were begun with, on the clock of the wall; null while nobody loosens them. */
  readonly musclesBegun: EpochMs | null
  readonly step: MuscleStep | null
  readonly chooseWay: (way: Way) => void
  readonly chooseHelp: (help: Help | null) => void
}

/** What is chosen on the screen of a pause; `company` is there as soon as both want it. It is gone with the screen. */
export const usePauseChoice = (since: EpochMs, company: boolean): PauseChoice => {
  const { store } = useEbb()
  const [chosen, setChosen] = useState<Chosen>({ way: 'breathe', help: null, idea: 0, last: 'way' })
  const [from, setFrom] = useState(since)
  const [musclesBegun, setMusclesBegun] = useState<EpochMs | null>(null)
  const step = useMuscleStep(musclesBegun)
  const choose = (change: Partial<Chosen>): void => {
    setChosen((before) => ({ ...before, ...change }))
    setFrom(store.view()?.live.at.wall ?? since)
  }
  const [companyBefore, setCompanyBefore] = useState(company)
  if (company !== companyBefore) {
    setCompanyBefore(company)
    // Its first line comes as soon as both have said so.
    choose({ last: company ? 'help' : chosen.last })
  }
  return {
    chosen,
    from,
    musclesBegun,
    step,
    chooseWay: (way) => {
      // Chosen again it is another idea, or once more round the muscles.
      choose({ way, last: 'way', idea: way === 'absorb' ? chosen.idea + 1 : chosen.idea })
      setMusclesBegun(way === 'muscles' ? epochMs(Date.now()) : null)
    },
    chooseHelp: (help) => choose({ help, last: help === null ? 'way' : 'help' }),
  }
}
