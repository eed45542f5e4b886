import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/words-context.ts'

/** What a seat is called on the screen. */
export const useName = (partner: PartnerId): string => useWords().partner[partner]
