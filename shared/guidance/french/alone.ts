import type { alone as english } from '../english/alone.ts'
import type { Wording } from '../wording.ts'

export const alone: Wording<typeof english> = {
  alone: {
    promise: 'Pour une conversation difficile.',
    explained:
      'Vous portez une ceinture cardiaque. Ebb apprend comment votre cœur bat au repos, remarque quand votre corps est trop agité pour écouter, et propose une pause avec une heure de retour.',
    tonightHint: 'Vous pouvez revenir dessus à tout moment.',
    tonightChoose: 'Une réponse à chaque question, puis « J’y vais ».',
    consentHint:
      'La question revient d’un geste avant chaque conversation, et la réponse peut changer en plein milieu.',
    soothesHint: 'Vous le retrouverez dans la pause.',
    neutralTalk: {
      offer: 'D’abord deux minutes de paroles ordinaires',
      why: 'Ebb apprend ce que le seul fait de parler change pour votre cœur.',
      title: 'Parlez pendant deux minutes.',
      byItself: 'De n’importe quoi. Ensuite la conversation commence d’elle-même.',
    },
    stages: {
      absorb: [
        'Si vous rédigez votre plaidoirie, posez-la. Trouvez quelque chose qui occupe les yeux.',
        'Répéter la scène garde le corps en alerte. Arrosez une plante, pliez du linge, lisez deux pages.',
        'Aucun message à ce sujet, à personne.',
        'La scène tourne encore ? Choisissez une page, une chanson, une plante.',
      ],
      turn: [
        'Imaginez quelqu’un qui vous connaît bien. Que remarquerait cette personne ce soir ?',
        'Terminez en douceur : « J’ai ressenti… à propos de… Ce dont j’ai besoin, c’est… »',
        'Trouvez un petit morceau qui vient de vous. Petit suffit.',
      ],
    },
    card: {
      backAt: 'Je reviens à',
      backTomorrowAt: 'Je reviens demain à',
      lines: [
        'Prendre de la distance est permis. Elle a une heure de fin.',
        'Il suffit d’arriver.',
      ],
      place: (place) => `Où je vais : ${place}`,
    },
    look: 'Voir où en est mon corps',
    bodyHint: 'C’est vous qui décidez, pas ceci.',
    say: 'Trouvez d’abord les mots, pour vous.',
    choose: 'Si ça remonte, encore une pause. Deux tours courts valent mieux qu’un long.',
    note: 'Les trois dernières pauses sont restées sans retour. Cela arrive. Une courte sera peut-être plus facile.',
    oneTrue: 'Une chose vraie que j’ai réussi à dire',
    wordsForMe: {
      withdraw: [
        'Prendre de la distance est permis. Elle a une heure de fin.',
        'Au retour, pas besoin d’avoir des réponses. Il suffit d’arriver.',
        'Remarquez une émotion sous l’envie de partir. Un mot suffit.',
      ],
      pursue: [
        'La distance a une heure de fin. La conversation attend.',
        'L’élan de suivre est réel. Laissez-le passer par vos mains : tenez quelque chose de chaud.',
        'Vous pouvez vivre ces minutes sans réponse. Ensuite, vous pourrez la demander.',
      ],
      neutral: [
        'Votre corps essaie de vous protéger. Vous pouvez le remercier et le laisser se reposer.',
        'Il suffit d’arriver.',
      ],
    },
  },
}
