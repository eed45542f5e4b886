import type { work as english } from '../english/work.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

/** How much is done, also where there is nothing to do. */
const percent = (done: number, of: number): string =>
  figure(of === 0 ? 0 : Math.round((100 * done) / of))

export const work: Wording<typeof english> = {
  work: {
    name: {
      'own-talks': 'Lecture de vos conversations',
      'take-out': 'Écriture du fichier',
      'bring-in': 'Lecture du fichier',
    },
    told: {
      'own-talks': (done, of) => `Lecture de vos conversations : ${figure(done)} sur ${figure(of)}`,
      'bring-in': (done, of) => `Lecture du fichier : ${percent(done, of)} %`,
      'take-out': (done, of) => `Écriture du fichier : ${percent(done, of)} %`,
    },
    stop: 'Arrêter',
  },
}
