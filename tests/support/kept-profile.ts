import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { english } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import { replay } from '#shared/session/engine.ts'
import type { EngineState } from '#shared/session/state.ts'
import { type EpochMs, epochMs, millis, sessionMs } from '#shared/units.ts'
import { ManualClock } from '../../electron/main/clock/manual-clock.ts'
import { openDesk } from '../../electron/main/desk/desk.ts'
import { openRecord } from '../../electron/main/journal/open-record.ts'
import type { FileDialogs } from '../../electron/main/keeping/file-dialogs.ts'
import { openKeeping } from '../../electron/main/keeping/open-keeping.ts'
import { Notices } from '../../electron/main/notices.ts'
import { PeopleRoom } from '../../electron/main/people/people-room.ts'
import { SettingsFile } from '../../electron/main/settings-file.ts'
import { StrapMemory } from '../../electron/main/strap-memory.ts'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import type { KeyStore, ProtectionChoice } from '../../electron/main/vault/root-key.ts'
import { noKeyStore } from './chosen-keys.ts'
import { runningSession } from './running-session.ts'
import { EVENING, Talk } from './talk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** As the packaged thread, straight from its source. */
const DESK_THREAD = fileURLToPath(
  new URL('../../electron/main/desk/desk-thread.ts', import.meta.url),
)

const silent = (): void => {}

export type ProfileOptions = {
  readonly folder?: string
  readonly choice?: ProtectionChoice | null
  readonly keyStore?: KeyStore
}

/** The system's dialogs, answered with `path`, and what somebody does before they answer. */
const answeredDialogs = () => {
  const asked = {
    path: join(temporaryFolder(), 'ebb.file') as string | null,
    meanwhile: silent,
    /** The moment that the name offered last tells. */
    of: undefined as EpochMs | null | undefined,
  }
  const open = async (): Promise<string | null> => {
    asked.meanwhile()
    return asked.path
  }
  const dialogs: FileDialogs = {
    open,
    save: (_kind, of) => {
      asked.of = of
      return open()
    },
  }
  return { asked, dialogs }
}

/** All of a profile that has to do with what is kept, over real files; the system's dialogs are answered with `path`. */
export const keptProfile = async ({
  folder = temporaryFolder(),
  choice = { kind: 'none' },
  keyStore = noKeyStore,
}: ProfileOptions = {}) => {
  const clock = new ManualClock({ mono: sessionMs(0), wall: epochMs(EVENING) })
  const keys = new KeyRoom(join(folder, 'keys.json'), keyStore, silent, silent, {
    now: () => clock.now().wall,
    logN: 8,
  })
  await keys.enter()
  if (keys.state === 'choose' && choice !== null) await keys.choose(choice)
  const said: string[] = []
  const notices = new Notices(({ kind }) => said.push(kind))
  const record = openRecord(folder, keys.vault, notices, silent)
  const settings = new SettingsFile(join(folder, 'settings.json'), silent, silent)
  const straps = new StrapMemory({
    mayKeep: () => true,
    notes: record.notes,
    plainFile: join(folder, 'straps.json'),
    onRecalled: silent,
    log: silent,
  })
  straps.recall()
  const people = new PeopleRoom(
    { notes: record.notes, isOpen: (stream) => keys.vault()?.isOpen(stream) === true },
    silent,
    silent,
  )
  people.opened()
  const session = { runs: false }
  const { asked, dialogs } = answeredDialogs()
  const keeping = openKeeping({
    ...{ profile: folder, clock, keys, record, settings, straps, people, log: silent },
    dialogs,
    desk: openDesk(DESK_THREAD),
    // Prints nothing but what it is given, so that a test reads it.
    press: { print: async ({ title, body }, paper) => Buffer.from(`${paper} ${title} ${body}`) },
    place: async () => ({ words: english, locale: 'en-GB', country: 'GB' }),
    onRestored: silent,
    onWork: silent,
    session: () => (session.runs ? runningSession() : null),
    onLeaving: silent,
    onAllErased: silent,
  })
  return { folder, clock, keys, record, settings, straps, people, session, asked, said, ...keeping }
}

export type KeptProfile = Awaited<ReturnType<typeof keptProfile>>

/** Keeps a talk as a session does; a simulated one is nobody's. */
export const keepTalk = ({ record }: KeptProfile, talk: Talk, id: string, simulated = false) => {
  record.begin(id, simulated)
  for (const entry of talk.entries) record.write([entry])
  record.finish()
}

/** A short talk of two hearts, with a pause from which both came back, ended. */
export const shortTalk = (id: string, pauseSeconds = 1_230, simulated = false): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id, simulated, pauseLength: millis(pauseSeconds * 1_000 - 30_000) })
  talk.seconds(40, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(20, { a: 95, b: 80 })
  talk.command('pause')
  talk.seconds(pauseSeconds, { a: 80, b: 75 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.seconds(10, { a: 72, b: 74 })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.seconds(10, { a: 72, b: 74 })
  talk.command('end')
  return talk
}

/** What the record makes of a session when it is lived through once more. */
export const replayed = ({ record }: KeptProfile, id: string): EngineState =>
  replay(record.read(id).entries)

/** Which streams of a session are there. */
export const streamsOf = ({ record }: KeptProfile, id: string): ReadonlySet<'couple' | PartnerId> =>
  new Set(record.store.read(id).map(({ stream }) => stream))
