import type { handOver as english } from '../english/hand-over.ts'
import type { Wording } from '../wording.ts'

export const handOver: Wording<typeof english> = {
  handOver: {
    title: (name) => `${name} : pour vos yeux seulement.`,
    away: 'L’autre regarde ailleurs.',
    hold: 'Tenir appuyé pour voir',
    holding: 'Relâcher pour cacher',
    holdHint:
      'Avec la souris, un doigt, la barre d’espace ou Entrée. Tout se cache dès que vous relâchez.',
    open: 'Ouvrir',
    keepOpen: 'Ouvrir sans tenir',
    hide: 'Cacher',
    content: 'Pour vos yeux seulement',
    notNow: 'Impossible à ouvrir maintenant. Rien n’a été montré.',
  },
}
