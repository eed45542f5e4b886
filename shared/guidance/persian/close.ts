import type { close as english } from '../english/close.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const close: Wording<typeof english> = {
  end: {
    title: 'این یک گفت‌وگو بود.',
    summary: (minutes, pauses) => `${minutes}، ${pauses}.`,
    pauses: (count) => (count === 0 ? 'بدون مکث' : count === 1 ? 'یک مکث' : `${figure(count)} مکث`),
    pausesTitle: 'مکث‌ها',
    came: {
      kept: (time) => `قرار برای ${time}: برگشتید.`,
      later: (time) => `قرار برای ${time}: دیرتر برگشتید.`,
      'put-off': (time) => `افتاد به ${time}.`,
      ended: (time) => `قرار برای ${time}: گفت‌وگو همان‌جا ماند.`,
      open: (time) => `قرار برای ${time}: آنچه بعد شد ثبت نشده است.`,
    },
    backAt: 'بازگشت ساعت',
    backTomorrowAt: 'بازگشت فردا ساعت',
    kept: 'روی همین کامپیوتر نگه داشته شده است.',
    simulated: 'این‌ها قلب‌های شبیه‌سازی‌شده بودند. در هیچ سابقه‌ای نمی‌آیند.',
    leave: 'به صفحهٔ اول',
    nameTime: 'ساعتی برای ادامه بگویید',
    unkept: 'چیزی که نوشته شده هنوز نگه داشته نشده است. با رفتن‌تان از بین می‌رود.',
    leaveAllTheSame: 'با این حال می‌روم',
    stay: 'می‌مانم',
    note: 'سه مکث آخر بدون برگشت ماند. پیش می‌آید. شاید یک مکث کوتاه، با ساعتی که هر دو بلند بگویید، آسان‌تر باشد.',
    shorter: (minutes) => `از این به بعد مکث‌های ${figure(minutes)} دقیقه‌ای`,
    shorterSet: (minutes) => `از گفت‌وگوی بعد: ${figure(minutes)} دقیقه.`,
  },
  ownWords: {
    open: 'با کلمه‌های خودم',
    title: 'برای خودتان، بعد از گفت‌وگو',
    optional: 'همه‌اش می‌تواند خالی بماند. کنار چیزهایی نگه داشته می‌شود که فقط مال شماست.',
    hard: 'چه چیزی سخت بود؟',
    helped: 'چه چیزی کمک کرد؟',
    settling: 'چه چیزی را در خودم آرام می‌کردم؟',
    oneTrue: 'یک حرف راست که توانستیم بزنیم',
    arousal: 'در اوجش چقدر برانگیخته بودم، از ۰ تا ۱۰؟',
    flooded: 'لبریز شده بودم؟',
    floodedAs: { yes: 'بله', no: 'نه', unsure: 'مطمئن نیستم' },
    prompt: (place, of) =>
      of === 1
        ? 'وقتی Ebb مکث پیشنهاد کرد'
        : `وقتی Ebb مکث پیشنهاد کرد (${figure(place)} از ${figure(of)})`,
    answers: { fits: 'به‌جا بود', early: 'کمی زود بود', no: 'نه' },
    judged: 'ممنون. Ebb در فاصلهٔ گفت‌وگوها از آن یاد می‌گیرد.',
    keep: 'نگه داشتن',
    kept: 'نگه داشته شد. تا از این صفحه نروید می‌توانید عوضش کنید.',
    notKept: 'فعلاً نشد نگهش داشت.',
    draft: 'هنوز نگه داشته نشده.',
    close: 'بستن',
    notRecorded: 'از این گفت‌وگو چیزی از شما نگه داشته نشده، چون برای شما ثبت نشد.',
    notOfDemonstration: 'قلب‌های شبیه‌سازی‌شده مال کسی نیستند: از نمونه چیزی نگه داشته نمی‌شود.',
  },
}
