import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS } from '#shared/partners.ts'

const { home, tonight, setUp } = words

/** From the start screen, by the button so named: each says what is to be done with theirs, and that they are in. */
export const beginTalk = async (page: Page, by: string = home.begin): Promise<void> => {
  await page.getByRole('button', { name: by }).click()
  for (const partner of PARTNERS) {
    const name = words.partner[partner]
    const item = (legend: string) => page.getByRole('radiogroup', { name: `${name}: ${legend}` })
    await item(tonight.record).getByRole('radio', { name: setUp.consent.yes }).check()
    await item(tonight.water).getByRole('radio', { name: setUp.consent.lives.private }).check()
    await page.getByRole('button', { name: tonight.inAs(name) }).click()
  }
}
