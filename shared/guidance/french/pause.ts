import type { pause as english } from '../english/pause.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const pause: Wording<typeof english> = {
  pause: {
    end: {
      stands:
        'Cette heure tient toujours. Si la conversation se termine maintenant, elle ne tient plus, et Ebb ne sonne pas.',
      stay: 'Rester dans la pause',
    },
    backAt: 'Retour à',
    backTomorrowAt: 'Retour demain à',
    moved: (time) => `Retour déplacé à ${time}`,
    movedTomorrow: (time) => `Retour déplacé à demain, ${time}`,
    soon: 'Encore cinq minutes.',
    tenMore: 'Il me faut encore dix minutes',
    early: 'Je peux revenir',
    earlyHint: 'Plus tôt, c’est bien aussi, si vous le dites tous les deux.',
    stages: {
      land: 'Atterrir',
      settle: 'Se poser',
      absorb: 'S’occuper',
      turn: 'Se tourner',
      ready: 'Revenir',
    },
    lines: {
      land: [
        'Laissez vos pieds devenir lourds. Rien n’est à résoudre dans les prochaines minutes.',
        'Inspirez par le nez, encore une petite gorgée, puis un long souffle facile. Trois fois.',
        'Votre corps essaie de vous protéger. Vous pouvez le remercier et le laisser se reposer.',
      ],
      settle: ['Si rien ne semble bouger, c’est très bien aussi. Ce que vous sentez compte.'],
      absorb: [
        'Si vous rédigez votre plaidoirie, posez-la. Trouvez quelque chose qui occupe les yeux.',
        'Répéter la scène garde le corps en alerte. Arrosez une plante, pliez du linge, lisez deux pages.',
        'Aucun message à ce sujet, ni entre vous ni à personne d’autre.',
        'La scène tourne encore ? Choisissez une page, une chanson, une plante.',
      ],
      turn: [
        'Imaginez quelqu’un qui vous aime tous les deux. Que remarquerait cette personne ce soir ?',
        'Terminez en douceur : « J’ai ressenti… à propos de… Ce dont j’ai besoin, c’est… »',
        'Trouvez un petit morceau qui vient de vous. Petit suffit.',
      ],
      ready: [
        'Pourriez-vous entendre une chose difficile à entendre ? Sinon, demandez dix minutes de plus.',
        'Ne pas y être encore, c’est une information. Revenez et fixez une nouvelle heure.',
      ],
    },
    help: {
      title: 'Ce qui m’aide maintenant',
      ways: { space: 'De l’espace', contact: 'Du lien', steady: 'Je peux rester stable' },
      lines: {
        space: [
          'Prendre de la distance est permis. C’est le retour qui la rend sûre.',
          'Au retour, pas besoin d’avoir des réponses. Il suffit d’arriver.',
          'Se taire peut ressembler à un départ. Un petit « Je suis toujours là » change beaucoup.',
          'Remarquez une émotion sous l’envie de partir. Un mot suffit.',
        ],
        contact: [
          'La distance a une heure de fin. Le lien est toujours là ; la conversation attend.',
          'L’élan de suivre est réel. Laissez-le passer par vos mains : tenez quelque chose de chaud.',
          'Vous pouvez vivre ces minutes sans sa réponse. Ensuite, vous pourrez la demander.',
          'À travers la porte, rien de ce que vous diriez ne passerait. Au retour, peut-être.',
        ],
        steady: [
          'La tempête de l’autre n’est pas à vous de la réparer. Rester stable, c’est déjà aider.',
          'Vous pouvez tenir à quelqu’un depuis l’autre bout de la pièce. Sans rien porter.',
          'Demandez une fois : « Compagnie ou espace ? » Puis croyez la réponse.',
        ],
      },
    },
    company: {
      wish: 'J’aimerais de la compagnie',
      wishAs: (partner) => `${partner} : j’aimerais de la compagnie`,
      hint: 'Vous le choisissez tous les deux, ou cela n’a pas lieu.',
      lines: ['Côte à côte. Aucun sujet. Laissez deux respirations trouver chacune son rythme.'],
      touch: {
        yes: 'Une main peut se tendre, jamais prendre. « Pas maintenant » est une bonne réponse.',
        ask: 'Avant une main, demandez. « Pas maintenant » est une bonne réponse.',
      },
    },
    way: {
      open: 'Une autre façon',
      title: 'Ce que je fais en attendant',
      ways: {
        breathe: 'Respirer',
        muscles: 'Relâcher les muscles',
        absorb: 'Une occupation',
        quiet: 'Du silence',
      },
      pace: 'Respirations par minute',
      sound: 'Son de la respiration',
      close: 'C’est bon',
    },
    breathe: {
      in: 'inspirer',
      out: 'souffler',
      line: 'Inspirez sur quatre, soufflez sur six. Souple et léger, pas ample.',
      atOwnRate:
        'Avec l’eau : inspirez quand elle monte, soufflez quand elle descend. Souple et léger.',
      stop: 'Vertige ? Arrêter le guide',
      stopped: 'La tête tourne, ou ça serre ? Oubliez le compte. Regardez juste autour de vous.',
      again: 'Respirer de nouveau',
    },
    muscles: {
      line: 'Serrez les poings pendant cinq, lâchez pendant dix. Puis les épaules. Puis la mâchoire.',
      gently: 'Doucement, et sautez ce qui fait mal.',
      squeeze: {
        fists: 'serrer les poings',
        arms: 'plier et serrer les bras',
        shoulders: 'lever les épaules',
        face: 'plisser le visage',
        jaw: 'serrer les dents',
        belly: 'rentrer le ventre',
        legs: 'tendre les jambes',
        feet: 'recroqueviller les orteils',
      },
      letGo: 'lâcher',
      done: 'Voilà un tour complet. Restez ainsi un moment.',
      again: 'Encore une fois',
    },
    absorb: {
      another: 'Une autre idée',
      ideas: [
        'Pliez du linge, lentement, bord à bord.',
        'Lisez deux pages de n’importe quoi. Puis deux autres.',
        'Arrosez une plante et regardez chaque feuille.',
        'Trouvez tout ce qui est bleu dans la pièce.',
        'Une ville par lettre, de A à Z.',
        'Comptez à rebours depuis 300, de sept en sept.',
        'Dessinez le plan d’un logement où vous avez vécu.',
        'Mettez une chanson et ne suivez que la basse.',
        'Rangez un tiroir.',
        'Marchez lentement, et comptez les sons que vous entendez.',
      ],
    },
    quiet: 'Rien à faire maintenant. Restez là, regardez, écoutez.',
  },
  takeAway: {
    open: 'La carte',
    title: 'À emporter',
    backAt: 'Nous revenons à',
    backTomorrowAt: 'Nous revenons demain à',
    write: 'Notez-le dans votre téléphone, ou sur votre main.',
    lines: {
      space: [
        'Prendre de la distance est permis. C’est le retour qui la rend sûre.',
        'Il suffit d’arriver.',
      ],
      contact: [
        'La distance a une heure de fin. Le lien est toujours là.',
        'Laissez l’élan de suivre passer par vos mains : tenez quelque chose de chaud.',
      ],
      steady: [
        'La tempête de l’autre n’est pas à vous de la réparer. Rester stable, c’est déjà aider.',
        'Vous pouvez tenir à quelqu’un depuis l’autre bout de la pièce. Sans rien porter.',
      ],
    },
    stays:
      'Dites qui reste près de l’ordinateur, s’il y a quelqu’un. Ebb sonne doucement cinq minutes avant, et clairement à l’heure.',
    rings: 'Ebb sonne doucement cinq minutes avant, et clairement à l’heure.',
    keep: 'Laisser ouverte',
    kept: 'Elle reste ouverte.',
    close: 'Fermer la carte',
  },
  timeChoice: {
    title: 'Quand revenez-vous ?',
    hint: 'D’ici un jour. C’est l’heure qui en fait une pause et pas un adieu.',
    inHours: (hours, time) =>
      hours === 1 ? `Dans une heure · ${time}` : `Dans ${figure(hours)} heures · ${time}`,
    tomorrow: (time) => `Demain · ${time}`,
    own: 'Ou bien à',
    today: (time) => `Retour à ${time}`,
    backTomorrow: (time) => `Retour demain à ${time}`,
    choose: 'Choisir une heure',
    tooSoon: 'Cette heure est à moins d’une minute.',
    tooFar: 'Cette heure est à plus d’un jour.',
    leave: 'Annuler',
  },
}
