import type { work as english } from '../english/work.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const work: Wording<typeof english> = {
  work: {
    moment: 'یک لحظه …',
    name: {
      'own-talks': 'خواندن گفت‌وگوهای شما',
      'take-out': 'ساختن فایل',
      'bring-in': 'خواندن فایل',
    },
    told: {
      'own-talks': (done, of) => `خواندن گفت‌وگوهای شما: ${figure(done)} از ${figure(of)}`,
      'bring-in': (done, of) => `خواندن فایل: ${figure(done)} از ${figure(of)}`,
      'take-out': (done, of) => `ساختن فایل: ${figure(done)} از ${figure(of)}`,
    },
    stop: 'توقف',
  },
}
