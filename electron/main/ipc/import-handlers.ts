import type { ImportCallOutputs } from '#shared/ipc/import-calls.ts'
import type { Rooms } from './rooms.ts'
import type { CallHandlers } from './serve.ts'

/** Recordings made elsewhere, brought in. */
export const importHandlers = ({
  keeping,
}: Rooms): Pick<CallHandlers, keyof ImportCallOutputs> => ({
  'import:look': (bytes) => keeping.imports.look(bytes),
  'import:keep': (wanted) => keeping.imports.keep(wanted),
  'import:drop': () => {
    keeping.imports.drop()
    return null
  },
})
