import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from './accessible.ts'

const FOLDER = process.env.EBB_PICTURES ?? 'artifacts/screens'
/** The same screen in a window of another width: looked at in tests, and one too many among the documents. */
const OTHER_SIZE = /-(small|\d{3,4})$/

/** Keeps a picture of the screen as it is, by day and by night, and holds both against WCAG. */
export const showScreen = async (page: Page, name: string): Promise<void> => {
  for (const folder of [FOLDER, 'artifacts/screens']) mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const folder = OTHER_SIZE.test(name) ? 'artifacts/screens' : FOLDER
    const path = join(folder, `${name}-${colorScheme}.png`)
    // "disabled" brings transitions to their end, so that no picture shows a colour on its way.
    await page.screenshot({ path, animations: 'disabled' })
    const rules = colorScheme === 'light' ? 'all' : 'colours'
    await expectAccessible(page, `${name}, ${colorScheme}`, rules)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
