import type { keeping as english } from '../english/keeping.ts'
import type { Wording } from '../wording.ts'

export const keeping: Wording<typeof english> = {
  keys: {
    choose: {
      title: 'Avant qu’Ebb garde quoi que ce soit',
      why: 'Cet ordinateur n’offre à Ebb aucun endroit fermé pour une clé. Comment protéger ce qu’Ebb garde de vous ?',
      passphrase: 'Une phrase secrète pour vous deux',
      passphraseHint:
        'Huit caractères ou plus. Ebb la demande à chaque démarrage. Si elle est oubliée, personne ne peut la retrouver.',
      again: 'La même, encore une fois',
      differs: 'Les deux ne sont pas identiques.',
      short: 'Huit caractères au moins.',
      protect: 'Protéger avec cette phrase',
      openTitle: 'Ou sans protection',
      openHint: 'Alors quiconque utilise ce compte sur cet ordinateur peut lire ce qu’Ebb garde.',
      open: 'Garder sans protection',
      failed: 'La clé n’a pas pu être écrite sur cet ordinateur. Rien n’a été gardé.',
    },
    locked: {
      title: 'Ebb est fermé à clé',
      why: 'Votre phrase secrète ouvre ce qui a été gardé, et une conversation interrompue.',
      passphrase: 'Phrase secrète',
      unlock: 'Ouvrir',
      wrong: 'Ce n’était pas elle.',
    },
    lost: {
      title: 'Ce qui a été gardé ne peut pas s’ouvrir maintenant',
      why: 'La clé est dans le trousseau de cet ordinateur, qui ne la donne pas. Il est peut-être encore fermé, ou ce compte est un autre. Tout est là tant que les fichiers restent.',
      again: 'Essayer encore',
      still: 'Cela ne s’ouvre toujours pas.',
    },
    later: 'Plus tard',
  },
  newer: {
    title: 'Un Ebb plus récent a écrit ici',
    why: 'Ce qui a été gardé l’a été par un Ebb plus récent que celui-ci. Celui-ci ne peut pas le lire et n’y touche pas : tout est encore là.',
    openTitle: 'Ouvrir avec le plus récent',
    open: 'Fermez cet Ebb et lancez le plus récent. Tout y est, comme vous l’avez laissé.',
    anewTitle: 'Ou recommencer avec celui-ci',
    anew: 'Le fichier est mis de côté sous un autre nom, entier, et Ebb commence un enregistrement vide. Le plus récent pourra rouvrir l’ancien une fois son nom retrouvé.',
    begin: 'Mettre de côté et recommencer',
    failed: 'Le fichier n’a pas pu être mis de côté. Il est comme il était.',
    later: 'Plus tard',
  },
}
