import type { trends as english } from '../english/trends.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

const talks = (count: number): string => `${figure(count)} گفت‌وگو`

export const trends: Wording<typeof english> = {
  trends: {
    none: 'هنوز چیزی از شما نیست که از گفت‌وگو تا گفت‌وگو گفته شود.',
    how: 'فقط با خودتان سنجیده می‌شود، و فقط گفت‌وگوهای همان وقتِ روز. دانسته نیست چطور نشسته بودید. تفاوت‌های کوچک تفاوت نیستند.',
    parts: { morning: 'صبح‌ها', afternoon: 'بعدازظهرها', evening: 'عصرها', night: 'شب‌ها' },
    titles: {
      restBpm: 'استراحت شما',
      rmssdMs: 'تغییرپذیری در استراحت',
      settleS: 'تا آرام گرفتن',
    },
    ms: (value) => `${figure(value)} میلی‌ثانیه`,
    change: {
      tooFew: (part, earlier, least) =>
        `این‌که ${part} برای شما معمولاً چقدر است از ${figure(least)} گفت‌وگوی پیشین به بعد گفته می‌شود؛ ${earlier === 0 ? 'هنوز هیچ‌کدام نیست' : `تا حالا ${figure(earlier)} تا هست`}.`,
      unknown: 'در گفت‌وگوی آخر نمی‌شد این را گفت.',
      same: (part, usual) => `در گفت‌وگوی آخر تقریباً همان که ${part} برای شما معمول است: ${usual}.`,
      higher: (by, part, usual) =>
        `در گفت‌وگوی آخر ${by} بیشتر از آنچه ${part} برای شما معمول است (${usual}).`,
      lower: (by, part, usual) =>
        `در گفت‌وگوی آخر ${by} کمتر از آنچه ${part} برای شما معمول است (${usual}).`,
    },
    picture: {
      name: (dots) => `${talks(dots)}، هر کدام یک نقطه؛ جدول پایین همان را می‌گوید`,
      usual: 'مثل همیشه',
    },
    pauses: {
      title: 'مکث‌ها',
      returned: (returned, told) =>
        told === 0
          ? 'هنوز مکثی ثبت نشده است.'
          : `گفت‌وگو پس از ${figure(returned)} مکث از ${figure(told)} مکث ادامه پیدا کرد.`,
    },
    table: {
      unknown: '–',
      returned: 'ادامه پیدا کرد',
      pauses: (returned, told) => (told === 0 ? '–' : `${figure(returned)} از ${figure(told)}`),
      signal: 'سیگنال روشن',
      clear: (percent) => `${figure(percent)}٪`,
    },
    twoHearts: (count) =>
      `کنار گذاشته شد: ${talks(count)} که در آن کمربند دیگری به صندلی شما آمد، پس دانسته نیست آن استراحت مال که بود.`,
  },
}
