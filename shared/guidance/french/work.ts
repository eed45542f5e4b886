import type { work as english } from '../english/work.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const work: Wording<typeof english> = {
  work: {
    moment: 'Un instant…',
    name: {
      'own-talks': 'Lecture de vos conversations',
      'take-out': 'Écriture du fichier',
      'bring-in': 'Lecture du fichier',
    },
    told: {
      'own-talks': (done, of) => `Lecture de vos conversations : ${figure(done)} sur ${figure(of)}`,
      'bring-in': (done, of) => `Lecture du fichier : ${figure(done)} sur ${figure(of)}`,
      'take-out': (done, of) => `Écriture du fichier : ${figure(done)} sur ${figure(of)}`,
    },
    stop: 'Arrêter',
  },
}
