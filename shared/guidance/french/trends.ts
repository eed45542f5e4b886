import type { trends as english } from '../english/trends.ts'
import type { Wording } from '../wording.ts'
import { counted, figure } from './figures.ts'

const talks = (count: number): string => counted(count, 'conversation', 'conversations')

export const trends: Wording<typeof english> = {
  trends: {
    none: 'Il n’y a encore rien de vous à raconter de conversation en conversation.',
    how: 'Comparé à vous seulement, et seulement les conversations au même moment de la journée. Ebb ne connaît pas votre posture. Les petites différences n’en sont pas.',
    parts: {
      morning: 'le matin',
      afternoon: 'l’après-midi',
      evening: 'le soir',
      night: 'la nuit',
    },
    titles: {
      restBpm: 'Votre repos',
      rmssdMs: 'Variabilité au repos',
      settleS: 'Jusqu’à l’apaisement',
    },
    ms: (value) => `${figure(value)} ms`,
    change: {
      tooFew: (part, earlier, least) =>
        `Ce qui est habituel pour vous ${part} se dit à partir de ${talks(least)} ; ${earlier === 0 ? 'il n’y en a pas encore' : `jusqu’ici il y en a ${figure(earlier)}`}.`,
      unknown: 'Dans la dernière conversation, c’était impossible à dire.',
      same: (part, usual) =>
        `Dans la dernière conversation, à peu près comme d’habitude pour vous ${part} : ${usual}.`,
      higher: (by, part, usual) =>
        `Dans la dernière conversation, ${by} de plus que d’habitude pour vous ${part} (${usual}).`,
      lower: (by, part, usual) =>
        `Dans la dernière conversation, ${by} de moins que d’habitude pour vous ${part} (${usual}).`,
    },
    picture: {
      name: (dots) =>
        `${talks(dots)}, un point pour chacune ; le tableau dessous dit la même chose`,
      usual: 'comme d’habitude',
    },
    pauses: {
      title: 'Pauses',
      returned: (returned, told) =>
        told === 0
          ? 'Aucune pause n’est encore enregistrée.'
          : `La conversation a continué après ${figure(returned)} pauses sur ${figure(told)}.`,
    },
    table: {
      unknown: '–',
      returned: 'A continué',
      pauses: (returned, told) => (told === 0 ? '–' : `${figure(returned)} sur ${figure(told)}`),
      signal: 'Signal clair',
      clear: (percent) => `${figure(percent)} %`,
    },
    twoHearts: (count) =>
      `Mis à part : ${talks(count)} où une autre ceinture est venue à votre place ; on ne sait donc pas à qui était ce repos.`,
  },
}
