import type { handOver as english } from '../english/hand-over.ts'
import type { Wording } from '../wording.ts'

export const handOver: Wording<typeof english> = {
  handOver: {
    title: (name) => `${name}: فقط برای چشم شما.`,
    away: 'نفر دیگر رویش را برمی‌گرداند.',
    hold: 'برای دیدن نگه دارید',
    holding: 'برای پنهان شدن رها کنید',
    holdHint: 'با ماوس، انگشت، کلید فاصله یا Enter. همین که رها کنید پنهان می‌شود.',
    open: 'باز کردن',
    keepOpen: 'باز کردن بدون نگه داشتن',
    hide: 'پنهان کردن',
    content: 'فقط برای چشم شما',
    notNow: 'الان باز نشد. چیزی نشان داده نشده است.',
  },
}
