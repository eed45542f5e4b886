import type { importing as english } from '../english/bring-in.ts'
import { isolated } from '../isolated.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

/** Names that stand in files, letter for letter: from the left, whatever stands around them. */
const [TIME, INTERVAL, RATE, SESSION] = ['t_s', 'rr_ms', 'hr_bpm', 'ebb-session'].map(isolated)
const RATES = ['hr_A', 'hr_B'].map(isolated)

export const importing: Wording<typeof english> = {
  importing: {
    ask: 'آوردن یک ثبت',
    what: 'فایلی را انتخاب کنید یا این‌جا رها کنید: جدولی با تپش‌ها یا ضربان‌ها، فاصلهٔ تپش‌ها به شکل متن، یا گفت‌وگویی که Ebb به شکل جی‌سان بیرون نوشته است. فایل سر جایش می‌ماند؛ آنچه خوانده شود یک خط از این فهرست می‌شود، با این نشان که از بیرون آمده. Ebb هیچ‌وقت از آن یاد نمی‌گیرد و در هیچ مقایسه‌ای نیست.',
    choose: 'انتخاب فایل',
    drop: 'فایل را رها کنید تا آورده شود.',
    read: (name, minutes, beats, rates) =>
      `${name}: ${figure(minutes)} دقیقه، ${beats > 0 ? `${figure(beats)} تپش` : `${figure(rates)} ضربان، بدون تک‌تکِ تپش‌ها`}.`,
    heart: 'در این فایل دو قلب هست. کدام‌یک؟',
    hearts: ['اولی', 'دومی'],
    seat: 'این قلبِ کیست؟',
    seatHint:
      'مال او می‌شود، انگار که روی صندلیِ او ثبت شده باشد: فقط برای چشمِ خودش، و اگر پین دارد پشتِ پینش.',
    seatFirst: 'اول بگویید این قلبِ کیست.',
    when: 'کِی شروع شد؟',
    whenHint: 'اگر نمی‌دانید خالی بگذارید: بی‌تاریخ نگه داشته می‌شود و زمان‌ها از شروعش شمرده می‌شوند.',
    ownSession: (when) => `گفت‌وگویی که خودِ Ebb ثبت کرده است: ${when}.`,
    ownUndated: 'ثبتی بی‌تاریخ که Ebb بیرون نوشته است.',
    keep: 'نگه داشتن',
    kept: 'حالا در فهرست است.',
    waiting: (count) => `${figure(count)} فایل دیگر در نوبت است.`,
    stopped: 'متوقف شد. چیزی آورده نشد.',
    refused: 'الان نشد. چیزی آورده نشد.',
    'too-long': (name) => `${name} از یک شبانه‌روز بلندتر است. چیزی آورده نشد.`,
    'too-large': (name) => `${name} بزرگ‌تر از آن است که Ebb بتواند بگیرد. چیزی آورده نشد.`,
    unopened: (name) => `${name} باز نمی‌شود: Ebb فایل می‌گیرد، نه پوشه. چیزی آورده نشد.`,
    unreadable: (name, line, expected) =>
      `${name}، سطر ${figure(line)} خوانده نمی‌شود. آنچه Ebb انتظار دارد: ${expected}. چیزی آورده نشد.`,
    expected: {
      interval: 'یک فاصلهٔ تپش تا تپش، به میلی‌ثانیه یا ثانیه',
      'interval-s': 'فاصله‌ای به ثانیه، مثل سطرهای بالا',
      'interval-ms': 'فاصله‌ای به میلی‌ثانیه، مثل سطرهای بالا',
      anything: 'جدولی با سطر عنوان، یا در هر سطر یک فاصلهٔ تپش تا تپش',
      week: 'زمانی تا یک هفته پس از شروع',
      session: `گفت‌وگویی که Ebb بیرون نوشته است (${SESSION}، نسخهٔ ۱)`,
      'session-order': `گفت‌وگویی که Ebb بیرون نوشته است (${SESSION}، نسخهٔ ۱)، با تپش‌ها به ترتیب`,
      'session-beats': `گفت‌وگویی که Ebb بیرون نوشته است (${SESSION}، نسخهٔ ۱)، با تپش‌های دست‌کم یک نفر`,
      time: `زمانی به ثانیه در ستون ${TIME}`,
      rr: `فاصله‌ای به میلی‌ثانیه، یا هیچ، در ستون ${INTERVAL}`,
      rate: 'ضربانی به تپش در دقیقه، یا هیچ',
      order: 'زمانی که پیش از زمانِ سطر بالا نباشد',
      rows: 'دست‌کم یک سطر عدد',
      header: `سطر عنوان با ${TIME} (زمان به ثانیه) و ${INTERVAL} (فاصلهٔ تپش‌ها به میلی‌ثانیه) یا ${RATE} (تپش در دقیقه) یا هر دو؛ یا با ${TIME} و ${RATES[0]} و ${RATES[1]} (ضربانِ دو نفر)`,
    },
  },
}
