import type { portable as english } from '../english/portable.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const portable: Wording<typeof english> = {
  portable: {
    title: 'À emporter',
    cancelled: 'Aucun fichier n’a été choisi. Rien n’a changé.',
    takeOut: {
      ask: (seat) => `${seat} : prendre ce qui est à moi`,
      what: (seat) =>
        `Un fichier avec ce qui a été enregistré à cette place (${seat}) dans chaque conversation, et les heures où vous avez parlé, fait une pause et repris. Rien de l’autre n’y est.`,
      clear:
        'Le fichier est en clair : quiconque l’a peut le lire, sans code PIN ni phrase secrète. Il reste où vous l’avez mis, même quand vous effacez ce qu’Ebb garde.',
      yes: 'Choisir un endroit et l’écrire',
      done: (talks) =>
        talks === 1
          ? 'C’est écrit : une conversation est dans le fichier.'
          : `C’est écrit : ${figure(talks)} conversations sont dans le fichier.`,
      unread: (pieces) =>
        pieces === 1
          ? 'Un morceau n’a pas pu être lu et n’y est pas.'
          : `${figure(pieces)} morceaux n’ont pas pu être lus et n’y sont pas.`,
    },
    bringIn: {
      ask: (seat) => `${seat} : rapporter ce qui est à moi`,
      what: (seat) =>
        `D’un tel fichier revient ce qui n’est pas ici : à la place que vous occupez maintenant (${seat}), même si c’était l’autre alors. Ce qui est ici reste tel quel. Une conversation plus ancienne que la durée choisie est retirée de nouveau, une semaine après l’avoir dit.`,
      yes: 'Choisir le fichier',
      done: (talks) =>
        talks === 1
          ? 'Une conversation est revenue.'
          : talks === 0
            ? 'Il ne manquait rien.'
            : `${figure(talks)} conversations sont revenues.`,
      there: (talks) => (talks === 1 ? 'Une était déjà là.' : `${figure(talks)} étaient déjà là.`),
      differ: (talks) =>
        talks === 1
          ? 'Une est ici et n’est pas la même que dans le fichier ; elle est restée telle quelle.'
          : `${figure(talks)} sont ici et ne sont pas les mêmes que dans le fichier ; elles sont restées telles quelles.`,
    },
    backUp: {
      ask: 'Tout sauvegarder',
      what: 'Un fichier avec chaque conversation de vous deux, les clés, les codes PIN et les réglages, aussi protégés qu’ici. Ce qui est effacé plus tard y reste.',
      key: {
        system:
          'Sa clé est dans le trousseau de cet ordinateur : il ne s’ouvre que sur cet ordinateur et ce compte. Pour l’ouvrir ailleurs, protégez d’abord ce qu’Ebb garde avec une phrase secrète.',
        passphrase:
          'Il s’ouvre sur tout ordinateur, avec la phrase secrète d’aujourd’hui. Sans elle, personne ne peut l’ouvrir.',
        none: 'Ce qu’Ebb garde n’est pas protégé, et ce fichier non plus : quiconque l’a peut lire ce qu’aucun code PIN ne ferme.',
      },
      yes: 'Choisir un endroit et l’écrire',
      done: 'C’est écrit.',
      nothing: 'Il n’y a encore rien à sauvegarder.',
    },
    restore: {
      ask: 'Remettre une sauvegarde',
      what: 'Choisissez d’abord le fichier. Rien ne change avant que vous ayez vu de quand il date.',
      choose: 'Choisir le fichier',
      from: (when) => `Cette sauvegarde date du ${when}.`,
      replaces:
        'Chaque conversation qui est ici, de vous deux, s’en va, avec les clés, les codes PIN et les réglages ; ce que contient la sauvegarde prend leur place, avec les codes PIN et la phrase secrète d’alors. On ne peut pas revenir en arrière.',
      key: {
        system: 'Sa clé est dans le trousseau de cet ordinateur.',
        passphrase: 'Elle s’ouvre avec la phrase secrète d’alors.',
        none: 'Elle n’est pas protégée.',
      },
      yes: 'Tout remplacer par elle',
      no: 'Laisser comme c’est',
      restored: 'La sauvegarde est remise en place.',
    },
    trouble: {
      'no-room': 'Il n’y a pas assez de place sur ce disque. Aucun fichier n’a été écrit.',
      unwritable: 'On ne peut rien écrire à cet endroit. Aucun fichier n’a été écrit.',
      'own-folder': 'C’est le dossier d’Ebb lui-même. Choisissez un autre endroit.',
      exists:
        'Quelque chose de ce nom est déjà là. Choisissez un autre nom. Aucun fichier n’a été écrit.',
      'too-large': 'C’est plus grand que ce qu’Ebb peut prendre. Rien n’a changé.',
      unreadable: 'Ce fichier ne peut pas être lu. Rien n’a changé.',
      'not-ours': 'Ce n’est pas un tel fichier, ou il est abîmé. Rien n’a changé.',
      newer:
        'Ce fichier a été écrit par un Ebb plus récent. Il pourra être lu après une mise à jour. Rien n’a changé.',
      damaged: 'Ce fichier est abîmé. Rien n’a changé.',
      elsewhere:
        'La clé de cette sauvegarde est dans le trousseau d’un autre ordinateur ou d’un autre compte, ou le trousseau d’ici est fermé. Rien n’a changé.',
    },
  },
}
