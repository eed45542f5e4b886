import type { lookBack as english } from '../english/look-back.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const lookBack: Wording<typeof english> = {
  lookBack: {
    title: 'مرور',
    empty: 'گفت‌وگوهای شما این‌جا می‌آید، هر کدام در یک خط. اولی هنوز در راه است.',
    notNow: 'گفت‌وگوها فعلاً باز نمی‌شوند.',
    date: 'زمان',
    length: 'مدت',
    pauses: 'مکث‌ها',
    pausesKept: (taken, kept) => {
      if (taken === 0) return 'بدون مکث'
      const pauses = `${figure(taken)} مکث`
      if (kept === 0) return pauses
      return taken === 1 ? `${pauses}، سرِ قرار` : `${pauses}، ${figure(kept)} تا سرِ قرار`
    },
    alone: 'تنها',
    broughtIn: 'از بیرون آورده شده است.',
    undated: (when) => `در ${when} از بیرون آورده شده است.`,
    noDate: 'بی‌تاریخ',
    endsEarly: 'ثبت زودتر تمام می‌شود.',
    hasGap: 'در ثبت یک جای خالی هست.',
    hasGapAndEndsEarly: 'در ثبت یک جای خالی هست و زودتر تمام می‌شود.',
    back: 'بازگشت',
    ownLook: {
      words: 'کلمه‌های من',
      wordsOf: (name) => `${name}: کلمه‌های من`,
      noWords: 'آنچه بعد از یک گفت‌وگو بنویسید، کنار همان گفت‌وگو این‌جا می‌آید.',
      trends: 'از گفت‌وگو تا گفت‌وگو',
      trendsOf: (name) => `${name}: از گفت‌وگو تا گفت‌وگو`,
      stopped: 'متوقف شد. آنچه خوانده شده می‌ماند؛ اگر دوباره باز شود از همان‌جا ادامه پیدا می‌کند.',
    },
    find: {
      text: 'جست‌وجو با روز، ماه یا سال',
      textAndWords: 'جست‌وجو با روز، ماه، سال، یا در کلمه‌های خودم',
      when: { title: 'زمان', all: 'هر زمان', recent: '۳۰ روز گذشته' },
      pauses: { title: 'مکث‌ها', all: 'همهٔ گفت‌وگوها', with: 'با مکث', without: 'بدون مکث' },
      who: { title: 'چه کسی', all: 'همه', two: 'ما دو نفر', one: 'تنها' },
      found: (found, of) =>
        found === 0 ? 'هیچ گفت‌وگویی این‌طور نیست.' : `${figure(found)} از ${figure(of)} گفت‌وگو`,
      showAll: 'نمایش همهٔ گفت‌وگوها',
      shown: (shown, of) => `${figure(shown)} تای تازه‌تر از ${figure(of)}.`,
      more: 'نمایش گفت‌وگوهای پیش‌تر',
    },
  },
}
