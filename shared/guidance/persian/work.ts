import type { work as english } from '../english/work.ts'
import type { Wording } from '../wording.ts'
import { figure } from './figures.ts'

export const work: Wording<typeof english> = {
  work: {
    name: { 'own-talks': 'خواندن گفت‌وگوهای شما' },
    told: {
      'own-talks': (done, of) => `خواندن گفت‌وگوهای شما: ${figure(done)} از ${figure(of)}`,
    },
    stop: 'توقف',
  },
}
