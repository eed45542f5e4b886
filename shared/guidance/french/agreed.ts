import type { agreed as english } from '../english/agreed.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const agreed: Wording<typeof english> = {
  agreed: {
    sign: (sign) => `Votre signe pour une pause : ${sign}`,
    places: 'Comme convenu',
    place: (name, place) => `${name} : ${place}`,
    touches: {
      yes: 'Une main peut se tendre, jamais prendre.',
      no: 'Pas de contact physique pendant une pause, comme convenu.',
      ask: 'Contact physique : demander d’abord, comme convenu.',
    },
    wordsOfReturn: (words) => `Vos mots du retour : « ${words} »`,
  },
  soothes: {
    title: 'Ce qui apaise',
    listOf: (name) => `Ce qui apaise, ${name}`,
  },
  wordsForMe: {
    open: 'Des mots pour moi',
    openAs: (name) => `${name} : des mots pour moi`,
    title: 'Des mots pour moi',
    close: 'Fermer',
    pace: (rate) => `À l’exercice, ${figure(rate)} respirations par minute venaient facilement.`,
  },
}
