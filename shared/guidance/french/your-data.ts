import type { yourData as english } from '../english/your-data.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const yourData: Wording<typeof english> = {
  yourData: {
    title: 'Vos données',
    back: 'Retour',
    done: 'C’est fait.',
    refused: 'Ce n’était pas possible maintenant. Rien n’a changé.',
    shut: 'Ce qui est gardé est fermé. On peut l’effacer en entier, le sauvegarder ou le remplacer par une sauvegarde ; pour tout le reste, il faut d’abord ouvrir Ebb.',
    protection: {
      title: 'Comment elles sont protégées',
      now: {
        system: 'La clé est dans le trousseau de cet ordinateur.',
        passphrase: 'Une phrase secrète protège la clé. Ebb la demande à chaque démarrage.',
        none: 'Elles ne sont pas protégées : quiconque utilise ce compte sur cet ordinateur peut lire ce qu’Ebb garde.',
      },
      system: 'Utiliser le trousseau de l’ordinateur',
      systemHint:
        'Il protège des autres comptes et de qui emporterait le disque. Il ne protège pas l’un de l’autre sur le même compte.',
      passphrase: 'Protéger avec une phrase secrète',
      open: 'Garder sans protection',
      openHint: 'Alors quiconque utilise ce compte sur cet ordinateur peut lire ce qu’Ebb garde.',
    },
    pin: {
      title: 'Un code PIN pour chaque place',
      why: 'Ebb s’ouvre pour vous deux ; un code PIN (conseillé) protège ce qui n’est qu’à vous. Il ralentit, sans l’arrêter, qui s’y connaît et a les fichiers ; plus long, il tient plus longtemps.',
      set: (seat) => `${seat} : choisir un code PIN`,
      change: (seat) => `${seat} : changer le code PIN`,
      remove: (seat) => `${seat} : enlever le code PIN`,
      mine: 'Mon code PIN',
      fresh: 'Nouveau code PIN',
      freshHint: 'Six caractères ou plus. S’il est oublié, personne ne peut le retrouver.',
      again: 'Le même, encore une fois',
      short: 'Six caractères au moins.',
      differs: 'Les deux ne sont pas identiques.',
      save: 'Garder ce code PIN',
      takeAway: 'L’enlever',
      wrong: 'Ce n’était pas lui.',
      waitMinutes: (minutes) => `Le prochain essai est possible dans ${figure(minutes)} minutes.`,
      waitMoment: 'Le prochain essai est possible dans un instant.',
    },
    retention: {
      title: 'Combien de temps les conversations sont gardées',
      hint: 'Ce qui va être retiré est annoncé sur la première page une semaine avant.',
      days: (days) => `${figure(days)} jours`,
      forever: 'Jusqu’à l’effacement',
      leaving: (on, before) => `Le ${on}, les conversations d’avant le ${before} sont retirées.`,
    },
    erase: {
      title: 'Effacer',
      talk: 'Effacer une conversation',
      noTalks: 'Il n’y a pas de conversation à effacer.',
      talkLine: (day, length) => `${day}, ${length}`,
      undatedLine: (when, length) => `Sans date, ajouté le ${when}, ${length}`,
      undatedWhat: (when) =>
        `Tout ce qui est gardé de l’enregistrement ajouté le ${when} s’en va. On ne peut pas le faire revenir.`,
      talkWhat: (day) =>
        `Tout ce qui est gardé de la conversation du ${day} s’en va, de vous deux. On ne peut pas le faire revenir.`,
      seat: (seat) => `${seat} : effacer ce qui est à moi`,
      seatWhat: (seat) =>
        `De chaque conversation s’en va ce qui a été enregistré à cette place (${seat}) : cœur, repos, débordements, ceinture. Le nom, la couleur, les accords et ce qui apaise partent avec, et le code PIN aussi. Les heures où vous avez parlé, fait une pause et repris restent, comme ce qui est à l’autre. On ne peut pas le faire revenir.`,
      all: 'Tout effacer',
      allWhat:
        'Chaque conversation de vous deux s’en va, les clés, codes PIN, ceintures, réglages, et qui vous êtes. Ebb recommence comme au premier jour. On ne peut pas le faire revenir.',
      yes: 'Effacer pour de bon',
      no: 'Laisser',
    },
    leave: 'Annuler',
  },
}
