import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { keptRecord } from '../support/kept-record.ts'
import { longEvening } from '../support/long-evening.ts'
import { readPdf } from '../support/read-pdf.ts'
import { EVENING, expect, test } from './support/ebb.ts'

const { takeOut, report } = words
const LEFT = words.partner.a

test('a report of two hours, three pauses and ten episodes is two tagged pages with its fonts and its text', async ({
  launch,
  profile,
}) => {
  const shelf = mkdtempSync(join(tmpdir(), 'ebb-shelf-'))
  const { record } = await keptRecord(profile)
  const talk = longEvening()
  record.begin('long', false)
  record.write(talk.entries)
  record.finish()
  record.close()
  const { page, app } = await launch({ clock: EVENING + 24 * 3_600_000 })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press(words.home.lookBack)
  await page.getByRole('rowheader').getByRole('button').click()
  const printed = async (name: string, withWords: boolean) => {
    await press(takeOut.ask(LEFT))
    await press(words.handOver.open)
    if (withWords) await press(takeOut.withWords)
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(shelf, name),
    )
    await press(takeOut.yes)
    await expect(page.getByText(takeOut.saved(name))).toBeVisible()
    return readPdf(readFileSync(join(shelf, name)))
  }
  const pdf = await printed('report.pdf', true)
  expect(pdf.pages).toBe(2)
  expect(pdf.title).toMatch(/^A talk on .*2026$/)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('en')
  expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([])
  expect(pdf.fonts.map(({ name }) => name).join(' ')).toMatch(/Figtree.*Literata|Literata.*Figtree/)
  expect(pdf.text).toContain(report.device)
  expect(pdf.text).toContain('<b>&</b> nobody')
  // Nothing of the machine, nor of who works at it.
  expect(pdf.source).not.toMatch(/Mozilla|\/home\/|\/root|\/tmp\/|ebb:\/\//)
  expect(pdf.size?.map(Math.round)).toEqual([596, 843])
  await app.evaluate(({ app: main }) => {
    main.getLocaleCountryCode = () => 'US'
  })
  const letter = await printed('letter.pdf', true)
  expect(letter.pages).toBe(2)
  expect(letter.size?.map(Math.round)).toEqual([612, 792])
  const without = await printed('without.pdf', false)
  expect(without.text).not.toContain('nobody')
  rmSync(shelf, { recursive: true, force: true })
})
