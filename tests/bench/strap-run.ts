import { beginTalk } from '../e2e/support/begin-talk.ts'
import { putStrap } from '../e2e/support/put-strap.ts'
import { startBluez } from '../support/bluez/bluez.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { type WindowRun, withWindow } from './window-run.ts'

export type StrapRun = WindowRun & { readonly straps: readonly HeartRateStrap[] }

/** Starts our app with so many emulated straps on its seats and a talk begun, at rest, and lets `use` look at it. */
export const withStraps = async <T>(
  count: 1 | 2,
  use: (run: StrapRun) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> => {
  const bluez = await startBluez()
  const straps = ['1', '2']
    .slice(0, count)
    .map((nr) => bluez.addStrap({ address: `A0:9E:1A:00:00:0${nr}`, name: `Bench strap ${nr}` }))
  try {
    return await withWindow(
      '.',
      async (run) => {
        for (const strap of straps) await putStrap(run.page, strap)
        await beginTalk(run.page)
        return use({ ...run, straps })
      },
      { env: { DBUS_SYSTEM_BUS_ADDRESS: bluez.busAddress, ...env } },
    )
  } finally {
    await bluez.stop()
  }
}
