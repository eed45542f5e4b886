import type { Bridge } from '#shared/ipc/contract.ts'
import { beginTalk } from '../e2e/support/begin-talk.ts'
import { startBluez } from '../support/bluez/bluez.ts'
import { SteadyHeart } from '../support/steady-heart.ts'
import { type Figure, percentile } from './figure.ts'
import { putStrap } from './put-strap.ts'
import { withWindow } from './window-run.ts'

const NOTIFICATIONS = 60

type Heard = { readonly at: number }

/** From a strap's notification to the next snapshot in the page, in the running app with an emulated strap. */
export const measureLive = async (): Promise<readonly Figure[]> => {
  const bluez = await startBluez()
  try {
    const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: 'Bench strap' })
    const waits = await withWindow(
      '.',
      async ({ page }) => {
        await putStrap(page, strap)
        await beginTalk(page)
        await page.evaluate(() => {
          const heard: Heard[] = []
          Object.assign(window, { heard })
          const { ebb } = window as unknown as { ebb: Bridge }
          ebb.on('live:snapshot', () =>
            heard.push({ at: performance.timeOrigin + performance.now() }),
          )
        })
        const heart = new SteadyHeart()
        const sent: number[] = []
        for (let second = 1; second <= NOTIFICATIONS; second += 1) {
          await page.waitForTimeout(1_000)
          sent.push(performance.timeOrigin + performance.now())
          strap.notify(heart.notification(72, second * 1_000))
        }
        await page.waitForTimeout(1_000)
        const heard = await page.evaluate(() =>
          (window as unknown as { heard: Heard[] }).heard.map((one) => one.at),
        )
        return sent.map((at) => (heard.find((one) => one > at) ?? Number.POSITIVE_INFINITY) - at)
      },
      { env: { DBUS_SYSTEM_BUS_ADDRESS: bluez.busAddress } },
    )
    const note = `${NOTIFICATIONS} notifications at 1 Hz; median ${percentile(waits, 0.5).toFixed(1)} ms; in a talk of which nobody sees a body the time alone is new, and comes once a second`
    return [
      {
        key: 'live.notificationToSnapshotP95Ms',
        value: percentile(waits, 0.95),
        unit: 'ms',
        note,
      },
    ]
  } finally {
    await bluez.stop()
  }
}
