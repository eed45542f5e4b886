import type { ExportCallOutputs } from '#shared/ipc/export-calls.ts'
import type { Rooms } from './rooms.ts'
import type { CallHandlers } from './serve.ts'

/** A talk taken out for other programs and for paper. */
export const exportHandlers = (rooms: Rooms): Pick<CallHandlers, keyof ExportCallOutputs> => ({
  'export:talk': (wanted) => rooms.keeping.exports.talk(wanted),
})
