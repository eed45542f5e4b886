import type { Page } from 'playwright/test'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import type { PeopleChange } from '#shared/people/people.ts'
import { beginTalk } from './support/begin-talk.ts'
import { EVENING, expect, test } from './support/ebb.ts'
import { expectFits } from './support/fits.ts'
import { showScreen } from './support/pictures.ts'

const MINUTE = 60_000
const { agreed, comeBack, end, handOver, home, ownWords, pause, takeAway, tonight } = words
const { wordsForMe } = words

/** As long as a name may be, and one that is written from the right. */
const NAMES = { a: 'Maximiliane-Charlotte M.', b: 'شیرین و فرهاد' } as const
const named = (partner: PartnerId): string => isolated(NAMES[partner])

const SAID: readonly PeopleChange[] = [
  ...PARTNERS.flatMap((partner): readonly PeopleChange[] => [
    { kind: 'name', partner, name: NAMES[partner] },
    { kind: 'record', partner, record: true },
    { kind: 'live', partner, live: 'water' },
    { kind: 'soothes', partner, soothes: ['A walk around the block', 'باران روی بام'] },
  ]),
  { kind: 'place', partner: 'a', place: 'The kitchen, or the balcony when it is warm' },
  { kind: 'place', partner: 'b', place: 'اتاق کوچک' },
  { kind: 'sign', sign: 'A hand flat on the table' },
  { kind: 'touch', touch: 'ask' },
  { kind: 'words-of-return', wordsOfReturn: 'I’m back. Thank you for waiting. We are all right.' },
]

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string): Promise<void> => button(page, name).click()

/** Says all this of the two of them, as the set-up does. */
const tell = (page: Page, changes: readonly PeopleChange[]): Promise<void> =>
  page.evaluate(async (said) => {
    const { ebb: bridge } = window as unknown as {
      ebb: { call: (name: string, input: unknown) => Promise<unknown> }
    }
    for (const change of said) await bridge.call('people:change', change)
  }, changes)

/** In a large and in a small window; nothing is cut off at the side. */
const show = async (page: Page, picture: string): Promise<void> => {
  for (const [width, height] of [
    [1024, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider, `${picture} at ${width}`).toBeLessThanOrEqual(0)
    await showScreen(page, `${picture}-${width}`)
  }
}

test('what two have agreed on and what soothes them stand in the evening', async ({ launch }) => {
  // Many pictures, each looked at by day and by night.
  test.slow()
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await tell(page, SAID)
  await press(page, home.begin)
  await show(page, '71-tonight')
  for (const partner of PARTNERS) await press(page, tonight.inAs(named(partner)))
  await expect(page.getByText(agreed.sign(isolated('A hand flat on the table')))).toBeVisible()
  await show(page, '71-rest')
  await page.getByRole('button', { name: words.rest.begin }).click()
  await expect(button(page, words.talk.pause)).toBeVisible()
  await show(page, '71-talk')

  await press(page, words.talk.pause)
  await expect(page.getByRole('list', { name: agreed.places })).toContainText(agreed.touches.ask)
  await press(page, takeAway.keep)
  await show(page, '71-card')
  await press(page, takeAway.close)
  await show(page, '71-pause')
  await press(page, pause.way.open)
  await show(page, '71-soothes')
  await press(page, pause.way.close)
  await press(page, wordsForMe.openAs(named('a')))
  await press(page, handOver.keepOpen)
  await show(page, '71-words-for-me')
  await press(page, wordsForMe.close)
  for (const partner of PARTNERS) await press(page, pause.company.wishAs(named(partner)))
  await ebb.advance(MINUTE)
  await show(page, '71-company')

  await ebb.advance(19 * MINUTE)
  await expect(page.getByText(agreed.wordsOfReturn('').slice(0, 12))).toBeVisible()
  await show(page, '71-return')
  await ebb.advance(MINUTE)
  await show(page, '71-return-after-sitting')
  for (const partner of PARTNERS) await press(page, comeBack.readyAs(named(partner)))
  await press(page, words.talk.end)
  await expect(page.getByText(end.came.kept('20:47'))).toBeVisible()
  await show(page, '71-close')
  await page.getByRole('button', { name: ownWords.open }).first().click()
  await show(page, '71-close-own')
})

test('agreed words without a blank push nothing out of the window', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  const fits = async (screen: string): Promise<void> => {
    for (const [width, height] of [
      [512, 320],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expectFits(page, `${screen} at ${width}`)
    }
  }
  await tell(page, [
    { kind: 'sign', sign: 'W'.repeat(60) },
    { kind: 'place', partner: 'a', place: 'W'.repeat(60) },
    { kind: 'words-of-return', wordsOfReturn: 'W'.repeat(140) },
  ])
  await beginTalk(page)
  await expect(page.getByText(agreed.sign(isolated('W'.repeat(60))))).toBeVisible()
  await fits('the rest')
  await press(page, words.rest.begin)
  await press(page, words.talk.pause)
  await press(page, takeAway.keep)
  await fits('the card')
  await press(page, takeAway.close)
  await ebb.advance(20 * MINUTE)
  for (const partner of PARTNERS) await press(page, comeBack.readyAs(words.partner[partner]))
  await press(page, words.reEntry.open)
  await expect(page.getByText(words.reEntry.step(1, 6))).toBeVisible()
  await fits('the cards for coming back')
})
