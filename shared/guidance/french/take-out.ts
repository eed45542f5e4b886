import type { takeOut as english } from '../english/take-out.ts'
import type { Wording } from '../wording.ts'

export const takeOut: Wording<typeof english> = {
  takeOut: {
    title: 'Emporter cette conversation',
    ask: (name) => `${name} : ma part de cette conversation, en fichier`,
    clear:
      'Rien de l’autre n’y est. Le fichier est hors d’Ebb : quiconque l’a peut le lire, sans code PIN ni phrase secrète, même quand vous effacez la conversation ici.',
    format: 'Sorte de fichier',
    formats: {
      report: {
        name: 'Compte rendu (PDF)',
        what: 'Deux pages au plus, à imprimer ou à montrer à qui vous aide : votre nom, votre niveau au fil du temps, ce qu’est devenu chaque moment où votre corps était haut, et les heures où vous avez parlé, fait une pause et repris.',
      },
      table: {
        name: 'Tableaux',
        what: 'Un dossier avec trois tableaux pour un tableur : chacun de vos battements, le niveau de chaque seconde, et ce qui s’est passé : quand vous avez parlé, fait une pause et repris, vos propres repères, votre nom et les mots que vous avez écrits.',
      },
      json: {
        name: 'Tout (JSON)',
        what: 'Un fichier avec tout ce qui est à vous de cette conversation, comme cela a été enregistré, votre nom et les mots que vous avez écrits, et les heures où vous avez parlé, fait une pause et repris. Ebb peut l’ajouter de nouveau.',
      },
      rr: {
        name: 'Battements en texte',
        what: 'Le temps d’un battement au suivant, en ms, un par ligne, pour les programmes qui calculent la variabilité du rythme cardiaque. Aucune heure, aucun mot, aucun nom n’y est.',
      },
    },
    withWords: 'Avec les mots que j’ai écrits',
    yes: 'Choisir un endroit et l’écrire',
    saved: (name) => `C’est écrit : ${name}`,
    cancelled: 'Aucun endroit n’a été choisi. Rien n’a été écrit.',
    stopped: 'Arrêté. Rien n’a été écrit.',
    nothing: 'Cette conversation ne contient aucun battement de vous. Rien n’a été écrit.',
  },
}
