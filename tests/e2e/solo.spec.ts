import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { OF_TWO } from '../shared/guidance/forbidden.ts'
import { EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const MINUTE = 60_000
const { alone, comeBack, end, home, ownWords, pause, people, reEntry, setUp } = words
const { takeAway, tonight, wordsForMe } = words

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string): Promise<void> => button(page, name).click()
const goOn = (page: Page): Promise<void> => press(page, setUp.goOn)

/** One seat, or none, and no word of another. */
const showAlone = async (page: Page, picture: string): Promise<void> => {
  const said = (await page.locator('body').innerText()).split('\n')
  expect(
    said.filter((line) => OF_TWO.en.test(line)),
    picture,
  ).toEqual([])
  await showScreen(page, picture)
}

const justMe = async (page: Page): Promise<void> => {
  await press(page, setUp.offer)
  await goOn(page)
  await page.getByRole('radio', { name: setUp.mode.solo }).check()
  await goOn(page)
  await goOn(page)
  await goOn(page)
  await goOn(page)
  await page.getByLabel(setUp.soothes.own).fill('Rain on the roof')
  await page.getByLabel(setUp.soothes.own).press('Enter')
  await goOn(page)
  await goOn(page)
  for (const [group, answer] of [
    [setUp.consent.record, setUp.consent.yes],
    [setUp.consent.live, setUp.consent.lives.water],
  ] as const)
    await page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: answer, exact: true })
      .check()
  await goOn(page)
  await page.getByLabel(setUp.agreement.placeSolo).fill('The garden')
  await goOn(page)
  await press(page, setUp.finished.toStart)
}

const comeBackAlone = async (page: Page): Promise<void> => {
  await press(page, alone.look)
  await expect(page.getByText(alone.bodyHint)).toBeVisible()
  await showAlone(page, '70-solo-look')
  await press(page, ownWords.close)
  await press(page, comeBack.iAmReady)
  await press(page, reEntry.open)
  await expect(page.getByText(alone.say)).toBeVisible()
  await showAlone(page, '70-solo-card-to-begin')
  await press(page, reEntry.next)
  await expect(page.getByText(alone.choose)).toBeVisible()
  await press(page, reEntry.close)
}

const closeAlone = async (page: Page): Promise<void> => {
  await press(page, words.talk.end)
  await expect(page.getByText(end.came.kept('20:47'))).toBeVisible()
  await showAlone(page, '70-solo-close')
  await press(page, ownWords.open)
  await page.getByLabel(alone.oneTrue).fill('I stayed')
  await press(page, ownWords.keep)
  await expect(page.getByText(ownWords.kept)).toBeVisible()
  await showAlone(page, '70-solo-own-words')
  await press(page, ownWords.close)
  await press(page, end.leave)
  await expect(button(page, home.begin)).toBeVisible()
}

test('a whole evening alone: set-up, rest, talk, pause, return, close; nothing speaks of two', async ({
  launch,
}) => {
  // Many pictures, each looked at by day and by night.
  test.slow()
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await justMe(page)
  await expect(page.getByRole('region')).toHaveCount(1)
  await showAlone(page, '70-solo-home')

  await press(page, home.begin)
  await showAlone(page, '70-solo-tonight')
  await press(page, tonight.inAs(people.alone))
  await expect(page.getByText(words.rest.title)).toBeVisible()
  await showAlone(page, '70-solo-rest')
  await page.getByRole('button', { name: words.rest.begin }).click()
  await expect(button(page, words.talk.pause)).toBeVisible()
  await showAlone(page, '70-solo-talk')

  await press(page, words.talk.pause)
  const card = page.getByRole('dialog', { name: takeAway.title })
  await expect(card.getByText('The garden')).toBeVisible()
  await showAlone(page, '70-solo-card')
  await press(page, takeAway.close)
  await expect(page.getByText(pause.help.title)).toHaveCount(0)
  await press(page, pause.way.open)
  await expect(page.getByText('Rain on the roof')).toBeVisible()
  await showAlone(page, '70-solo-soothes')
  await press(page, pause.way.close)
  await press(page, wordsForMe.openAs(people.alone))
  await expect(page.getByText(alone.wordsForMe.neutral[0])).toBeVisible()
  await press(page, wordsForMe.close)
  for (const minutes of [3, 6, 8] as const) {
    await ebb.advance(minutes * MINUTE)
    await showAlone(page, `70-solo-pause-${minutes}`)
  }
  await ebb.advance(3 * MINUTE)
  await expect(page.getByText(comeBack.sit)).toBeVisible()
  await showAlone(page, '70-solo-return')

  await comeBackAlone(page)
  await closeAlone(page)
})
