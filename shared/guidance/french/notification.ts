import type { notification as english } from '../english/notification.ts'
import type { Wording } from '../wording.ts'

export const notification: Wording<typeof english> = {
  notification: {
    'time-for-a-pause': 'C’est le moment d’une pause.',
    'return-soon': 'Encore cinq minutes de pause.',
    'return-now': 'C’est l’heure de revenir.',
  },
}
