import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright'
import { isPacket } from '#shared/session/facts.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { readNewest } from '../support/read-newest.ts'
import { type Figure, percentile } from './figure.ts'
import { withStraps } from './strap-run.ts'

/** How long each strap is away, s, one after the other; both go their ways at the same time. */
const ABSENCES_S = [
  [1, 2, 5, 10, 20, 30, 1, 2, 5],
  [120, 3, 1, 2, 5],
] as const
/** BlueZ forgets a strap that it has not heard for so long, s: then only a search brings it back. */
const FORGOTTEN_AFTER_S = 30
const LONG_ABSENCE_MS = 20 * 60_000
const PACKETS = 300
const PACKET_EVERY_MS = 100

/** From the strap being back in reach to the first notification that can be sent. */
const timeBack = async (strap: HeartRateStrap): Promise<number> => {
  const from = performance.now()
  strap.setReachable(true)
  await strap.subscribed(30_000)
  return performance.now() - from
}

const away = async (strap: HeartRateStrap, seconds: number): Promise<number> => {
  strap.setReachable(false)
  const remembered = Math.min(seconds, FORGOTTEN_AFTER_S)
  await wait(remembered * 1_000)
  if (seconds >= FORGOTTEN_AFTER_S) strap.forget()
  await wait((seconds - remembered) * 1_000)
  return timeBack(strap)
}

const longAway = async (page: Page, strap: HeartRateStrap): Promise<number> => {
  await page.clock.install()
  strap.setReachable(false)
  await strap.disconnected()
  strap.forget()
  await page.clock.runFor(LONG_ABSENCE_MS)
  return timeBack(strap)
}

/** From a strap's notification to its place in the journal, by the instant that is written beside it. */
const journalWaits = async (
  straps: readonly HeartRateStrap[],
  profile: string,
): Promise<readonly number[]> => {
  const sentAt: number[][] = straps.map(() => [])
  for (let packet = 0; packet < PACKETS; packet += 1) {
    for (const [index, strap] of straps.entries()) {
      sentAt[index]?.push(Date.now())
      strap.notify(Uint8Array.of(0x00, 60 + (packet % 40)))
    }
    await wait(PACKET_EVERY_MS)
  }
  // Packets are on disk within a second.
  await wait(1_500)
  const packets = (await readNewest(profile)).filter(isPacket)
  return (['a', 'b'] as const).flatMap((partner, index) =>
    packets
      .filter(({ stream }) => stream === partner)
      .map(({ at }, nth) => at.wall - (sentAt[index]?.[nth] ?? Number.NaN)),
  )
}

/** How soon a strap is back once it is in reach, and how soon a notification is in the journal's hands. */
export const measureStraps = (): Promise<readonly Figure[]> =>
  withStraps(2, async ({ page, profile, straps }) => {
    const toJournal = await journalWaits(straps, profile)
    const ways = await Promise.all(
      straps.map(async (strap, index) => {
        const back: number[] = []
        for (const seconds of ABSENCES_S[index] ?? []) back.push(await away(strap, seconds))
        return back
      }),
    )
    const [first] = straps
    if (first === undefined) throw new Error('no strap to send away')
    const back = [...ways.flat(), await longAway(page, first)]
    const median = (percentile(back, 0.5) / 1_000).toFixed(2)
    return [
      {
        key: 'straps.reconnectP95S',
        value: percentile(back, 0.95) / 1_000,
        unit: 's',
        note: `back after ${back.length} absences of 1 s to 2 min and one of 20 min on the test clock, forgotten by BlueZ after ${FORGOTTEN_AFTER_S} s; median ${median} s; goal 3`,
      },
      {
        key: 'live.notificationToJournalP99Ms',
        value: percentile(toJournal, 0.99),
        unit: 'ms',
        note: `${toJournal.length} of ${2 * PACKETS} notifications of two straps, 20 a second; to the journal’s writer, which is on disk within a second; median ${percentile(toJournal, 0.5)} ms; goal 50`,
      },
    ]
  })
