import type { evening as english } from '../english/evening.ts'
import type { Wording } from '../wording.ts'

export const evening: Wording<typeof english> = {
  rest: {
    title: 'Restez un moment en silence.',
    hint: 'Les pieds au sol, sans parler. Ebb apprend comment chaque cœur bat au repos.',
    hintAlone: 'Les pieds au sol, sans parler. Ebb apprend comment votre cœur bat au repos.',
    none: 'Pas de ceinture : il y a les boutons.',
    settling: 'Ça se pose…',
    capturing: 'Ebb apprend votre repos…',
    found: 'C’est bon',
    waiting: (reason) => `En attente : ${reason}.`,
    begin: 'Commencer la conversation',
    beginAnyway: 'Commencer sans attendre',
    beginAnywayHint: 'Sans niveau de repos, Ebb ne peut rien remarquer ; les boutons marchent.',
    notToday: 'Pas maintenant',
  },
  neutralTalk: {
    offer: 'D’abord deux minutes de bavardage',
    why: 'Ebb apprend ce que parler change à lui seul, pour chaque cœur.',
    title: 'Bavardez pendant deux minutes.',
    topics: ['Le dîner de ce soir', 'Les projets de la semaine', 'Une chose vue aujourd’hui'],
    byItself: 'À tour de rôle. Ensuite la conversation commence d’elle-même.',
  },
  arrival: {
    title: 'Votre repos aujourd’hui',
    offer: 'Pour vos yeux',
    offerTo: (name) => `Pour vos yeux, ${name}`,
    close: 'Fermer',
    found: 'Votre repos du jour est trouvé. Rien de plus ne vous est demandé.',
    high: 'Vous semblez partir de plus haut que d’habitude. Commencer en douceur, ou attendre un peu ?',
  },
}
