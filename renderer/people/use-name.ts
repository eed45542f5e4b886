import { isolated } from '#shared/guidance/isolated.ts'
import { otherOf, type PartnerId } from '#shared/partners.ts'
import type { People } from '#shared/people/people.ts'
import { useWords } from '../language/speech-context.ts'
import { useLive } from '../live/use-live.ts'

/** What a seat is called by itself: its side, or simply you where there is one. */
const useSeatName = (partner: PartnerId): string => {
  const words = useWords()
  const alone = useLive(({ people, live }) => people.mode === 'solo' && !live.simulated)
  return alone ? words.people.alone : words.partner[partner]
}

/** Two may have one name, or one initial: then it tells nobody whose seat, or whose data, a button means. */
const isShared = ({ mode, persons }: People, partner: PartnerId): boolean => {
  const [mine, theirs] = [persons[partner].name, persons[otherOf(partner)].name]
  return mode !== 'solo' && mine?.toLowerCase() === theirs?.toLowerCase()
}

/**
 * What a person is called on the screen: the name they chose, with the seat where both chose the same, else their seat
 * alone. A name is anybody's text: it stands isolated, so that it turns nothing around it. Simulated hearts are nobody's
 * and have no names.
 */
export const useName = (partner: PartnerId): string => {
  const { joined } = useWords()
  const seat = useSeatName(partner)
  const name = useLive(({ people, live }) => (live.simulated ? null : people.persons[partner].name))
  const shared = useLive(({ people }) => isShared(people, partner))
  if (name === null) return seat
  return shared ? joined.and(isolated(name), seat) : isolated(name)
}

/** Both names, for what speaks of both. */
export const useNames = () => ({ a: useName('a'), b: useName('b') })
