import { NAME } from '../name.ts'
import type { Words } from '../words.ts'
import { afterTalk } from './after-talk.ts'
import { agreed } from './agreed.ts'
import { alone } from './alone.ts'
import { around } from './around.ts'
import { importing } from './bring-in.ts'
import { close } from './close.ts'
import { evening } from './evening.ts'
import { handOver } from './hand-over.ts'
import { help } from './help.ts'
import { joined } from './joined.ts'
import { keeping } from './keeping.ts'
import { lookBack } from './look-back.ts'
import { outside } from './outside.ts'
import { pause } from './pause.ts'
import { portable } from './portable.ts'
import { practice } from './practice.ts'
import { report } from './report.ts'
import { comingBack } from './return.ts'
import { review } from './review.ts'
import { safety } from './safety.ts'
import { setUp } from './set-up.ts'
import { straps } from './straps.ts'
import { takeOut } from './take-out.ts'
import { talk } from './talk.ts'
import { trends } from './trends.ts'
import { work } from './work.ts'
import { yourData } from './your-data.ts'

/**
 * French. The two are "vous", and so is each of them: one word, which never changes sides; what one says to the other
 * is "tu". Nobody's sex is guessed. Spaces before : ; ? % and inside « » do not break.
 */
export const french: Words = {
  language: 'fr',
  direction: 'ltr',
  app: {
    name: NAME,
    promise: 'Pour une conversation difficile à deux.',
    explained:
      'Chaque personne porte une ceinture cardiaque. Ebb apprend comment chaque cœur bat au repos, remarque quand un corps est trop agité pour écouter, et propose une pause avec une heure de retour.',
    stays: 'Tout reste sur cet ordinateur.',
    bluetoothUse: 'Ebb lit vos ceintures cardiaques par Bluetooth. Tout reste sur cet ordinateur.',
    not: 'Ebb n’est ni un appareil médical ni une thérapie. Il n’est pas fait pour là où il y a de la peur ou de la violence.',
  },
  partner: { a: 'Côté gauche', b: 'Côté droit' },
  ...straps,
  ...evening,
  ...pause,
  ...talk,
  ...outside,
  ...comingBack,
  ...close,
  ...around,
  ...lookBack,
  ...handOver,
  ...importing,
  ...help,
  ...joined,
  ...keeping,
  ...yourData,
  ...portable,
  ...practice,
  ...takeOut,
  ...review,
  ...afterTalk,
  ...report,
  ...trends,
  ...safety,
  ...setUp,
  ...agreed,
  ...alone,
  ...work,
}
