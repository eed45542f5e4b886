import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import type { TalkFormat } from '#shared/review/talk-format.ts'
import { test as base, type Ebb, expect } from './ebb.ts'

const { takeOut, importing } = words
const LEFT = words.partner.a

/** A folder of one's own, outside of Ebb's. */
export const test = base.extend<{ readonly shelf: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
  shelf: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebb-shelf-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

export const press = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Keeps what was read as the left seat’s. */
export const keepFor = async ({ page }: Ebb): Promise<void> => {
  const whose = page.getByRole('radiogroup', { name: importing.seat })
  await whose.getByRole('radio', { name: LEFT }).check()
  await page.getByRole('button', { name: importing.keep }).click()
}

/** Answers the system's dialog with this place. */
const answerWith = ({ app }: Ebb, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)

/** Takes what is the left seat’s of the talk that is open out, as this. */
export const takeOutAs = async (ebb: Ebb, format: TalkFormat, path: string): Promise<void> => {
  const { page } = ebb
  await press(ebb, takeOut.ask(LEFT))
  await press(ebb, words.handOver.open)
  await page.getByRole('radio', { name: takeOut.formats[format].name }).check()
  await expect(page.getByText(takeOut.formats[format].what)).toBeVisible()
  await answerWith(ebb, path)
  await press(ebb, takeOut.yes)
  await expect(page.getByText(takeOut.saved(basename(path)))).toBeVisible()
}
