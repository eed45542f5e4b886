import type { Scene } from './evening.ts'
import { NO_TROUBLE, type TroubleScript } from './faults/script.ts'

/** What goes wrong in each scene; seconds from the beginning of the scene. */
export type EveningTroubles = { readonly [S in Scene]: TroubleScript }

/** The evening as it should be. */
export const SOUND_EVENING: EveningTroubles = {
  rest: NO_TROUBLE,
  'slow-breath': NO_TROUBLE,
  effort: NO_TROUBLE,
  chat: NO_TROUBLE,
  talk: NO_TROUBLE,
  pause: NO_TROUBLE,
  'talk-again': NO_TROUBLE,
}

/** Seed of the troubled evening's chances; published, like the hearts'. */
export const TROUBLES_SEED = 20_472

/**
 * The evening on which straps are trouble: dry electrodes and a drop-out in the rest, late packets while a heart
 * climbs, a strap out of reach in the pause, and after it a silent link and a strap that repeats itself.
 */
export const TROUBLED_EVENING: EveningTroubles = {
  rest: [
    { fromS: 0, toS: 40, strap: 'b', fault: 'dry' },
    { fromS: 110, toS: 130, strap: 'a', fault: 'drop-out' },
  ],
  'slow-breath': NO_TROUBLE,
  effort: NO_TROUBLE,
  chat: NO_TROUBLE,
  talk: [
    { fromS: 20, toS: 50, strap: 'b', fault: 'late' },
    { fromS: 60, toS: 150, strap: 'a', fault: 'late' },
  ],
  pause: [{ fromS: 60, toS: 300, strap: 'b', fault: 'drop-out' }],
  'talk-again': [
    { fromS: 30, toS: 75, strap: 'b', fault: 'silence' },
    { fromS: 120, toS: 165, strap: 'a', fault: 'freeze' },
    { fromS: 210, toS: 240, strap: 'b', fault: 'on-table' },
  ],
}
