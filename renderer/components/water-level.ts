import type { Words } from '#shared/guidance/words.ts'

/** 0 is the own rest, 1 the level a flood needs (snapshot). Up to here it is near rest (numbers: B + max(8, 2σ)). */
export const SHORE = 0.5
const FLOOD = 1

/** Heights in the vessel, as shares of it: at rest, per unit of level, and where the water never gets over. */
const AT_REST = 0.24
const PER_LEVEL = 0.3
const LEAST = 0.06
const BRIM = 0.9

/** How high a level stands: in proportion up to a flood, then ever more slowly, so that nothing ever spills. */
export const heightOf = (level: number): number => {
  if (level <= FLOOD) return Math.max(LEAST, AT_REST + PER_LEVEL * level)
  const atFlood = AT_REST + PER_LEVEL * FLOOD
  const room = BRIM - atFlood
  return atFlood + room * (1 - Math.exp((-PER_LEVEL * (level - FLOOD)) / room))
}

/** The same in words; in most practices the line is where its owner began, and no rest. */
export const levelInWords = (
  level: number | null,
  { own, practice }: Words,
  line: 'rest' | 'start' = 'rest',
): string => {
  if (level === null) return own.unclear
  const said = line === 'rest' ? own : practice.water
  if (level < SHORE) return said.atRest
  return level < FLOOD ? said.above : said.wellAbove
}
