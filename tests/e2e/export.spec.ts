import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { keepFor, press, takeOutAs, test } from './support/take-out.ts'
import { wear } from './support/two-worn.ts'

const { takeOut, importing } = words
const LEFT = words.partner.a

const openTalk = async (ebb: Ebb): Promise<void> => {
  await press(ebb, words.home.lookBack)
  await ebb.page.getByRole('rowheader').getByRole('button').first().click()
  await expect(ebb.page.getByText(words.review.couple.title)).toBeVisible()
}

/** RMSSD of a text with one interval on each line, as awk reckons it: no line of Ebb's has a part in it. */
const rmssdByAwk = (path: string): number => {
  const program =
    'NR > 1 { d = $1 - last; sum += d * d } { last = $1 } END { print sqrt(sum / (NR - 1)) }'
  return Number(execFileSync('awk', ['-v', 'CONVFMT=%.9f', program, path], { encoding: 'utf8' }))
}

const rmssd = (intervals: readonly number[]): number => {
  const steps = intervals.slice(1).map((rr, index) => rr - (intervals[index] ?? rr))
  return Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length)
}

test('a talk of two straps is taken out as tables, JSON and RR text, which other programs read', async ({
  launch,
  bluez,
  shelf,
}) => {
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  const worn = await wear(ebb, bluez, 2)
  await beginTalk(page)
  await press(ebb, words.rest.beginAnyway)
  await worn.seconds(60, (second) => [70 + second / 4, 74])
  await press(ebb, words.talk.end)
  await press(ebb, words.end.leave)
  await openTalk(ebb)
  await page.getByRole('heading', { name: takeOut.title }).scrollIntoViewIfNeeded()
  await showScreen(page, '63-take-out-closed')

  const at = (name: string): string => join(shelf, name)
  await takeOutAs(ebb, 'json', at('talk.json'))
  await takeOutAs(ebb, 'rr', at('talk.txt'))
  await takeOutAs(ebb, 'table', at('talk'))
  await press(ebb, takeOut.ask(LEFT))
  await press(ebb, words.handOver.open)
  await page.getByText(takeOut.clear).scrollIntoViewIfNeeded()
  await showScreen(page, '63-take-out')

  expect(readdirSync(shelf).toSorted()).toEqual(['talk', 'talk.json', 'talk.txt'])
  expect(readdirSync(at('talk')).toSorted()).toEqual(['beats-a.csv', 'events.csv', 'levels-a.csv'])
  const [lane, ...others] = JSON.parse(readFileSync(at('talk.json'), 'utf8')).lanes
  expect(others).toEqual([])
  const beats = lane.beats as { rrMs: number[]; accepted: boolean[] }
  const intervals = beats.rrMs.filter((_, row) => beats.accepted[row])
  expect(intervals.length).toBeGreaterThan(50)
  expect(rmssdByAwk(at('talk.txt'))).toBeCloseTo(rmssd(intervals), 3)

  await press(ebb, words.review.back)
  const file = page.getByLabel(importing.choose)
  await writeFile(at('broken.txt'), '800\n810\nabc\n')
  await file.setInputFiles(at('broken.txt'))
  const { expected } = importing
  await expect(
    page.getByText(importing.unreadable(isolated('broken.txt'), 3, expected.interval)),
  ).toBeVisible()
  await file.setInputFiles(at('talk.json'))
  await expect(page.getByRole('button', { name: importing.keep })).toBeVisible()
  await page.getByRole('button', { name: importing.keep }).scrollIntoViewIfNeeded()
  await showScreen(page, '64-bring-in')
  await keepFor(ebb)
  await expect(page.getByText(importing.kept)).toBeVisible()
  await expect(page.getByText(words.lookBack.broughtIn)).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(2)
})
