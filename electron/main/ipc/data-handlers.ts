import type { DataCallOutputs } from '#shared/ipc/data-calls.ts'
import type { Rooms } from './rooms.ts'
import type { CallHandlers } from './serve.ts'

/** With a talk goes what was promised in it, and what was said of what goes next may not hold any more. */
const eraseTalk = async ({ keeping, host }: Rooms, sessionId: string): Promise<boolean> => {
  const done = await keeping.own.eraseTalk(sessionId)
  if (done && host.state.promise?.sessionId === sessionId) host.command({ kind: 'drop-promise' })
  if (done) keeping.retention.look()
  return done
}

/** What is kept and who may open, protect, carry away and erase it. */
export const dataHandlers = (rooms: Rooms): Pick<CallHandlers, keyof DataCallOutputs> => ({
  'data:protection': () => rooms.keeping.own.protection(),
  'data:erase-talk': (sessionId) => eraseTalk(rooms, sessionId),
  'data:erase-seat': ({ partner, pin }) => rooms.keeping.own.eraseSeat(partner, pin),
  'data:begin-anew': () => rooms.record.beginAnew(),
  'data:erase-all': () => rooms.keeping.own.eraseAll(),
  'data:take-out': ({ partner, pin }) => rooms.keeping.carrying.takeOut(partner, pin),
  'data:bring-in': async ({ partner, pin }) => {
    const answer = await rooms.keeping.carrying.bringIn(partner, pin)
    // What came may be older than talks are kept: it is said at once, and stays for a week.
    if (answer.kind === 'brought-in') rooms.keeping.retention.look()
    return answer
  },
  'data:back-up': () => rooms.keeping.backups.backUp(),
  'data:choose-backup': () => rooms.keeping.backups.choose(),
  'data:restore': () => rooms.keeping.backups.restore(),
  'vault:protect': (choice) => rooms.keeping.own.protect(choice),
  'vault:pin': ({ partner, old, next }) => rooms.keeping.own.changePin(partner, old, next),
  'vault:open-seat': ({ partner, pin }) => rooms.keeping.own.openSeat(partner, pin),
  'vault:shut': () => {
    rooms.keeping.own.shut()
    return null
  },
  'vault:choose': (choice) => rooms.keys.choose(choice),
  'vault:unlock': (passphrase) => rooms.keys.unlock(passphrase),
  'vault:try-again': () => rooms.keys.tryAgain(),
})
