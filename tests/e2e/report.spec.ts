import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { persian } from '#shared/guidance/persian/words.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { keptRecord } from '../support/kept-record.ts'
import { longEvening } from '../support/long-evening.ts'
import { readPdf } from '../support/read-pdf.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'

const DAY = 24 * 3_600_000

/** A profile that holds two hours, three pauses and ten episodes. */
const keepLongEvening = async (profile: string): Promise<void> => {
  const { record } = await keptRecord(profile)
  record.begin('long', false)
  record.write(longEvening().entries)
  record.finish()
  record.close()
}

const pressIn = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

const openTalk = async (ebb: Ebb, { home }: Words): Promise<void> => {
  await pressIn(ebb, home.lookBack)
  await ebb.page.getByRole('rowheader').getByRole('button').click()
}

/** The left seat's own of the open talk, as it is on paper. */
const printed = async (ebb: Ebb, words: Words, withWords: boolean) => {
  const { takeOut, handOver, partner } = words
  const shelf = mkdtempSync(join(tmpdir(), 'ebb-shelf-'))
  const name = 'report.pdf'
  await pressIn(ebb, takeOut.ask(partner.a))
  await pressIn(ebb, handOver.open)
  if (withWords) await pressIn(ebb, takeOut.withWords)
  await ebb.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(shelf, name),
  )
  await pressIn(ebb, takeOut.yes)
  await expect(ebb.page.getByText(takeOut.saved(name))).toBeVisible()
  const pdf = readPdf(readFileSync(join(shelf, name)))
  rmSync(shelf, { recursive: true, force: true })
  return pdf
}

const fontsOf = ({ fonts }: ReturnType<typeof readPdf>): string =>
  fonts.map(({ name }) => name).join(' ')

test('a report of two hours, three pauses and ten episodes is two tagged pages with its fonts and its text', async ({
  launch,
  profile,
}) => {
  await keepLongEvening(profile)
  const ebb = await launch({ clock: EVENING + DAY })
  await openTalk(ebb, english)
  const pdf = await printed(ebb, english, true)
  expect(pdf.pages).toBe(2)
  expect(pdf.title).toMatch(/^A talk on .*2026$/)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.language).toBe('en')
  expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([])
  expect(fontsOf(pdf)).toMatch(/Figtree.*Literata|Literata.*Figtree/)
  expect(pdf.text).toContain(english.report.device)
  expect(pdf.text).toContain('<b>&</b> nobody')
  // Nothing of the machine, nor of who works at it.
  expect(pdf.source).not.toMatch(/Mozilla|\/home\/|\/root|\/tmp\/|ebb:\/\//)
  expect(pdf.size?.map(Math.round)).toEqual([596, 843])
  await ebb.app.evaluate(({ app: main }) => {
    main.getLocaleCountryCode = () => 'US'
  })
  const letter = await printed(ebb, english, true)
  expect(letter.pages).toBe(2)
  expect(letter.size?.map(Math.round)).toEqual([612, 792])
  const without = await printed(ebb, english, false)
  expect(without.text).not.toContain('nobody')
})

test('a report in Persian has two pages, too, set in the font that comes with Ebb, whatever the computer has', async ({
  launch,
  profile,
}) => {
  await keepLongEvening(profile)
  const ebb = await launch({ clock: EVENING + DAY, language: 'fa_IR' })
  await openTalk(ebb, persian)
  const pdf = await printed(ebb, persian, false)
  expect(pdf.pages).toBe(2)
  expect(pdf.language).toBe('fa')
  expect(fontsOf(pdf)).toMatch(/^(\w+\+Vazirmatn-\w+ ?)+$/)
  // The figures of its pages, too, are those of its language.
  expect(pdf.text).not.toMatch(/[0-9]/)
})
