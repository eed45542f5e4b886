import type { SystemLanguage } from '#shared/guidance/languages.ts'
import type { BluetoothChooser } from '../bluetooth-chooser.ts'
import type { Failed } from '../failures.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Keeping } from '../keeping/open-keeping.ts'
import type { MainWindow } from '../main-window.ts'
import type { Notices } from '../notices.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import type { SessionClocks } from '../session/session-clocks.ts'
import type { SessionHost } from '../session/session-host.ts'
import type { SettingsFile } from '../settings-file.ts'
import type { StrapMemory } from '../strap-memory.ts'
import type { KeyRoom } from '../vault/key-room.ts'

/** The rooms of main that answer the window. */
export type Rooms = {
  readonly host: SessionHost
  readonly clocks: SessionClocks
  readonly keys: KeyRoom
  readonly record: TalkRecord
  readonly settings: SettingsFile
  readonly straps: StrapMemory
  readonly window: MainWindow
  readonly chooser: BluetoothChooser
  readonly notices: Notices
  readonly keeping: Keeping
  readonly people: PeopleRoom
  readonly failed: Failed
  readonly systemLanguage: SystemLanguage
}
