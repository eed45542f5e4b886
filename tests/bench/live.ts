import type { Bridge } from '#shared/ipc/contract.ts'
import { SteadyHeart } from '../support/steady-heart.ts'
import { type Figure, percentile } from './figure.ts'
import { withStraps } from './strap-run.ts'

const NOTIFICATIONS = 60

type Heard = { readonly at: number }

/** From a strap's notification to the next snapshot in the page, in the running app with an emulated strap. */
export const measureLive = async (): Promise<readonly Figure[]> => {
  const waits = await withStraps(1, async ({ page, straps }) => {
    await page.evaluate(() => {
      const heard: Heard[] = []
      Object.assign(window, { heard })
      const { ebb } = window as unknown as { ebb: Bridge }
      ebb.on('live:snapshot', () => heard.push({ at: performance.timeOrigin + performance.now() }))
    })
    const heart = new SteadyHeart()
    const sent: number[] = []
    for (let second = 1; second <= NOTIFICATIONS; second += 1) {
      await page.waitForTimeout(1_000)
      sent.push(performance.timeOrigin + performance.now())
      straps[0]?.notify(heart.notification(72, second * 1_000))
    }
    await page.waitForTimeout(1_000)
    const heard = await page.evaluate(() =>
      (window as unknown as { heard: Heard[] }).heard.map((one) => one.at),
    )
    return sent.map((at) => (heard.find((one) => one > at) ?? Number.POSITIVE_INFINITY) - at)
  })
  const note = `${NOTIFICATIONS} notifications at 1 Hz; median ${percentile(waits, 0.5).toFixed(1)} ms; in a talk of which nobody sees a body the time alone is new, and comes once a second`
  return [
    {
      key: 'live.notificationToSnapshotP95Ms',
      value: percentile(waits, 0.95),
      unit: 'ms',
      note,
    },
  ]
}
