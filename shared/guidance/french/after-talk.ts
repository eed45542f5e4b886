import type { afterTalk as english } from '../english/after-talk.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

export const afterTalk: Wording<typeof english> = {
  afterTalk: {
    judge: {
      hint: 'Était-ce bien ça ? Personne d’autre ne voit ce que vous dites ici. Ebb en apprend pour vos prochaines conversations, et vous pouvez revenir dessus.',
      so: 'C’était bien ça',
      none: 'Ce n’était pas ça',
      otherTime: 'Ça a commencé à un autre moment',
      said: {
        struck: 'Vous avez dit : ce n’était pas ça.',
        confirmed: 'Vous avez dit : c’était bien ça.',
      },
      began: (clock) => `Vous avez dit : ça a commencé à ${clock}.`,
      takeBack: 'Retirer cette réponse',
      at: (clock) => `Début à ${clock}`,
      earlier: 'Une minute plus tôt',
      later: 'Une minute plus tard',
      keep: 'Ça a commencé là',
      short: 'pas ça',
      row: {
        struck: 'selon vous, ce n’était pas ça',
        confirmed: 'selon vous, c’était bien ça',
      },
    },
    afterPause: {
      title: 'Après la pause',
      pause: (clock) => `La pause de ${clock}`,
      lower: (bpm) => `${figure(bpm)} bpm plus bas qu’avant elle`,
      higher: (bpm) => `${figure(bpm)} bpm plus haut qu’avant elle`,
      same: 'à peu près comme avant elle',
    },
    questions: {
      title: 'Deux questions',
      knewOther: 'Saviez-vous ce que l’autre ressentait ?',
      keptView: 'Avez-vous pu garder votre propre point de vue ?',
      hint: 'Avec vos mots, si vous voulez. Personne d’autre ne peut les lire. Ils restent gardés aussi quand vous cachez cette page.',
      keep: 'Garder',
      kept: 'C’est gardé.',
    },
    show: {
      title: 'Ce que je montre de cette conversation',
      hint: 'Rien de ce qui est à vous n’est montré à l’autre sans votre oui. Vous pouvez le reprendre à tout moment ; ce n’est pas dit à l’autre.',
      said: 'Vous avez dit oui.',
      episode: (name) => `Montrer ce moment à ${name}`,
      episodeHint: 'De deux minutes avant jusqu’à sa fin : le niveau, les chiffres, les repères.',
      common: 'Ce que nous avions en commun',
      commonHint:
        'Quand vous avez dit oui tous les deux, vous voyez tous les deux : combien de temps vos deux corps étaient agités à la fois, combien de temps chacun a mis à s’apaiser, et ce que chaque pause a changé.',
      calls: 'Quand j’ai appuyé sur « Ça déborde »',
      callsHint:
        'Quand vous avez dit oui tous les deux, vous voyez tous les deux qui a demandé quelle pause.',
      levels: 'Mon niveau, pour comparer',
      levelsHint:
        'Votre niveau de toute la conversation, pour la comparaison à l’essai. Quand vous avez dit oui tous les deux, Ebb compare les deux. Aucun des deux n’est montré.',
    },
    theirs: {
      title: (name) => `${name} vous montre`,
      picture: (name, from, to) => `${name} : le niveau de ${from} à ${to}`,
      legend: 'En pointillé : le niveau. Ligne à plat : le repos. Ligne debout : un repère.',
      peak: 'Sommet au-dessus de son repos',
      mark: (clock) => `Repère à ${clock}`,
      moved: (clock) => `A bougé à ${clock}`,
      gap: (from, to, reason) => `${from} à ${to}, impossible à dire : ${reason}`,
    },
    together: {
      title: 'Ensemble',
      minute: 'Pendant environ une minute, vos deux corps étaient agités à la fois.',
      minutes: (minutes) =>
        `Pendant environ ${counted(minutes, 'minute', 'minutes')}, vos deux corps étaient agités à la fois.`,
      chance: (minutes, percent) =>
        `Le hasard seul donnerait environ ${figure(minutes)} min (signal clair pour vous deux ${figure(percent)} %).`,
      unknown:
        'Combien de temps vos deux corps étaient agités à la fois : impossible à dire, trop peu du signal est clair pour vous deux.',
      nothing: 'Rien ne ressort de cette conversation, ce qui est courant.',
      settling: (clock) => `Jusqu’à l’apaisement, dès ${clock}`,
      settlingNone: 'Ebb n’a remarqué aucun moment bien au-dessus du repos.',
      change: (clock) => `Après la pause de ${clock}`,
      asked: (clock, name) => `La pause de ${clock} : ${name} l’a demandée.`,
      compare: {
        title: 'Vos deux niveaux, comparés (un essai)',
        similar:
          'Vos corps ont bougé de façon semblable dans cette conversation. Cela arrive quand on est proches, et quand on se dispute.',
        none: 'Rien de net ne se dessine, ce qui est courant.',
        warning: 'Le hasard seul peut aussi donner cela. Cela ne dit rien de votre lien.',
      },
    },
    notKept: 'Cela n’a pas pu être gardé. Rien n’a changé.',
    notNow: 'Ce n’est pas possible maintenant. Rien n’a changé.',
  },
}
