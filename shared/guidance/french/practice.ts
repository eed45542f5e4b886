import type { practice as english } from '../english/practice.ts'
import type { Wording } from '../wording.ts'
import { counted } from './figures.ts'

const breaths = (rate: number): string =>
  `${counted(rate, 'respiration', 'respirations')} par minute`

export const practice: Wording<typeof english> = {
  practice: {
    open: 'S’exercer',
    title: 'S’exercer',
    back: 'Retour',
    hint: 'Pour un jour tranquille. Il n’y a rien à atteindre ici, et vous pouvez arrêter à tout moment.',
    who: 'Qui s’exerce',
    both: 'Nous deux',
    what: 'Quel exercice',
    kinds: {
      breathing: 'Respirer avec l’eau',
      pace: 'Trouver mon rythme',
      descent: 'En combien de temps je redescends',
    },
    about: {
      breathing:
        'Inspirez quand l’eau monte, soufflez quand elle descend. Souple et léger, pas ample. Cela marche aussi sans ceinture.',
      pace: 'Six rythmes, deux minutes chacun, avec entre eux un repos aussi long que vous voulez. Laissez de côté ce que vous voulez. Ensuite vous dites lequel était facile.',
      descent:
        'D’abord, restez sur une chaise environ quatre minutes, avec une ceinture. Puis montez des escaliers ou marchez d’un bon pas une minute ou deux, tant que c’est agréable. Puis asseyez-vous et laissez redescendre.',
    },
    dizzy:
      'Gardez les yeux ouverts si vous voulez. La tête tourne, ou ça serre ? Arrêtez, et respirez comme ça vient.',
    onlyWell:
      'Seulement si vous vous sentez bien aujourd’hui. Si quelque chose vous gêne, arrêtez et asseyez-vous. Pas si un médecin vous a dit de ménager votre cœur.',
    minutes: 'Durée, en minutes',
    length: (minutes) => counted(minutes, 'minute', 'minutes'),
    rate: 'Respirations par minute',
    sound: 'Son de la respiration',
    next: 'Continuer',
    tryIt: 'Essayer avec un cœur simulé',
    consent: {
      title: 'Avant de s’exercer',
      hint: 'Ce qui est à vous reste à vous. Votre réponse peut changer à tout moment.',
      unrecorded: 'Sans enregistrement, cela marche tout autant. Ensuite il n’y a rien à regarder.',
    },
    step: {
      end: 'Terminer l’exercice',
      breathe: 'Inspirez quand elle monte, soufflez quand elle descend.',
      breatheHint: 'Souple et léger, pas ample.',
      eyes: 'Gardez les yeux ouverts si vous voulez.',
      at: breaths,
      left: (minutes) => `Encore ${minutes} environ`,
      leftLast: 'Encore moins d’une minute',
      leavePace: 'Quitter ce rythme',
      free: 'Respirez comme ça vient.',
      freeHint: (rate) =>
        `Reposez-vous aussi longtemps que vous voulez. Le prochain rythme : ${breaths(rate)}.`,
      nextPace: 'Essayer le prochain rythme',
      rest: 'Restez un moment en silence.',
      restHint: 'Les pieds au sol, sans parler. Ebb apprend comment votre cœur bat au repos.',
      restFound: 'Votre repos est trouvé.',
      go: 'J’y vais',
      goAnyway: 'Y aller sans attendre',
      goAnywayHint: 'Sans niveau de repos, on ne peut rien dire de la descente.',
      effort: 'Montez des escaliers, ou marchez d’un bon pas.',
      effortHint:
        'Une minute ou deux, tant que c’est agréable. Restez à portée, pour qu’Ebb entende la ceinture.',
      sit: 'Je me rassois',
      settle: 'Asseyez-vous, et laissez redescendre.',
      settleHint: 'Rien à faire. Cela prend le temps que cela prend.',
      enough: 'Je m’arrête là',
    },
    water: {
      atRest: 'près de mon départ',
      above: 'au-dessus de mon départ',
      wellAbove: 'bien au-dessus de mon départ',
    },
    line: 'mon départ',
    ended: {
      title: 'Voilà, c’est fini.',
      summary: (what, minutes) => `${what}, ${minutes}.`,
      kept: 'C’est gardé sous « S’exercer », à part de vos conversations.',
      notKept: 'Rien n’en est gardé.',
      look: 'Les chiffres, si je veux',
      close: 'Fermer',
      choose: 'Mon rythme',
    },
    pace: {
      which: 'Quel rythme était facile ?',
      hint: 'C’est ce que vous sentez qui décide. Rien ici ne dit quel rythme est bon pour vous.',
      none: 'Aucun',
      kept: (rate) => `Gardé comme le vôtre : ${breaths(rate)}.`,
      keptForPauses: (rate) =>
        `Gardé comme le vôtre : ${breaths(rate)}. Le guide de la pause le suit aussi.`,
      noneKept: 'Aucun rythme n’est gardé.',
      notKept: 'Cela n’a pas pu être gardé pour l’instant.',
      swing: 'De combien mon cœur montait et descendait à chaque respiration',
      swingHint:
        'Pour la dernière minute à chaque rythme. Une grande amplitude dit que le cœur et le souffle vont ensemble, et rien de plus. Ce n’est pas une raison de choisir un rythme qui ne semble pas facile.',
    },
    descent: {
      rest: 'Mon repos',
      roughRest: (bpm) => `${bpm}, à peu près`,
      noRest: 'impossible à dire : il manque un niveau de repos',
      peak: 'Au plus haut, au-dessus de mon repos',
      settle: 'Jusqu’à l’apaisement, depuis la chaise',
      half: 'Jusqu’à mi-descente',
      hint: 'Cela change d’un jour à l’autre : avec le sommeil, la chaleur, le café, et la hauteur montée.',
      earlier: {
        unknown:
          'Après trois du même genre, au même moment de la journée, on pourra le mettre à côté de mes précédents.',
        same: 'À peu près comme mes précédents.',
        lower: (time) => `${time} plus tôt que d’habitude pour moi.`,
        higher: (time) => `${time} plus tard que d’habitude pour moi.`,
      },
    },
    list: {
      title: (name) => `${name} : mes exercices`,
      alone: 'Mes exercices',
      empty:
        'Vos exercices, quand vous les laissez enregistrer, seront ici, à part de vos conversations.',
      line: (day, minutes) => `${day}, ${minutes}`,
      together: 'nous deux',
      endsEarly: 'L’enregistrement s’arrête avant la fin.',
      look: (what, day) => `Voir : ${what}, ${day}`,
      erase: 'Effacer',
      eraseOf: (what, day) => `Effacer : ${what}, ${day}`,
      eraseWhat: (day) =>
        `L’exercice du ${day} disparaît, pour toute personne qui y a pris part. On ne peut pas le faire revenir.`,
      eraseYes: 'L’effacer',
      eraseNo: 'Le garder',
      nothing: 'Rien de vous n’en est gardé.',
      breathing: 'Respirer n’a pas de chiffres : c’est ce que vous avez senti qui compte.',
    },
  },
}
