import { english as words } from '#shared/guidance/words.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { SteadyHeart } from '../support/steady-heart.ts'
import type { Figure } from './figure.ts'
import { cpuMs } from './processes.ts'
import { withStraps } from './strap-run.ts'
import { type WindowRun, withWindow } from './window-run.ts'

const TICKING_WINDOW = 'tests/bench/ticking-window'
/** Watched for so long, s, after so long in which it may settle. */
const WATCHED_S = 60
const SETTLES_S = 5

type Spent = { readonly shownMs: number; readonly hiddenMs: number }

const spentIn = async ({ app, page }: WindowRun, seconds: number): Promise<number> => {
  const pid = app.process().pid ?? -1
  const before = cpuMs(pid)
  await page.waitForTimeout(seconds * 1_000)
  return cpuMs(pid) - before
}

/** Processor time of the app in a minute in which its window is shown, and in one in which it is hidden. */
const spent = async (run: WindowRun): Promise<Spent> => {
  await run.page.waitForTimeout(SETTLES_S * 1_000)
  const shownMs = await spentIn(run, WATCHED_S)
  await run.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide()
  })
  await run.page.waitForTimeout(SETTLES_S * 1_000)
  return { shownMs, hiddenMs: await spentIn(run, WATCHED_S) }
}

/** A heart for each strap, a notification a second, until it is stopped. */
const beat = (straps: readonly HeartRateStrap[]): (() => void) => {
  const hearts = straps.map(() => new SteadyHeart())
  let second = 0
  const timer = setInterval(() => {
    second += 1
    straps.forEach((strap, index) => {
      const bytes = hearts[index]?.notification(70 + index, second * 1_000)
      if (bytes !== undefined) strap.notify(bytes)
    })
  }, 1_000)
  return () => clearInterval(timer)
}

const inTalk = (): Promise<Spent> =>
  withStraps(2, async ({ straps, ...run }) => {
    const stop = beat(straps)
    try {
      await run.page.getByRole('button', { name: words.rest.beginAnyway }).click()
      return await spent(run)
    } finally {
      stop()
    }
  })

/** What a talk with two straps costs, beside an empty window that redraws once a second; the same with both out of sight. */
export const measureCpu = async (): Promise<readonly Figure[]> => {
  const empty = await withWindow(TICKING_WINDOW, spent)
  const talk = await inTalk()
  const note = (ours: number, theirs: number, most: string): string =>
    `${ours.toFixed(0)} against ${theirs.toFixed(0)} ms of processor time in ${WATCHED_S} s; at most ${most}`
  return [
    {
      key: 'talk.cpuRatioToEmptyWindow',
      value: talk.shownMs / empty.shownMs,
      unit: '×',
      note: note(talk.shownMs, empty.shownMs, '2'),
    },
    {
      key: 'hidden.cpuRatioToEmptyWindow',
      value: talk.hiddenMs / empty.hiddenMs,
      unit: '×',
      note: note(talk.hiddenMs, empty.hiddenMs, '1.2'),
    },
  ]
}
