import type { safety as english } from '../english/safety.ts'
import type { Wording } from '../wording.ts'

export const safety: Wording<typeof english> = {
  safety: {
    title: 'Avant de commencer, une minute pour soi',
    before:
      'La page suivante est pour chaque personne, seule. Elle est la même pour tout le monde. Il n’y a rien à y répondre, et rien n’en est gardé.',
    notForTitle: 'Ce pour quoi Ebb n’est pas fait',
    notFor:
      'Ebb est fait pour deux personnes qui peuvent être en désaccord sans peur. Il n’est pas fait pour là où il y a de la peur, de la contrainte ou de la violence.',
    askTitle: 'Seulement pour moi, en silence',
    questions: [
      'Est-ce qu’il m’arrive d’avoir peur de l’autre ?',
      'Est-ce qu’on m’a frappé, menacé, suivi ou pisté ?',
      'Est-ce qu’on m’a forcé à quelque chose, ou empêché de partir ?',
      'Est-ce que je fais ceci parce qu’on me l’a dit ?',
    ],
    yesTitle: 'Si l’une de ces réponses est oui',
    yes: [
      'Je n’ai pas à continuer, et je n’ai pas à dire pourquoi. « Plus tard » arrête ceci sans question.',
      'Une pause dans une conversation ne rend pas un foyer sûr. Il y a des gens qui connaissent cela et qui aident, même quand je doute.',
      'Je pense au téléphone que j’utilise, et à qui peut voir ses appels.',
    ],
    helpTitle: 'Qui aide',
    danger: (number) => `En danger maintenant : ${number}`,
    dangerElsewhere: (number) =>
      `En danger maintenant : votre numéro d’urgence. Depuis la plupart des portables, le ${number} marche.`,
    forWomen: 'pour les femmes et leurs proches',
    elsewhere: 'Dans d’autres pays',
    checked: (day) => `Vérifié le ${day}. Les numéros peuvent changer.`,
    alone: 'Utiliser Ebb pour moi seulement',
    aloneHint:
      'Une place, mon repos, la pause, revoir. C’est un choix ordinaire, qui ressemble à n’importe quel autre usage. Il mène au début ; je peux aussi le faire un autre jour, dans les réglages.',
  },
  quickExit: {
    title: 'Sortie rapide',
    hint: 'La touche Échap cache la fenêtre tout de suite. Quand elle revient, elle ne montre que sa page de départ. Une conversation continue pendant ce temps.',
    key: 'Échap cache la fenêtre tout de suite.',
    now: 'Cacher maintenant',
    goOn: 'Continuer',
  },
}
