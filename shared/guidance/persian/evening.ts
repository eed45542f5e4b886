import type { evening as english } from '../english/evening.ts'
import type { Wording } from '../wording.ts'

export const evening: Wording<typeof english> = {
  rest: {
    title: 'کمی ساکت بنشینید.',
    hint: 'پاها روی زمین، بدون حرف. Ebb یاد می‌گیرد قلب هر کدام‌تان در استراحت چطور می‌زند.',
    hintAlone: 'پاها روی زمین، بدون حرف. Ebb یاد می‌گیرد قلب شما در استراحت چطور می‌زند.',
    none: 'کمربندی نیست: دکمه‌ها هست.',
    settling: 'دارد جا می‌افتد …',
    capturing: 'Ebb استراحت شما را یاد می‌گیرد …',
    found: 'آماده',
    waiting: (reason) => `در انتظار: ${reason}.`,
    begin: 'شروع گفت‌وگو',
    beginAnyway: 'شروع بدون انتظار',
    beginAnywayHint: 'بدون سطح استراحت Ebb نمی‌تواند متوجه چیزی شود؛ دکمه‌ها کار می‌کنند.',
    notToday: 'حالا نه',
  },
  neutralTalk: {
    offer: 'اول دو دقیقه گپِ معمولی',
    why: 'Ebb یاد می‌گیرد که خودِ حرف زدن با هر قلب چه می‌کند.',
    title: 'دو دقیقه گپ بزنید.',
    topics: ['شام چه داریم', 'برنامهٔ این هفته', 'چیزی که امروز دیدید'],
    byItself: 'به نوبت. بعد گفت‌وگو خودش شروع می‌شود.',
  },
  arrival: {
    title: 'استراحت امروز شما',
    offer: 'برای چشم شما',
    offerTo: (name) => `برای چشم شما، ${name}`,
    close: 'بستن',
    found: 'استراحت امروزتان پیدا شد. چیز دیگری از شما نمی‌خواهد.',
    high: 'انگار از جایی بالاتر از همیشه شروع می‌کنید. نرم شروع کنیم، یا کمی صبر؟',
  },
}
