import type { lookBack as english } from '../english/look-back.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

export const lookBack: Wording<typeof english> = {
  lookBack: {
    title: 'Revoir',
    empty: 'Vos conversations seront ici, une par ligne. La première est encore à venir.',
    notNow: 'Les conversations ne peuvent pas s’ouvrir maintenant.',
    date: 'Quand',
    length: 'Durée',
    pauses: 'Pauses',
    pausesKept: (taken, kept) => {
      if (taken === 0) return 'aucune'
      const pauses = counted(taken, 'pause', 'pauses')
      if (kept === 0) return pauses
      return taken === 1
        ? `${pauses}, tenue`
        : `${pauses}, dont ${counted(kept, 'tenue', 'tenues')}`
    },
    alone: 'Pour moi',
    broughtIn: 'Venue d’ailleurs.',
    undated: (when) => `Venue d’ailleurs le ${when}.`,
    noDate: 'Sans date',
    endsEarly: 'L’enregistrement s’arrête avant la fin.',
    hasGap: 'L’enregistrement a un trou.',
    hasGapAndEndsEarly: 'L’enregistrement a un trou et s’arrête avant la fin.',
    back: 'Retour',
    ownLook: {
      words: 'Mes mots',
      wordsOf: (name) => `${name} : mes mots`,
      noWords: 'Ce que vous écrivez après une conversation sera ici, à côté d’elle.',
      trends: 'De conversation en conversation',
      trendsOf: (name) => `${name} : de conversation en conversation`,
      stopped: 'Arrêté. Ce qui a été lu reste ; en rouvrant, la lecture continue de là.',
    },
    find: {
      text: 'Chercher par jour, mois ou année',
      textAndWords: 'Chercher par jour, mois, année, ou dans mes mots',
      when: { title: 'Quand', all: 'Toujours', recent: '30 derniers jours' },
      pauses: {
        title: 'Pauses',
        all: 'Toutes les conversations',
        with: 'Avec une pause',
        without: 'Sans pause',
      },
      who: { title: 'Qui', all: 'Tout le monde', two: 'Nous deux', one: 'Pour moi' },
      found: (found, of) =>
        found === 0
          ? 'Aucune conversation n’est ainsi.'
          : `${figure(found)} sur ${counted(of, 'conversation', 'conversations')}`,
      showAll: 'Montrer toutes les conversations',
      shown: (shown, of) => `Les ${figure(shown)} plus récentes sur ${figure(of)}.`,
      more: 'Montrer les conversations d’avant',
    },
  },
}
