import { join } from 'node:path'
import { app, ipcMain, powerMonitor } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { Notice, VaultState } from '#shared/ipc/app-state.ts'
import { atHand } from './at-hand.ts'
import { BluetoothChooser } from './bluetooth-chooser.ts'
import { machineClock } from './clock/machine-clock.ts'
import type { ManualClock } from './clock/manual-clock.ts'
import { catchTheRest, openFailures } from './failures.ts'
import type { FirstWindow } from './first-window.ts'
import { callHandlers, reportHandlers } from './ipc/handlers.ts'
import type { Rooms } from './ipc/rooms.ts'
import { push, serve } from './ipc/serve.ts'
import { isTrustedFrame } from './ipc/trusted-sender.ts'
import { openRecord } from './journal/open-record.ts'
import type { TalkRecord } from './journal/talk-record.ts'
import { finishCutOff } from './keeping/finish-cut-off.ts'
import { type Keeping, openKeeping } from './keeping/open-keeping.ts'
import { LOG_FILE, type Log, openLog } from './log.ts'
import { MainWindow, type MainWindowPorts } from './main-window.ts'
import { Notices } from './notices.ts'
import { OUT } from './out.ts'
import { PAGE_URL } from './page-url.ts'
import { PeopleRoom } from './people/people-room.ts'
import { PromiseMemory } from './promise-memory.ts'
import type { LivePublisher } from './session/live-publisher.ts'
import { openHost } from './session/open-host.ts'
import { loseStraps } from './session/resume.ts'
import { SessionClocks } from './session/session-clocks.ts'
import type { SessionHost } from './session/session-host.ts'
import { SettingsFile } from './settings-file.ts'
import { StrapMemory } from './strap-memory.ts'
import { systemLanguage } from './system-language.ts'
import { takeUpKept } from './take-up.ts'
import { exposeTestSeam, testClock } from './test-seam.ts'
import { KeyRoom } from './vault/key-room.ts'
import { systemKeyStore } from './vault/system-key-store.ts'
import { applyTheme, beginWindow, type Opening } from './window.ts'

const openNotices = (show: (notice: Notice) => void): Notices => {
  const notices = new Notices(show)
  const isTrial = import.meta.env.EBB_TRIAL || process.env.EBB_RUNTIME === 'registry'
  if (isTrial) notices.add({ kind: 'trial-runtime' })
  return notices
}

const openSettings = (profile: string, log: Log): SettingsFile => {
  const settings = new SettingsFile(join(profile, 'settings.json'), log, ({ theme }) =>
    applyTheme(theme),
  )
  applyTheme(settings.value.theme)
  return settings
}

const openStraps = (
  profile: string,
  log: Log,
  { notes }: TalkRecord,
  people: PeopleRoom,
  window: MainWindow,
): StrapMemory =>
  new StrapMemory({
    mayKeep: (partner) => people.value.persons[partner].consent.record !== false,
    notes,
    plainFile: join(profile, 'straps.json'),
    onRecalled: (recalled) => push(window.contents, 'strap:recalled', recalled),
    log,
  })

/** The window hears of waking and is brought to the front when asked; at the end everything is put away in order. */
const followApp = (window: MainWindow, log: Log, putAway: () => void): void => {
  const open = (): void => {
    window.open().catch((error: unknown) => log('the window could not be opened', error))
  }
  powerMonitor.on('resume', () => push(window.contents, 'app:woke', null))
  app.on('second-instance', open)
  app.on('activate', open)
  app.on('will-quit', putAway)
}

const openWindow = (
  first: Opening,
  chooser: BluetoothChooser,
  log: Log,
  { onPageLost, onTouch, onSight }: Pick<MainWindowPorts, 'onPageLost' | 'onTouch' | 'onSight'>,
): MainWindow => {
  let begun: Opening | null = first
  const window: MainWindow = new MainWindow({
    begin: () => {
      const opening = begun ?? beginWindow()
      begun = null
      return opening
    },
    onSelectDevice: chooser.offer,
    onPageLost: () => {
      chooser.forget()
      onPageLost()
    },
    onTouch,
    onSight,
    log,
  })
  return window
}

const openKeys = (
  profile: string,
  log: Log,
  clock: Clock,
  onChange: (state: VaultState) => void,
): KeyRoom =>
  new KeyRoom(join(profile, 'keys.json'), systemKeyStore, log, onChange, {
    now: () => clock.now().wall,
  })

const openPeople = (
  { notes }: TalkRecord,
  keys: KeyRoom,
  window: MainWindow,
  log: Log,
  onChange: () => void,
): PeopleRoom =>
  new PeopleRoom(
    { notes, isOpen: (stream) => keys.vault()?.isOpen(stream) === true },
    (people) => {
      onChange()
      push(window.contents, 'app:people', people)
    },
    log,
  )

