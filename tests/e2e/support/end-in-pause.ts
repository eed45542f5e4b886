import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'

/** Ends a talk in the middle of its pause, in which it is asked once. */
export const endInPause = async (page: Page): Promise<void> => {
  const end = { name: words.talk.end, exact: true }
  await page.getByRole('button', end).click()
  await page.getByRole('dialog').getByRole('button', end).click()
}
