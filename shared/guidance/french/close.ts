import type { close as english } from '../english/close.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

export const close: Wording<typeof english> = {
  end: {
    title: 'C’était une conversation.',
    summary: (minutes, pauses) => `${minutes}, ${pauses}.`,
    pauses: (count) =>
      count === 0 ? 'aucune pause' : count === 1 ? 'une pause' : counted(count, 'pause', 'pauses'),
    pausesTitle: 'Les pauses',
    came: {
      kept: (time) => `Promis pour ${time} : vous étiez de retour.`,
      later: (time) => `Promis pour ${time} : vous étiez de retour plus tard.`,
      'put-off': (time) => `Reporté à ${time}.`,
      ended: (time) => `Promis pour ${time} : la conversation s’est arrêtée là.`,
      open: (time) => `Promis pour ${time} : la suite n’est pas enregistrée.`,
    },
    backAt: 'Retour à',
    backTomorrowAt: 'Retour demain à',
    kept: 'C’est gardé sur cet ordinateur.',
    simulated: 'C’étaient des cœurs simulés. Ils n’entrent dans aucun historique.',
    leave: 'Au début',
    nameTime: 'Fixer une heure pour continuer',
    unkept: 'Quelque chose d’écrit n’est pas encore gardé. Cela disparaît si vous partez.',
    leaveAllTheSame: 'Partir quand même',
    stay: 'Rester',
    note: 'Les trois dernières pauses sont restées sans retour. Cela arrive. Une courte, avec une heure dite à voix haute, aidera peut-être.',
    shorter: (minutes) => `Désormais, des pauses de ${figure(minutes)} minutes`,
    shorterSet: (minutes) => `Dès la prochaine conversation : ${figure(minutes)} minutes.`,
  },
  ownWords: {
    open: 'Mes propres mots',
    title: 'Pour vous, après la conversation',
    optional: 'Tout peut rester vide. C’est gardé avec ce qui n’est qu’à vous.',
    hard: 'Qu’est-ce qui était difficile ?',
    helped: 'Qu’est-ce qui a aidé ?',
    settling: 'Qu’est-ce que j’apaisais en moi ?',
    oneTrue: 'Une chose vraie que nous avons réussi à dire',
    arousal: 'Au plus fort, à quel point étais-je en émoi, de 0 à 10 ?',
    flooded: 'Est-ce que ça débordait en moi ?',
    floodedAs: { yes: 'Oui', no: 'Non', unsure: 'Je ne sais pas' },
    prompt: (place, of) =>
      of === 1
        ? 'Quand Ebb a proposé une pause'
        : `Quand Ebb a proposé une pause (${figure(place)} sur ${figure(of)})`,
    answers: { fits: 'C’était juste', early: 'Un peu tôt', no: 'Non' },
    judged: 'Merci. Ebb en tient compte entre les conversations.',
    keep: 'Garder',
    kept: 'C’est gardé. Vous pouvez le changer tant que cette page est ouverte.',
    notKept: 'Cela n’a pas pu être gardé pour l’instant.',
    draft: 'Pas encore gardé.',
    close: 'Fermer',
    notRecorded:
      'Rien de vous n’est gardé de cette conversation, car elle n’a pas été enregistrée pour vous.',
    notOfDemonstration:
      'Des cœurs simulés ne sont à personne : rien n’est gardé d’une démonstration.',
  },
}
