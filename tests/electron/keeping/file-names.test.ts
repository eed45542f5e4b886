import { expect, test } from 'vitest'
import { epochMs } from '#shared/units.ts'
import { nameFor } from '../../../electron/main/keeping/file-names.ts'

const AT = epochMs(new Date(2026, 10, 3, 9, 5).getTime())

test('a file is called by its moment, and by nobody’s name', () => {
  expect(nameFor('report', AT)).toBe('ebb-talk-2026-11-03-0905-report.pdf')
  expect(nameFor('table', AT)).toBe('ebb-talk-2026-11-03-0905-table')
  expect(nameFor('rr', AT)).toBe('ebb-talk-2026-11-03-0905-rr.txt')
  expect(nameFor('own-data', AT)).toBe('ebb-own-data-2026-11-03.json')
  expect(nameFor('backup', AT)).toBe('ebb-backup-2026-11-03.ebb-backup')
})

test('of what nobody knows the date of no name pretends one', () => {
  expect(nameFor('json', null)).toBe('ebb-talk-undated-json.json')
  expect(nameFor('table', null)).toBe('ebb-talk-undated-table')
})