const serveWindow = (ours: Omit<Rooms, 'systemLanguage'>, log: Log): void => {
  const isTrusted = (event: { senderFrame: Electron.WebFrameMain | null }): boolean =>
    isTrustedFrame(event.senderFrame, PAGE_URL)
  const rooms = { ...ours, systemLanguage: systemLanguage() }
  serve({ ipc: ipcMain, isTrusted, log }, callHandlers(rooms), reportHandlers(rooms))
}

/** A clock that tests move brings with it what its time would have: all is on disk, and the window knows. */
const letTestsIn = (
  clock: ManualClock | null,
  host: SessionHost,
  record: TalkRecord,
  publisher: LivePublisher,
): void => {
  if (import.meta.env.EBB_TEST_SEAM && clock !== null)
    exposeTestSeam(clock, host, () => {
      record.flush()
      publisher.publish(true)
    })
}

/** Who leaves the computer leaves nothing open behind that a PIN protects. */
const shutWhenAway = ({ own }: Keeping): void => {
  powerMonitor.on('suspend', () => own.shut())
  powerMonitor.on('lock-screen', () => own.shut())
}

/** What has happened out of sight is there as soon as the window is. */
const tellSight = ({ contents, isInSight }: MainWindow, publisher: LivePublisher): void => {
  push(contents, 'app:sight', isInSight)
  if (isInSight) publisher.publish(true)
}

/** What a page held goes with it: its straps, what a PIN had opened for it, what was being done for it, and a file it had read. */
const letGo = (host: SessionHost, { own, work, imports }: Keeping): void => {
  loseStraps(host)
  own.shut()
  work.stop()
  imports.drop()
}

/** All that is kept is another: the page is loaded anew, and says why. */
const startOver = ({ contents }: MainWindow, notices: Notices, notice: Notice): void => {
  notices.add(notice)
  contents?.reload()
}

/** Builds everything once and ties it together; reads as the list of what Ebb's shell consists of. */
export const start = async (first: FirstWindow): Promise<void> => {
  const profile = app.getPath('userData')
  const log = openLog(join(profile, LOG_FILE))
  finishCutOff(profile, log)
  const movedByTests = import.meta.env.EBB_TEST_SEAM ? testClock(process.env) : null
  const clock = movedByTests ?? machineClock()

  const chooser = new BluetoothChooser((candidates) =>
    push(window.contents, 'strap:candidates', candidates),
  )
  const window: MainWindow = openWindow(first, chooser, log, {
    onPageLost: () => letGo(host, keeping),
    onTouch: () => keeping.lock.touched(),
    onSight: () => tellSight(window, publisher),
  })
  const notices = openNotices((notice) => push(window.contents, 'app:notice', notice))
  const failed = openFailures(log, notices)
  catchTheRest(process, failed)
  const keys = openKeys(profile, log, clock, (state) => {
    // All that was kept is gone, or another: so is what was promised.
    if (state === 'choose') host.command({ kind: 'drop-promise' })
    if (state === 'open') takeUpKept({ record, host, clock, log, notices, keeping, ...small })
    push(window.contents, 'app:vault', state)
  })
  const record = openRecord(profile, keys.vault, notices, log)
  const people = openPeople(record, keys, window, log, () => straps.consentChanged())
  const straps: StrapMemory = openStraps(profile, log, record, people, window)
  const small = {
    ...{ people, straps, settings: openSettings(profile, log) },
    promises: new PromiseMemory(record.notes),
  }
  const { host, publisher } = openHost(clock, record, small, window, log)
  const clocks = new SessionClocks(host, clock)
  letTestsIn(movedByTests, host, record, publisher)

  const keeping: Keeping = openKeeping({
    ...{ profile, clock, keys, record, ...small, log },
    ...atHand(window, clock, small.settings, OUT),
    session: () => host.state.session,
    onLeaving: (leaving) => push(window.contents, 'app:leaving', leaving),
    onAllErased: () => startOver(window, notices, { kind: 'all-erased' }),
    onRestored: () => startOver(window, notices, { kind: 'restored' }),
    onWork: (progress) => push(window.contents, 'work:progress', progress),
  })
  shutWhenAway(keeping)

  await keys.enter()
  if (!record.isOpen) record.tidy()

  const rooms = { host, clocks, keys, record, ...small, window, chooser, notices, keeping, failed }
  serveWindow(rooms, log)

  followApp(window, log, () => {
    host.stop()
    publisher.stop()
    record.close()
  })
  first.letRun()
  await window.open()
}
