import type { around as english } from '../english/around.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const around: Wording<typeof english> = {
  home: {
    begin: 'شروع گفت‌وگو',
    tryIt: 'امتحان بدون کمربند',
    tryItHint: 'دو قلب شبیه‌سازی‌شده، با دور تند.',
    lookBack: 'مرور',
    settings: 'تنظیمات',
    oneReady: 'صندلی دیگر دکمه‌هایش را دارد.',
    noneReady: 'بدون کمربند هم می‌توانید شروع کنید.',
  },
  settings: {
    title: 'تنظیمات',
    back: 'بازگشت',
    sound: 'صدا',
    soundHint: 'بلندیِ صدای «وقت یک مکث است». تا ته پایین یعنی سکوت.',
    soundTry: 'بشنوید',
    ring: 'زنگ برگشت',
    ringHint: 'آرام پنج دقیقه پیش از آن، و واضح سرِ ساعت. شاید لازم باشد در اتاق کناری شنیده شود.',
    breath: 'نفس در دقیقه',
    breathHint: 'برای راهنمای نفس در مکث. با هر آهنگی: نرم و سبک، نه عمیق.',
    breathsPerMinute: (rate) => `${figure(rate)} نفس در دقیقه`,
    breathSound: 'صدای نفس',
    breathSoundHint: 'دو نتِ ملایم، رو به بالا و رو به پایین. تا ته پایین یعنی سکوت.',
    language: 'زبان',
    languageOfSystem: 'مثل کامپیوتر',
    theme: 'نور',
    themes: { system: 'مثل کامپیوتر', light: 'روشن', dark: 'تیره' },
    sensitivity: 'کِی حرف بزند',
    sensitivityHint:
      'برای گفت‌وگوی بعد. زودتر یعنی پیشنهادهای بیشتر، و بیشترشان که بعد معلوم می‌شود جور نبوده‌اند.',
    sensitivities: { early: 'زود', balanced: 'میانه', late: 'دیر' },
    pause: 'مدت مکث، به دقیقه',
    pauseMinutes: (minutes) => `${figure(minutes)} دقیقه`,
    yourData: 'داده‌های شما',
    yourDataHint: 'این‌که چطور محافظت می‌شود، چه مدت می‌ماند و چطور پاک می‌شود.',
    yourDataOpen: 'دیدن و تغییر',
    compareLevels: 'مقایسهٔ سطح‌های ما (آزمایشی)',
    compareLevelsHint:
      'بعد از گفت‌وگو Ebb می‌تواند بگوید سطح شما دو نفر شبیه هم بالا و پایین رفت یا نه. تصادف هم به‌تنهایی می‌تواند همین شکل باشد، و دربارهٔ این‌که چقدر به هم نزدیکید چیزی نمی‌گوید. هر کدام‌تان برای هر گفت‌وگو جدا به آن بله می‌گوید.',
    compareLevelsAs: { off: 'خاموش', on: 'روشن' },
    timeLapse: 'سرعت نمونه',
    timeLapseHint: 'فقط برای قلب‌های شبیه‌سازی‌شده.',
    lapse: (rate) => `${figure(rate)}×`,
    simulatedStraps: 'کمربندهای نمونه',
    simulatedStrapsHint: 'برای نمونهٔ بعد. نشان می‌دهد وقتی کمربندی قطع شود چه گفته می‌شود.',
    simulatedStrapsAs: { sound: 'همه‌چیز روبه‌راه', troubled: 'با گرفتاری' },
  },
  simulation: {
    banner: 'نمونه: قلب‌های شبیه‌سازی‌شده.',
    lapse: 'گذر زمان',
    clock: (time) => `ساعت ${time} است`,
    water:
      'آنچه Ebb می‌بیند. در گفت‌وگوی واقعی هیچ‌کس آبِ دیگری را نمی‌بیند، و آبِ خودش را فقط اگر بخواهد.',
    lineOf: (partner) => `${partner}، شبیه‌سازی‌شده`,
  },
  notice: {
    trialRuntime:
      'نسخهٔ آزمایشی: این کپی روی نسخه‌ای غیررسمی از Electron کار می‌کند. گفت‌وگوی واقعی جایش روی نسخهٔ رسمی است.',
    journalSetAside: (name) =>
      `آنچه پیش‌تر ثبت شده بود باز نشد. با نام «${name}» کنار گذاشته شد؛ ثبت تازه‌ای شروع شده است.`,
    journalInMemory:
      'فعلاً نمی‌شود چیزی روی این کامپیوتر نوشت؛ شاید دیسکش پر باشد. گفت‌وگو ادامه دارد و همین که بشود نوشته می‌شود.',
    journalWritten: 'همه‌چیز دوباره نوشته شد؛ چیزی کم نیست.',
    journalNewer:
      'آنچه پیش‌تر ثبت شده کارِ Ebbِ تازه‌تری است. همان‌طور که هست می‌ماند؛ گفت‌وگویی که حالا بکنید نگه داشته نمی‌شود. «مرور» می‌گوید چه می‌شود کرد.',
    recordGap: 'در ثبت این گفت‌وگو یک جای خالی هست.',
    recordEnds: (time) => `ثبت گفت‌وگوی قبل در ساعت ${time} تمام می‌شود.`,
    sessionResumed: 'Ebb در این میان بسته شده بود. همان‌جایی هستید که بودید.',
    allErased: 'همه‌چیز پاک شد. Ebb مثل روز اول شروع می‌کند.',
    dismiss: 'باشد',
  },
}
