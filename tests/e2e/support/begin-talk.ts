import type { Page } from 'playwright/test'
import { english, type Words } from '#shared/guidance/words.ts'
import { PARTNERS } from '#shared/partners.ts'

/** From the start screen, by the button so named: each says what is to be done with theirs, and that they are in. */
export const beginTalk = async (page: Page, by?: string, words: Words = english): Promise<void> => {
  const { home, tonight, setUp, joined } = words
  await page.getByRole('button', { name: by ?? home.begin }).click()
  for (const partner of PARTNERS) {
    const name = words.partner[partner]
    const item = (legend: string) => page.getByRole('radiogroup', { name: joined.of(name, legend) })
    await item(tonight.record).getByRole('radio', { name: setUp.consent.yes }).check()
    await item(tonight.water).getByRole('radio', { name: setUp.consent.lives.private }).check()
    await page.getByRole('button', { name: tonight.inAs(name) }).click()
  }
}
