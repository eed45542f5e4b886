import type { Formats } from '../guidance/formats.ts'
import type { Words } from '../guidance/words.ts'
import type { ReviewedPause } from '../review/couple-pauses.ts'
import type { EpochMs } from '../units.ts'

/** The words for it: said to the two, or of them. */
type PauseWords = Pick<Words['review']['couple'], 'pause' | 'moved' | 'back' | 'early' | 'outcome'>

const outcomeText = (pause: ReviewedPause, couple: PauseWords, times: Formats): string => {
  const { outcome, resumed, putOffTo, early } = pause
  const clock = (at: EpochMs | undefined | null): string =>
    at === undefined || at === null ? '' : times.clock(at)
  switch (outcome) {
    case 'kept':
      // Earlier, because both said so: it is not as promised as well.
      return couple.outcome[early ? 'later' : outcome](clock(resumed?.wall))
    case 'later':
      return couple.outcome[outcome](clock(resumed?.wall))
    case 'put-off':
      return couple.outcome[outcome](putOffTo === null ? '' : times.day(putOffTo))
    case 'ended':
    case 'open':
      return couple.outcome[outcome]
    default:
      return outcome satisfies never
  }
}

/** A pause as both know it: promised, moved, returned, and what came. */
export const pauseText = (
  pause: ReviewedPause,
  couple: PauseWords,
  { joined }: Pick<Words, 'joined'>,
  times: Formats,
): string => {
  const { begun, promised, promisedAgain, returned, early } = pause
  const parts = [
    couple.pause(times.clock(begun.wall), times.clock(promised)),
    ...promisedAgain.map((again) => couple.moved(times.clock(again.promised))),
    ...(returned === null ? [] : [couple[early ? 'early' : 'back'](times.clock(returned.wall))]),
    outcomeText(pause, couple, times),
  ]
  return `${parts.reduce(joined.next)}.`
}
