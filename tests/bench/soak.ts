import type { ElectronApplication } from 'playwright'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId, perPartner } from '#shared/partners.ts'
import type { TestSeam } from '../../electron/main/test-seam.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { SteadyHeart } from '../support/steady-heart.ts'
import type { Figure } from './figure.ts'
import { memoryMb, ownMemoryMb } from './processes.ts'
import { type StrapRun, withStraps } from './strap-run.ts'
import { type WindowRun, withWindow } from './window-run.ts'

const EMPTY_WINDOW = 'tests/bench/empty-window'
const EVENING = Date.UTC(2026, 10, 23, 20, 27, 0)
const HOURS = 8
const HOUR_S = 3_600
const REST_S = 300
/** So many seconds of the talk are under way to the app at once. */
const AHEAD_S = 20
/** Looks at the memory, one a second: what was let go is given back a little later. The least of them counts. */
const LOOKS = 6

type Memory = { readonly wholeMb: number; readonly ownMb: number }

/**
 * What is in use once the main process and the page have given back all they can. V8 widens the room for new objects to the
 * pace at which they are made, here that of a thousand talks at once; only its last resort takes that back.
 */
const settled = async ({ app, page }: WindowRun): Promise<Memory> => {
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc')
    collect({ type: 'major', flavor: 'last-resort' })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  const pid = app.process().pid ?? -1
  const looks: Memory[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    await page.waitForTimeout(1_000)
    looks.push({ wholeMb: memoryMb(pid), ownMb: ownMemoryMb(pid) })
  }
  return {
    wholeMb: Math.min(...looks.map(({ wholeMb }) => wholeMb)),
    ownMb: Math.min(...looks.map(({ ownMb }) => ownMb)),
  }
}

/**
 * Each packet of the second strap brings a second with it: the talk goes by as fast as the app can take it, and all that
 * comes of a second happens within it. The window is shown as much of each second as in a talk of an hour's length.
 */
const letPacketsBringTime = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    const { ebbTest } = globalThis as unknown as { ebbTest: TestSeam }
    const now = performance.now.bind(performance)
    let brought = 0
    performance.now = () => now() + brought
    ipcMain.on('strap:packet', (_event, { partner }: { readonly partner: PartnerId }) => {
      if (partner !== 'b') return
      brought += 1_000
      ebbTest.advance(1_000)
    })
  })

const arrived = (app: ElectronApplication, packets: number): Promise<void> =>
  app.evaluate(
    (_electron, count) => (globalThis as unknown as { ebbTest: TestSeam }).ebbTest.packets(count),
    packets,
  )

type Packet = { readonly partner: PartnerId; readonly bytes: Uint8Array }

/** The hearts of the demonstration, with a surge. */
function* lively(seconds: number): Generator<Packet> {
  for (const event of simulatedTalk(seconds)) if (event.kind === 'packet') yield event
}

/** Two hearts to which nothing happens: no prompt, no sound. */
function* steady(seconds: number): Generator<Packet> {
  const each = perPartner(() => new SteadyHeart())
  for (let second = 1; second <= seconds; second += 1)
    for (const [index, partner] of PARTNERS.entries())
      yield { partner, bytes: each[partner].notification(70 + index, second * 1_000) }
}

/** Puts these hearts on two straps; a call lives so many seconds more of them. */
const wear = ({ app, straps }: StrapRun, hearts: Generator<Packet>) => {
  let sent = 0
  return async (seconds: number): Promise<void> => {
    const until = sent + seconds * PARTNERS.length
    while (sent < until) {
      const { value, done } = hearts.next()
      if (done) return
      straps[PARTNERS.indexOf(value.partner)]?.notify(value.bytes)
      sent += 1
      if (sent % (AHEAD_S * PARTNERS.length) === 0) await arrived(app, sent)
    }
    await arrived(app, sent)
  }
}

/** Lives the first hour of a talk of two straps, rest included; `use` may live on. */
const afterAnHour = <T>(
  hearts: Generator<Packet>,
  use: (run: StrapRun, live: (seconds: number) => Promise<void>) => Promise<T>,
): Promise<T> =>
  withStraps(
    2,
    async (run) => {
      await letPacketsBringTime(run.app)
      const live = wear(run, hearts)
      await live(REST_S)
      await run.page.getByRole('button', { name: words.rest.begin }).click()
      await run.page.getByText(words.talk.listening).waitFor()
      await live(HOUR_S - REST_S)
      return use(run, live)
    },
    { EBB_TEST_CLOCK: String(EVENING) },
  )

type Soak = { readonly first: Memory; readonly last: Memory; readonly tookS: number }

const soak = (): Promise<Soak> => {
  const from = performance.now()
  return afterAnHour(lively(HOURS * HOUR_S), async (run, live) => {
    const first = await settled(run)
    await live((HOURS - 1) * HOUR_S)
    return { first, last: await settled(run), tookS: (performance.now() - from) / 1_000 }
  })
}

/** Memory of an idle talk after an hour beside an empty window; of a lively one, how much there is more after the eighth. */
export const measureSoak = async (): Promise<readonly Figure[]> => {
  const empty = await withWindow(EMPTY_WINDOW, settled)
  const idle = await afterAnHour(steady(HOUR_S), settled)
  const { first, last, tookS } = await soak()
  return [
    {
      key: 'memory.ratioToEmptyWindow',
      value: idle.wholeMb / empty.wholeMb,
      unit: '×',
      note: `${idle.wholeMb.toFixed(0)} against ${empty.wholeMb.toFixed(0)} MB PSS, after an hour of idle talk; ${first.wholeMb.toFixed(0)} with a surge and its sounds; at most 1.2`,
    },
    {
      key: 'soak.memoryGrowthMb',
      value: last.ownMb - first.ownMb,
      unit: 'MB',
      note: `own memory of all processes, ${first.ownMb.toFixed(0)} after hour 1 and ${last.ownMb.toFixed(0)} after hour ${HOURS}, lived in ${tookS.toFixed(0)} s; goal: none`,
    },
  ]
}
