import { Button } from '../../components/button.tsx'
import { MuscleWater, MuscleWords } from '../../components/muscle-pacer.tsx'
import { PacerWater, PacerWords } from '../../components/pacer.tsx'
import { Sea } from '../../components/sea.tsx'
import { useWords } from '../../language/speech-context.ts'
import { PauseWays } from './pause-ways.tsx'
import type { PauseChoice } from './use-pause-choice.ts'

type PauseMeanwhileProps = { readonly choice: PauseChoice }

/** The water behind the time: it paces the breath or the muscles, or just lies there. */
export const PauseWater = ({ choice: { chosen, musclesBegun, step } }: PauseMeanwhileProps) => {
  if (musclesBegun !== null) {
    return <MuscleWater key={musclesBegun} begun={musclesBegun} done={step?.kind === 'done'} />
  }
  return chosen.way === 'breathe' ? <PacerWater /> : <Sea stillness={0.7} />
}

/** The words of the pacer, beneath the time. */
export const PauseWords = ({ choice: { chosen, step } }: PauseMeanwhileProps) => {
  if (step !== null) return <MuscleWords step={step} />
  return chosen.way === 'breathe' ? <PacerWords /> : null
}

/** The way out of what goes on, next to the other ways. */
const NextToIt = ({ choice: { chosen, step, chooseWay } }: PauseMeanwhileProps) => {
  const { breathe, muscles, absorb } = useWords().pause
  switch (chosen.way) {
    case 'breathe':
      return (
        <Button rank="quiet" onPress={() => chooseWay('stopped')}>
          {breathe.stop}
        </Button>
      )
    case 'stopped':
      return (
        <Button rank="quiet" onPress={() => chooseWay('breathe')}>
          {breathe.again}
        </Button>
      )
    case 'muscles':
      return (
        step?.kind === 'done' && (
          <Button rank="quiet" onPress={() => chooseWay('muscles')}>
            {muscles.again}
          </Button>
        )
      )
    case 'absorb':
      return (
        <Button rank="quiet" onPress={() => chooseWay('absorb')}>
          {absorb.another}
        </Button>
      )
    case 'quiet':
      return null
    default:
      return chosen.way satisfies never
  }
}

/** What is done meanwhile, and how to change it. */
export const PauseMeanwhile = ({ choice }: PauseMeanwhileProps) => (
  <>
    <PauseWays way={choice.chosen.way} onChoose={choice.chooseWay} />
    <NextToIt choice={choice} />
  </>
)
