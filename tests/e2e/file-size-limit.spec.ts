import { statSync } from 'node:fs'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { limitFileSize } from '../support/file-size-limit.ts'
import { complaintsOf } from '../support/journal-complaints.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const factsOn = async (profile: string): Promise<readonly string[]> =>
  (await readNewest(profile)).flatMap((entry) => ('fact' in entry ? [entry.fact.kind] : []))

test('no file may grow any more: the talk goes on, says so once, and is written once it can be', async ({
  launch,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await beginTalk(page)
  await page.getByRole('button', { name: words.rest.begin }).click()
  await page.getByRole('button', { name: words.talk.pause, exact: true }).waitFor()
  const main = await ebb.app.evaluate(() => process.pid)
  // The log is where all is written first: not one more page fits into it.
  limitFileSize(main, statSync(join(profile, 'journal.sqlite-wal')).size)

  // Nothing that draws a new picture: Chromium's own shared memory lies in files, too.
  const moved = page.getByRole('button', { name: words.talk.moved })
  await moved.first().click()
  await expect(page.getByText(words.notice.journalInMemory)).toHaveCount(1)
  await moved.last().click()
  await expect(page.getByText(words.notice.journalInMemory)).toHaveCount(1)

  limitFileSize(main, 'unlimited')
  await expect(page.getByText(words.notice.journalWritten)).toBeVisible()
  await expect(page.getByText(words.notice.journalInMemory)).toHaveCount(0)
  await showScreen(page, '90-talk-written-again')
  const facts = await factsOn(profile)
  expect(facts).toContain('talk-begun')
  expect(facts.filter((kind) => kind === 'moved')).toHaveLength(2)
  expect(complaintsOf(profile)).toEqual([])
})
