import { isolated } from '#shared/guidance/isolated.ts'
import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'

/** What a seat is called by itself: its side, or simply you where there is one. */
const useSeatName = (partner: PartnerId): string => {
  const words = useWords()
  const alone = useLive(({ people, live }) => people.mode === 'solo' && !live.simulated)
  return alone ? words.people.alone : words.partner[partner]
}

/**
 * What a person is called on the screen: the name they chose, else their seat. A name is anybody's text: it stands
 * isolated, so that it turns nothing around it. Simulated hearts are nobody's and have no names.
 */
export const useName = (partner: PartnerId): string => {
  const seat = useSeatName(partner)
  const name = useLive(({ people, live }) => (live.simulated ? null : people.persons[partner].name))
  return name === null ? seat : isolated(name)
}

/** Both names, for what speaks of both. */
export const useNames = () => ({ a: useName('a'), b: useName('b') })
