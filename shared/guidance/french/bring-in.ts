import type { importing as english } from '../english/bring-in.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

export const importing: Wording<typeof english> = {
  importing: {
    ask: 'Ajouter un enregistrement d’ailleurs',
    what: 'Choisissez un fichier, ou déposez-le ici : un tableau de battements ou de fréquences, des intervalles entre battements en texte, ou une conversation qu’Ebb a écrite en JSON. Il reste où il est ; ce qui en est lu devient une ligne de cette liste, marquée comme venue d’ailleurs. Ebb n’en apprend rien et ne la met dans aucune comparaison.',
    choose: 'Choisir un fichier',
    drop: 'Déposez le fichier pour l’ajouter.',
    read: (name, minutes, beats, rates) =>
      `${name} : ${figure(minutes)} min, ${
        beats > 0
          ? counted(beats, 'battement', 'battements')
          : `${counted(rates, 'fréquence', 'fréquences')}, sans les battements un à un`
      }.`,
    heart: 'Il y a deux cœurs dans ce fichier. Lequel ?',
    hearts: ['Le premier', 'Le second'],
    seat: 'À qui est ce cœur ?',
    seatHint:
      'Il devient le sien, comme s’il avait été enregistré à sa place : pour ses yeux seuls, et derrière son code PIN s’il y en a un.',
    seatFirst: 'Dites d’abord à qui est ce cœur.',
    when: 'Quand cela a-t-il commencé ?',
    whenHint:
      'Si vous ne le savez pas, laissez vide : l’enregistrement est gardé sans date, et les temps se comptent depuis son début.',
    ownSession: (when) => `Une conversation enregistrée par Ebb : ${when}.`,
    ownUndated: 'Un enregistrement sans date, écrit par Ebb.',
    keep: 'Garder',
    kept: 'C’est dans la liste.',
    waiting: (count) =>
      count === 1
        ? 'Un autre fichier attend son tour.'
        : `${figure(count)} autres fichiers attendent leur tour.`,
    stopped: 'Arrêté. Rien n’a été ajouté.',
    refused: 'Ce n’était pas possible maintenant. Rien n’a été ajouté.',
    'too-long': (name) => `${name} dure plus d’un jour. Rien n’a été ajouté.`,
    'too-large': (name) => `${name} est trop grand pour Ebb. Rien n’a été ajouté.`,
    unopened: (name) =>
      `${name} ne peut pas être ouvert : Ebb prend des fichiers un à un, pas de dossiers. Rien n’a été ajouté.`,
    unreadable: (name, line, expected) =>
      `${name}, la ligne ${figure(line)} ne peut pas être lue : Ebb attend ${expected}. Rien n’a été ajouté.`,
    expected: {
      interval: 'un intervalle RR en ms ou en s',
      'interval-s': 'un intervalle en s, comme dans les lignes au-dessus',
      'interval-ms': 'un intervalle en ms, comme dans les lignes au-dessus',
      anything: 'un tableau avec un en-tête, ou un intervalle RR par ligne',
      week: 'un temps à moins d’une semaine du début',
      session: 'une conversation écrite par Ebb (format « ebb-session », version 1)',
      'session-order':
        'une conversation écrite par Ebb (format « ebb-session », version 1) avec des battements dans l’ordre',
      'session-beats':
        'une conversation écrite par Ebb (format « ebb-session », version 1) avec les battements d’au moins un cœur',
      time: 'un temps en secondes dans la colonne t_s',
      rr: 'un intervalle en ms, ou rien, dans la colonne rr_ms',
      rate: 'une fréquence cardiaque en bpm, ou rien',
      order: 'un temps qui ne vient pas avant celui de la ligne au-dessus',
      rows: 'au moins une ligne de valeurs',
      header: 'un en-tête avec t_s et rr_ms et/ou hr_bpm, ou t_s, hr_A et hr_B',
    },
  },
}
