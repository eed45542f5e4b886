import type { report as english } from '../english/report.ts'
import { isolated } from '../isolated.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

export const report: Wording<typeof english> = {
  report: {
    title: (day) => `Conversation du ${day}`,
    of: (name) =>
      `${name} : ce qui a été enregistré, et quand les deux ont fait une pause et repris`,
    made: (day) => `Écrit par Ebb le ${day}`,
    intro:
      'Une ceinture cardiaque a mesuré le cœur pendant une conversation. Cette page montre comment sa fréquence a bougé par rapport au repos de cette personne, et ce qu’est devenue chaque pause. Elle est faite pour en parler ensemble, pas pour juger qui que ce soit.',
    clear: 'Signal clair',
    ofSession: (percent) => `${figure(percent)} %`,
    rest: 'Son propre repos',
    noRest: 'impossible à dire',
    up: 'Bien au-dessus du repos',
    upOfTalk: (share, percent) =>
      `${figure(share)} % de la conversation (signal clair ${figure(percent)} %)`,
    nothing:
      'Rien du cœur de cette personne n’a été enregistré dans cette conversation. Cette page montre quand on a parlé, et ce que chaque pause est devenue.',
    chart: {
      title: 'La fréquence cardiaque au fil du temps',
      unit: 'en bpm',
      rest: (bpm) => `repos ${figure(bpm)}`,
      alt: (lowest, highest) =>
        `La fréquence cardiaque pendant la conversation, entre ${figure(lowest)} et ${figure(highest)} battements par minute. L’essentiel est dans le tableau.`,
      caption:
        'La ligne est la fréquence cardiaque en battements par minute (bpm), une médiane sur 15 secondes ; là où elle est coupée, le signal n’était pas clair. En tirets : son propre repos. En teinté : les pauses ; plus pâle : ce qui est à côté de la conversation. Un numéro est une ligne du tableau, un triangle un repère posé pendant la conversation.',
    },
    table: {
      title: 'Quand la fréquence cardiaque était bien au-dessus du repos',
      none: 'Ebb n’a remarqué aucun moment de ce genre dans cette conversation.',
      number: 'N°',
      from: 'Dès',
      rise: 'Montée dans les 2 min d’avant',
      peak: 'Sommet au-dessus du repos',
      settled: 'Jusqu’à l’apaisement',
      half: 'Jusqu’à mi-descente',
      clear: (percent) => `${figure(percent)} %`,
      note: (sign) =>
        `En petits chiffres : la part de ce temps où le signal était clair. ${sign} veut dire : compté depuis le début de la pause.`,
      struck: 'Selon la personne, ce n’était pas ça.',
      confirmed: 'Selon la personne, c’était bien ça.',
      more: (count) =>
        count === 1
          ? 'Un autre moment est dans les tableaux qu’Ebb écrit.'
          : `${figure(count)} autres moments sont dans les tableaux qu’Ebb écrit.`,
    },
    words: {
      title: 'Avec ses propres mots, après la conversation',
      shortened: (text) => `${text}… ${isolated('(la suite est dans Ebb)')}`,
    },
    pauses: {
      pause: (from, promised) => `${from}, retour promis pour ${promised}`,
      moved: (to) => `déplacé à ${to}`,
      back: (at) => `le retour a commencé à ${at}`,
      early: (at) => `le retour a commencé à ${at}, plus tôt que promis`,
      outcome: {
        kept: (at) => `les deux parlaient de nouveau à ${at}, comme promis`,
        later: (at) => `les deux parlaient de nouveau à ${at}`,
        'put-off': (to) => `reporté à ${to}`,
        ended: 'la conversation s’est finie là',
        open: 'la suite n’est pas enregistrée',
      },
    },
    more: (count) => `et encore ${counted(count, 'pause', 'pauses')}`,
    reading: {
      title: 'Comment la lire',
      lines: [
        'Son propre repos est le niveau de ce cœur quand la personne était assise en silence avant la conversation. Il ne dit rien de personne d’autre.',
        'Une ligne commence une fois que la fréquence cardiaque est restée un moment bien au-dessus de ce repos. Apaisé veut dire de nouveau près de lui pendant deux minutes, mises bout à bout.',
        'Le signal clair est la part du temps où la ceinture a donné un signal utilisable. Au-dessous de 70 %, aucun chiffre n’est dit.',
      ],
    },
    limits: {
      title: 'Ce qu’elle ne peut pas dire',
      lines: [
        'Ce que quelqu’un ressentait ou voulait dire, qui avait raison, ou pourquoi un cœur est monté. Parler, bouger, rire, le café et la chaleur le font monter aussi.',
        'Une fréquence cardiaque basse ne veut pas dire que quelqu’un se sentait bien, ou en sécurité.',
        'Ces chiffres ne sont à opposer ni à ceux d’une autre personne, ni à des tableaux d’autres personnes.',
      ],
    },
    device: 'Ebb n’est pas un appareil médical. Rien ici n’est un avis médical ni n’en tient lieu.',
  },
}
