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
 * Persian. Whoever reads is «شما», politely and plainly; what one says to the other is «تو». Parts of a word are held
 * by a half-space (U+200C), and figures are written in their own digits.
 */
export const persian: Words = {
  language: 'fa',
  direction: 'rtl',
  app: {
    name: NAME,
    promise: 'برای یک گفت‌وگوی سخت میان دو نفر.',
    explained:
      'هر کدام‌تان یک کمربند ضربان‌سنج می‌بندد. Ebb یاد می‌گیرد هر قلب در استراحت چطور می‌زند، متوجه می‌شود کِی بدنی برای شنیدن زیادی برانگیخته است، و مکثی با یک ساعت برگشت پیشنهاد می‌کند.',
    stays: 'همه‌چیز روی همین کامپیوتر می‌ماند.',
    bluetoothUse:
      'Ebb کمربندهای ضربان‌سنج شما را از راه بلوتوث می‌خواند. همه‌چیز روی همین کامپیوتر می‌ماند.',
    not: 'Ebb نه ابزار پزشکی است و نه روان‌درمانی. برای جایی نیست که ترس یا خشونت هست.',
  },
  partner: { a: 'صندلی چپ', b: 'صندلی راست' },
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
