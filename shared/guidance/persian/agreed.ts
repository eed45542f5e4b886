import type { agreed as english } from '../english/agreed.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const agreed: Wording<typeof english> = {
  agreed: {
    sign: (sign) => `نشانهٔ شما برای مکث: ${sign}`,
    places: 'همان‌طور که قرار گذاشتید',
    place: (name, place) => `${name}: ${place}`,
    touches: {
      yes: 'دستی می‌تواند پیش بیاید، ولی دستی را نمی‌گیرد.',
      no: 'همان‌طور که قرار گذاشتید، در مکث تماس بدنی نیست.',
      ask: 'تماس بدنی: همان‌طور که قرار گذاشتید، اول بپرسید.',
    },
    wordsOfReturn: (words) => `کلمه‌های برگشتن شما: «${words}»`,
  },
  soothes: {
    title: 'آنچه آرام می‌کند',
    listOf: (name) => `آنچه آرام می‌کند، ${name}`,
  },
  wordsForMe: {
    open: 'چند کلمه برای من',
    openAs: (name) => `${name}: چند کلمه برای من`,
    title: 'چند کلمه برای من',
    close: 'بستن',
    pace: (rate) => `در تمرین، ${figure(rate)} نفس در دقیقه راحت بود.`,
  },
}
