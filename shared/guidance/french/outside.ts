import type { outside as english } from '../english/outside.ts'
import type { Wording } from '../wording.ts'

export const outside: Wording<typeof english> = {
  notification: {
    'time-for-a-pause': 'C’est le moment d’une pause.',
    'return-soon': 'Encore cinq minutes de pause.',
    'return-now': 'C’est l’heure de revenir.',
  },
  cannotStart: {
    title: 'Ebb n’a pas pu démarrer.',
    body: (log) =>
      `Ce qui est gardé reste tel quel. Veuillez rouvrir Ebb. Ce qui l’en a empêché est noté dans ${log}`,
  },
}
