import type { CoupleReview } from '#shared/review/couple-review.ts'
import type { OwnReview } from '#shared/review/review-view.ts'
import { floodVerdictOf } from '#shared/review/session-events.ts'
import { momentOfWall } from '#shared/review/wall-time.ts'
import type { Speech } from '../../language/speech-context.ts'

/** A line through the picture at a moment, with the word that stands at its top. `promised` is drawn as what was not yet. */
export type Tick = {
  readonly atS: number
  readonly kind: 'event' | 'promised'
  readonly text: string
}

/** What is drawn at its moment: prompts, marks, floods, and of each pause what was promised and what came. */
export const ticksOf = (
  { rows }: OwnReview,
  couple: CoupleReview,
  { words, formats }: Speech,
): readonly Tick[] => {
  const { review, afterTalk } = words
  const { chart } = review
  const said: { readonly [K in string]?: string } = chart.short
  const own = rows.flatMap((row): Tick[] => {
    if (row.kind !== 'event') return []
    const isStruck = row.event.kind === 'flood' && floodVerdictOf(row.event) === 'struck'
    const text = isStruck ? afterTalk.judge.short : said[row.event.kind]
    return text === undefined ? [] : [{ atS: row.event.fromS, kind: 'event', text }]
  })
  const pauses = couple.pauses.flatMap(({ promised, promisedAgain, returned }): Tick[] => {
    const last = promisedAgain.at(-1)?.promised ?? promised
    const due: Tick = {
      atS: momentOfWall(couple, last),
      kind: 'promised',
      text: chart.promised(formats.clock(last)),
    }
    if (returned === null) return [due]
    return [
      due,
      { atS: returned.atS, kind: 'event', text: chart.backAt(formats.clock(returned.wall)) },
    ]
  })
  return [...own, ...pauses]
}
