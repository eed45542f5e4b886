import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expectAccessible } from './accessible.ts'

const FOLDER = process.env.EBB_PICTURES ?? 'artifacts/screens'

/** Keeps a picture of the screen as it is, by day and by night, and holds both against WCAG. */
export const showScreen = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const path = join(FOLDER, `${name}-${colorScheme}.png`)
    // "disabled" brings transitions to their end, so that no picture shows a colour on its way.
    await page.screenshot({ path, animations: 'disabled' })
    await expectAccessible(page, `${name}, ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
