import { english as words } from '#shared/guidance/words.ts'
import type { ReviewView } from '#shared/review/review-view.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { rendererMemory } from './support/renderer-memory.ts'
import { LEFT, openTalk, RIGHT, reviewedEvening, seatOf } from './support/reviewed.ts'
import { wear } from './support/two-worn.ts'

const { afterTalk, handOver, review } = words
const { show, theirs, together, questions } = afterTalk
const SECRET = 'That it was too much.'

const look = async (ebb: Ebb, name: string) => {
  const seat = seatOf(ebb, name)
  await seat.getByRole('button', { name: handOver.keepOpen }).click()
  await expect(seat.getByRole('heading', { name: review.words.title })).toBeVisible()
  return seat
}

const hide = (ebb: Ebb, name: string) =>
  seatOf(ebb, name).getByRole('button', { name: handOver.hide }).click()

const press = async (ebb: Ebb, name: string, text: string, pressed: boolean): Promise<void> => {
  const toggle = seatOf(ebb, name).getByRole('button', { name: text, exact: true })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', String(pressed))
}

/** The peak of the left seat's time, as its own review has it: a number that stands for that body alone. */
const peakOfLeft = (ebb: Ebb): Promise<number> =>
  ebb.page.evaluate(async () => {
    type Call = (name: string, input: unknown) => Promise<unknown>
    const { call } = (window as unknown as { ebb: { call: Call } }).ebb
    const [talk] = (await call('sessions:list', undefined)) as { id: string }[]
    const input = { sessionId: talk?.id, partner: 'a' }
    const peak = ((await call('review:open', input)) as ReviewView).own?.episodes[0]?.peakAboveRest
    return peak?.kind === 'told' ? peak.value : Number.NaN
  })

const showIt = show.episode(RIGHT)

/** The left seat shows one time and what was in common, and answers the questions for itself. */
const leftShows = async (ebb: Ebb): Promise<void> => {
  const left = await look(ebb, LEFT)
  await press(ebb, LEFT, showIt, true)
  await left.getByRole('button', { name: showIt }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '64-review-show')
  await left.getByLabel(questions.knewOther).fill(SECRET)
  await left.getByRole('button', { name: questions.keep, exact: true }).click()
  await expect(left.getByText(questions.kept)).toBeVisible()
  await press(ebb, LEFT, show.common, true)
  await left.getByRole('heading', { name: questions.title }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '64-review-questions')
  await hide(ebb, LEFT)
}

/** The right seat sees that time, and says yes to what was in common. */
const rightSees = async (ebb: Ebb): Promise<void> => {
  const right = await look(ebb, RIGHT)
  await expect(right.getByText(theirs.peak)).toBeVisible()
  await right.getByRole('heading', { name: theirs.title(LEFT) }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '64-review-theirs')
  await ebb.page.setViewportSize({ width: 1024, height: 640 })
  await right.getByRole('heading', { name: theirs.title(LEFT) }).scrollIntoViewIfNeeded()
  await showScreen(ebb.page, '64-review-theirs-small')
  await ebb.page.setViewportSize({ width: 1280, height: 800 })
  await press(ebb, RIGHT, show.common, true)
  await hide(ebb, RIGHT)
}

test('what one shows of a talk the other sees, and no longer once it is taken back', async ({
  launch,
  bluez,
}) => {
  test.setTimeout(240_000)
  const ebb = await launch({ clock: EVENING - 420_000, bluez })
  const { page } = ebb
  await reviewedEvening(ebb, await wear(ebb, bluez, 2))
  await openTalk(ebb)
  const peak = await peakOfLeft(ebb)
  expect(peak).toBeGreaterThan(10)
  await leftShows(ebb)
  await expect(page.getByText(together.title, { exact: true })).toHaveCount(0)
  await rightSees(ebb)
  await page.getByRole('button', { name: review.back }).click()
  await page.getByRole('rowheader').getByRole('button').click()
  await expect(page.getByText(together.title, { exact: true })).toBeVisible()
  await showScreen(page, '64-review-together')
  await look(ebb, LEFT)
  await press(ebb, LEFT, showIt, false)
  await press(ebb, LEFT, show.common, false)
  await ebb.close()

  // The memory of a page that has never shown the left seat's own.
  const taken = await launch({ clock: EVENING + 3_600_000 })
  await openTalk(taken)
  await expect(taken.page.getByText(together.title, { exact: true })).toHaveCount(0)
  await expect((await look(taken, RIGHT)).getByText(theirs.title(LEFT))).toHaveCount(0)
  const memory = await rendererMemory(taken.page)
  expect(memory).not.toContain(String(peak))
  expect(memory).not.toContain(SECRET)
  await look(taken, LEFT)
  await press(taken, LEFT, showIt, true)
  await taken.close()

  const shown = await launch({ clock: EVENING + 7_200_000 })
  await openTalk(shown)
  expect(await rendererMemory(shown.page)).not.toContain(String(peak))
  await look(shown, RIGHT)
  // Had it been there before, it would have been found.
  const after = await rendererMemory(shown.page)
  expect(after).toContain(String(peak))
  expect(after).not.toContain(SECRET)
})
