import type { Words } from '#shared/guidance/words.ts'
import { toldText } from '#shared/report/told-text.ts'
import type { SessionEpisode } from '#shared/review/session-episodes.ts'
import type { Told } from '#shared/review/told.ts'

type Figured = Pick<SessionEpisode, 'countsFrom' | 'peakAboveRest' | 'settleS' | 'halfLifeS'> & {
  readonly riseBpm: Told
}

/** The figures of one time in words, whoever reads them; `peak` says above whose rest. */
export const episodeFigures = (
  { countsFrom, riseBpm, peakAboveRest, settleS, halfLifeS }: Figured,
  peak: string,
  words: Words,
) => {
  const { episodes: said } = words.review
  return [
    [said.leadUp, toldText(riseBpm, 'bpm', words)],
    [peak, toldText(peakAboveRest, 'bpm', words)],
    [said.settle[countsFrom], toldText(settleS, 'time', words)],
    [said.half[countsFrom], toldText(halfLifeS, 'time', words)],
  ] as const
}
