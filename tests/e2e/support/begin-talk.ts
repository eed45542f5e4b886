import type { Page } from 'playwright/test'
import { english, type Words } from '#shared/guidance/words.ts'
import { PARTNERS } from '#shared/partners.ts'

/** What is asked before a talk: each says what is to be done with theirs, and that they are in. */
export const joinTalk = async (page: Page, words: Words = english): Promise<void> => {
  const { tonight, setUp, joined } = words
  for (const partner of PARTNERS) {
    const name = words.partner[partner]
    const item = (legend: string) => page.getByRole('radiogroup', { name: joined.of(name, legend) })
    await item(tonight.record).getByRole('radio', { name: setUp.consent.yes }).check()
    await item(tonight.water).getByRole('radio', { name: setUp.consent.lives.private }).check()
    await page.getByRole('button', { name: tonight.inAs(name) }).click()
  }
}

/** From the start screen, by the button so named. */
export const beginTalk = async (page: Page, by?: string, words: Words = english): Promise<void> => {
  await page.getByRole('button', { name: by ?? words.home.begin }).click()
  await joinTalk(page, words)
}
