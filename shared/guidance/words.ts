import type { PartnerId } from '../partners.ts'
import { afterTalk } from './english/after-talk.ts'
import { agreed } from './english/agreed.ts'
import { alone } from './english/alone.ts'
import { around } from './english/around.ts'
import { importing } from './english/bring-in.ts'
import { close } from './english/close.ts'
import { evening } from './english/evening.ts'
import { handOver } from './english/hand-over.ts'
import { help } from './english/help.ts'
import { joined } from './english/joined.ts'
import { keeping } from './english/keeping.ts'
import { lookBack } from './english/look-back.ts'
import { outside } from './english/outside.ts'
import { pause } from './english/pause.ts'
import { portable } from './english/portable.ts'
import { practice } from './english/practice.ts'
import { report } from './english/report.ts'
import { comingBack } from './english/return.ts'
import { review } from './english/review.ts'
import { safety } from './english/safety.ts'
import { setUp } from './english/set-up.ts'
import { straps } from './english/straps.ts'
import { takeOut } from './english/take-out.ts'
import { talk } from './english/talk.ts'
import { trends } from './english/trends.ts'
import { work } from './english/work.ts'
import { yourData } from './english/your-data.ts'
import type { Language } from './languages.ts'
import { NAME } from './name.ts'
import type { Wording } from './wording.ts'

/**
 * Every word a person can see or hear from Ebb, in one typed place. Body facts, first person, no blame, no alarm, no
 * score; a name or seat never as the cause of anything. Another language is another value of type `Words`.
 */
export const english = {
  language: 'en',
  direction: 'ltr',
  app: {
    name: NAME,
    /** One breath of what it is, for someone who has never seen it. */
    promise: 'For a hard talk between two people.',
    explained:
      'Each of you wears a chest strap. Ebb learns how each heart beats at rest, notices when a body is too stirred up to listen, and proposes a pause with a time to come back.',
    stays: 'Everything stays on this computer.',
    /** What macOS says when it asks whether Ebb may use Bluetooth. */
    bluetoothUse: 'Ebb reads your chest straps over Bluetooth. Everything stays on this computer.',
    not: 'Ebb is not a medical device and not therapy. It is not for use where there is fear or violence.',
  },
  partner: { a: 'Left seat', b: 'Right seat' } satisfies Record<PartnerId, string>,
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
  ...safety,
  ...setUp,
  ...agreed,
  ...alone,
  ...work,
  ...trends,
} as const

/** The shape of every language's dictionary. */
export type Words = Wording<Omit<typeof english, 'language' | 'direction'>> & {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}
