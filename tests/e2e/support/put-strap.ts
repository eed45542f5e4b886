import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import type { HeartRateStrap } from '../../support/bluez/heart-rate-strap.ts'

/** Puts a strap on the next free seat, by the window's own chooser over the real Web Bluetooth. */
export const putStrap = async (page: Page, strap: HeartRateStrap): Promise<void> => {
  await page.getByRole('button', { name: words.strap.connect, exact: true }).first().click()
  await page.getByRole('dialog').getByText(strap.name).click()
  await strap.subscribed()
}
