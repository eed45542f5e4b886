import type { outside as english } from '../english/outside.ts'
import type { Wording } from '../wording.ts'

export const outside: Wording<typeof english> = {
  notification: {
    'time-for-a-pause': 'وقت یک مکث است.',
    'return-soon': 'پنج دقیقهٔ دیگر از مکث مانده.',
    'return-now': 'وقت برگشتن است.',
  },
  cannotStart: {
    title: 'Ebb نتوانست شروع کند.',
    body: (log) =>
      `آنچه نگه داشته شده همان‌طور که هست می‌ماند. لطفاً Ebb را یک بار دیگر باز کنید. آنچه جلویش را گرفت اینجا نوشته شده: ${log}`,
  },
}
