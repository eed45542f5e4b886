import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { wear } from './support/two-worn.ts'

const MINUTE = 60_000
const { practice, tonight, setUp, home, handOver } = words
const { step, ended, list, pace, descent } = practice

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string): Promise<void> => button(page, name).click()
const check = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check()

const toPractise = async (page: Page): Promise<void> => {
  await press(page, practice.open)
  await expect(page.getByRole('heading', { name: practice.title, exact: true })).toBeVisible()
}

/** One says what is to be done with what is theirs; once all have, it begins. */
const sayIn = async (page: Page, seat: 'a' | 'b', record: boolean): Promise<void> => {
  const name = words.partner[seat]
  const item = (legend: string) => page.getByRole('radiogroup', { name: `${name}: ${legend}` })
  await item(tonight.record)
    .getByRole('radio', { name: record ? setUp.consent.yes : setUp.consent.no })
    .check()
  await item(tonight.water).getByRole('radio', { name: setUp.consent.lives.chart }).check()
  await press(page, tonight.inAs(name))
}

test('coming down after stairs, with a strap: apart from talks, for its owner’s eyes, erased again', async ({
  launch,
  bluez,
}) => {
  const ebb = await launch({ bluez, clock: EVENING })
  const { page } = ebb
  const worn = await wear(ebb, bluez, 1)
  await toPractise(page)
  await expect(page.getByRole('radio', { name: practice.kinds.descent })).toHaveCount(0)
  await check(page, words.partner.a)
  await check(page, practice.kinds.descent)
  await showScreen(page, '80-practice')
  await press(page, practice.next)
  await sayIn(page, 'a', true)
  await expect(page.getByText(step.rest)).toBeVisible()
  await worn.seconds(100, () => [70])
  await showScreen(page, '80-practice-rest')
  await worn.seconds(180, () => [70])
  await expect(page.getByText(step.restFound)).toBeVisible()
  await press(page, step.go)
  await worn.seconds(60, (s) => [Math.min(112, 70 + s)])
  await press(page, step.sit)
  await worn.seconds(60, (s) => [70 + 42 * Math.exp(-s / 25)])
  await showScreen(page, '80-practice-settle')
  await worn.seconds(125, () => [70])
  await press(page, step.enough)
  await expect(page.getByText(ended.kept)).toBeVisible()
  await press(page, `${ended.look}, ${words.partner.a}`)
  const settled = page.getByRole('dialog').getByText(/^2 min \d+ s \(clear signal 100 %\)$/)
  await expect(settled).toBeVisible()
  await showScreen(page, '80-practice-figures')
  await press(page, ended.close)
  await press(page, words.end.leave)

  await press(page, home.lookBack)
  await expect(page.getByText(words.lookBack.empty)).toBeVisible()
  await press(page, words.lookBack.back)
  await toPractise(page)
  const mine = page.getByRole('region', { name: list.title(words.partner.a) })
  await mine.getByRole('button', { name: handOver.open }).click()
  await mine.getByRole('button', { name: new RegExp(`^Look at ${practice.kinds.descent}`) }).click()
  await expect(mine.getByText(descent.half)).toBeVisible()
  await showScreen(page, '80-practice-list')
  await mine.getByRole('button', { name: new RegExp(`^Erase ${practice.kinds.descent}`) }).click()
  await press(page, list.eraseYes)
  await expect(mine.getByText(list.empty)).toBeVisible()
})

const paced = async ({ page }: Ebb): Promise<void> => {
  await expect(page.getByText(step.breathe)).toBeVisible()
  await expect(page.getByText(step.left(words.talk.minutes(5)))).toBeVisible()
}

test('both breathe with the water without straps and without a record; the pace can be stopped', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPractise(page)
  await check(page, words.settings.breathsPerMinute(5.5))
  await press(page, practice.next)
  await showScreen(page, '80-practice-consent')
  await sayIn(page, 'a', false)
  await sayIn(page, 'b', false)
  await paced(ebb)
  await showScreen(page, '80-practice-breathe')
  await press(page, words.pause.breathe.stop)
  await expect(page.getByText(words.pause.breathe.stopped)).toBeVisible()
  await showScreen(page, '80-practice-stopped')
  await press(page, words.pause.breathe.again)
  await ebb.advance(5 * MINUTE)
  await expect(page.getByText(ended.notKept)).toBeVisible()
  await press(page, words.end.leave)
  await toPractise(page)
  for (const seat of ['a', 'b'] as const) {
    const mine = page.getByRole('region', { name: list.title(words.partner[seat]) })
    await mine.getByRole('button', { name: handOver.open }).click()
    await expect(mine.getByText(list.empty)).toBeVisible()
    await mine.getByRole('button', { name: handOver.hide }).click()
  }
})

test('finding a pace: one after the other, left at any moment, and chosen by feeling; cut off it is over', async ({
  launch,
}) => {
  const first = await launch({ clock: EVENING })
  await toPractise(first.page)
  await check(first.page, words.partner.b)
  await check(first.page, practice.kinds.pace)
  await press(first.page, practice.next)
  await sayIn(first.page, 'b', true)
  await first.advance(2 * MINUTE)
  await expect(first.page.getByText(step.freeHint(6.5))).toBeVisible()
  await showScreen(first.page, '80-practice-between')
  await press(first.page, step.nextPace)
  await press(first.page, step.leavePace)
  await expect(first.page.getByText(step.freeHint(6))).toBeVisible()
  await press(first.page, step.end)
  await press(first.page, `${ended.choose}, ${words.partner.b}`)
  await check(first.page, words.settings.breathsPerMinute(6.5))
  await expect(first.page.getByText(pace.kept(6.5))).toBeVisible()
  await showScreen(first.page, '80-practice-pace')
  await press(first.page, ended.close)
  await press(first.page, words.end.leave)

  await toPractise(first.page)
  await check(first.page, words.partner.b)
  await check(first.page, practice.kinds.pace)
  await press(first.page, practice.next)
  await sayIn(first.page, 'b', true)
  await expect(first.page.getByText(step.breathe)).toBeVisible()
  await first.kill()
  const { page } = await launch({ clock: EVENING + MINUTE })
  await expect(button(page, home.begin)).toBeVisible()
  await toPractise(page)
  const theirs = page.getByRole('region', { name: list.title(words.partner.b) })
  await theirs.getByRole('button', { name: handOver.open }).click()
  await expect(theirs.getByText(list.endsEarly)).toHaveCount(1)
  await expect(theirs.getByRole('listitem')).toHaveCount(2)
})
