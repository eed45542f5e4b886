import type { notification as english } from '../english/notification.ts'
import type { Wording } from '../wording.ts'

export const notification: Wording<typeof english> = {
  notification: {
    'time-for-a-pause': 'وقت یک مکث است.',
    'return-soon': 'پنج دقیقهٔ دیگر از مکث مانده.',
    'return-now': 'وقت برگشتن است.',
  },
}
