import type { straps as english } from '../english/straps.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const straps: Wording<typeof english> = {
  strap: {
    connect: 'Connecter une ceinture',
    connectAgain: 'Reconnecter',
    release: 'Déconnecter',
    forget: 'Oublier cette ceinture',
    choose: 'Quelle ceinture est-ce ?',
    chooseHint: 'Portez-la, les électrodes mouillées. Seules les ceintures portées apparaissent.',
    search: {
      on: 'Recherche de ceintures…',
      paused: 'La recherche est en pause.',
      failed: 'Aucune ceinture n’a été trouvée.',
    },
    searchAgain: 'Chercher encore',
    unnamed: 'Une ceinture sans nom',
    cancel: 'Annuler',
    nothing: 'Aucune ceinture n’a été trouvée ou choisie.',
    check: [
      'Est-elle portée, les électrodes sont-elles mouillées ?',
      'Une autre application ou une montre la tient-elle ?',
      'Le Bluetooth est-il allumé, et Ebb peut-il s’en servir ?',
    ],
    checkOn: {
      linux: 'Sous Linux, le service Bluetooth (BlueZ) doit tourner.',
      mac: 'Sur un Mac : Réglages Système, Confidentialité et sécurité, Bluetooth, et Ebb parmi les apps.',
      windows:
        'Sous Windows : Paramètres, Bluetooth et appareils. Il n’est pas nécessaire d’y associer la ceinture.',
    },
    none: 'Pas encore de ceinture',
    connecting: 'Connexion…',
    live: 'Connectée',
    lost: 'Hors de portée. Ebb continue à chercher.',
    failed:
      'La ceinture n’a pas répondu. Une autre application ou une montre la tient peut-être. Essayez encore.',
    battery: (percent) => `Pile ${figure(percent)} %`,
    notes: {
      'low-battery': 'Sa pile est faible. Une neuve avant la conversation est plus sûre.',
      'rate-only':
        'Elle envoie un rythme mais pas chaque battement : avec elle, Ebb remarque un peu plus tard.',
      'not-on-the-chest':
        'Elle n’est pas portée sur la poitrine : elle suit le cœur de moins près.',
    },
  },
  whose: {
    title: 'À qui est ce cœur ?',
    hint: 'L’un bouge pendant vingt secondes, l’autre reste immobile. Ebb peut alors dire quelle ceinture est sur qui. Rien n’en est gardé.',
    eitherWay:
      'Peu importe qui de vous deux bouge. Une conversation peut aussi commencer sans cela.',
    move: 'Je bouge',
    moveAs: (partner) => `${partner} : je bouge`,
    without: 'Continuer sans',
    still: 'Restez immobiles un moment, tous les deux.',
    stillHint: 'Les pieds au sol, sans parler.',
    moving: (mover) => `${mover} : levez-vous et bougez.`,
    movingHint: (other) =>
      `Marchez sur place, secouez les bras, pendant vingt secondes. ${other} : sans bouger ni parler.`,
    sitDown: 'Maintenant, immobiles de nouveau tous les deux.',
    sitDownHint: 'Encore un moment, sans parler.',
    stop: 'Arrêter',
    inPlace: 'Les ceintures sont à leur place.',
    changedPlaces: 'On dirait que les ceintures ont changé de place.',
    changedPlacesHint: 'On peut les échanger ici. Personne n’a besoin d’enlever la sienne.',
    swapThem: 'Les échanger',
    leaveThem: 'Les laisser',
    notTold: 'Impossible à dire.',
    notToldHint: 'Essayez encore, ou continuez.',
    again: 'Essayer encore',
    checkAgain: 'Vérifier encore',
    goOn: 'Continuer',
    swap: 'Échanger les ceintures',
    swapped: 'Les ceintures ont changé de place.',
  },
  trouble: {
    'no-strap': 'aucune ceinture connectée',
    connecting: 'une ceinture se connecte',
    lost: 'une ceinture est hors de portée',
    'no-data': 'une ceinture n’envoie rien',
    'no-contact': 'une ceinture ne touche pas la peau',
    frozen: 'une ceinture répète une seule valeur',
    artefacts: 'un signal n’est pas clair ; mouiller les électrodes aide',
    disagree: 'une ceinture se contredit',
    settling: 'une mesure se stabilise encore',
    'no-rest': 'il manque un niveau de repos',
  },
}
