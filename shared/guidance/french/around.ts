import type { around as english } from '../english/around.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const around: Wording<typeof english> = {
  home: {
    begin: 'Commencer une conversation',
    tryIt: 'Essayer sans ceintures',
    tryItHint: 'Deux cœurs simulés, en accéléré.',
    lookBack: 'Revoir',
    settings: 'Réglages',
    oneReady: 'L’autre place a ses boutons.',
    noneReady: 'On peut aussi commencer sans ceinture.',
  },
  settings: {
    title: 'Réglages',
    back: 'Retour',
    sound: 'Son',
    soundHint: 'Le volume de l’invitation à la pause. Tout en bas, c’est le silence.',
    soundTry: 'Écouter',
    ring: 'Sonnerie du retour',
    ringHint:
      'Doucement cinq minutes avant, clairement à l’heure dite. On doit parfois l’entendre depuis une autre pièce.',
    breath: 'Respirations par minute',
    breathHint: 'Pour le guide de la pause. Quel que soit le rythme : souple et léger, pas ample.',
    breathsPerMinute: (rate) => `${figure(rate)} respirations par minute`,
    breathSound: 'Son de la respiration',
    breathSoundHint:
      'Deux notes douces, vers le haut et vers le bas. Tout en bas, c’est le silence.',
    language: 'Langue',
    languageOfSystem: 'Celle de l’ordinateur',
    theme: 'Lumière',
    themes: { system: 'Comme l’ordinateur', light: 'Claire', dark: 'Sombre' },
    sensitivity: 'Quand prendre la parole',
    sensitivityHint:
      'Pour la prochaine conversation. Plus tôt veut dire plus d’invitations à la pause, et davantage qui ne tombent pas juste.',
    sensitivities: { early: 'Tôt', balanced: 'Entre les deux', late: 'Tard' },
    pause: 'Durée d’une pause, en minutes',
    pauseMinutes: (minutes) => `${figure(minutes)} minutes`,
    yourData: 'Vos données',
    yourDataHint:
      'Comment elles sont protégées, combien de temps elles sont gardées, comment les effacer.',
    yourDataOpen: 'Voir et changer',
    compareLevels: 'Comparer nos niveaux (un essai)',
    compareLevelsHint:
      'Après une conversation, Ebb peut dire si vos deux niveaux ont bougé de façon semblable. Le hasard seul peut donner cela, et cela ne dit rien de votre lien. Chacun dit oui pour soi, conversation par conversation.',
    compareLevelsAs: { off: 'Non', on: 'Oui' },
    timeLapse: 'Vitesse de la démonstration',
    timeLapseHint: 'Seulement pour les cœurs simulés.',
    lapse: (rate) => `${figure(rate)}×`,
    simulatedStraps: 'Ceintures de la démonstration',
    simulatedStrapsHint:
      'Pour la prochaine démonstration. On y voit ce qui est dit quand une ceinture se tait.',
    simulatedStrapsAs: { sound: 'Tout va bien', troubled: 'Avec des ennuis' },
  },
  simulation: {
    banner: 'Démonstration : cœurs simulés.',
    lapse: 'Le temps file',
    clock: (time) => `Il est ${time}`,
    water:
      'Ce que voit Ebb. Dans une vraie conversation, personne ne voit l’eau de l’autre, ni la sienne sans le vouloir.',
    lineOf: (partner) => `${partner}, simulation`,
  },
  failed: {
    title: 'Cet écran ne peut pas être affiché pour l’instant.',
    stays: 'Une conversation continue, et ce qui est gardé reste tel quel.',
    again: 'L’afficher de nouveau',
  },
  notice: {
    trialRuntime:
      'Un essai : cette copie tourne sur une version non officielle d’Electron. Pour une vraie conversation, prenez l’officielle.',
    journalSetAside: (name) =>
      `Ce qui était enregistré n’a pas pu être ouvert. Rien n’en a été effacé : c’est dans le dossier d’Ebb, sous le nom « ${name} ». Vous pouvez continuer ; un nouvel enregistrement commence.`,
    journalInMemory:
      'Rien ne peut être écrit sur cet ordinateur pour l’instant ; son disque est peut-être plein. La conversation continue, et sera écrite dès que possible.',
    journalWritten: 'Tout est de nouveau écrit ; il ne manque rien.',
    journalNewer:
      'Ce qui était enregistré l’a été par un Ebb plus récent. Rien n’y est touché ; une conversation maintenant ne sera pas gardée. « Revoir » dit ce qu’on peut faire.',
    recordGap: 'L’enregistrement de cette conversation a un trou.',
    recordEnds: (time) => `L’enregistrement de la dernière conversation s’arrête à ${time}.`,
    sessionResumed: 'Ebb a été fermé entre-temps. Vous êtes là où vous étiez.',
    somethingFailed:
      'Quelque chose dans Ebb n’a pas fonctionné. Si un écran reste figé, fermez Ebb et rouvrez-le : une conversation reprend là où elle en est.',
    allErased: 'Tout est effacé. Ebb recommence comme au premier jour.',
    dismiss: 'D’accord',
  },
}
