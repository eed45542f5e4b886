import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentWith } from '../../electron/main/report/report-document.ts'

const EMPTY = readFileSync(new URL('../../renderer/report.html', import.meta.url), 'utf8')

test('the page stands in the document as it is, also where it holds what a replacement would take for a sign', () => {
  const body = '<main>$& $1 $$</main>'
  const page = { title: 'A <talk> $&', language: 'fa', direction: 'rtl', body } as const
  const html = documentWith(EMPTY, page)
  expect(html).toContain(body)
  expect(html).toContain('<title>A &lt;talk&gt; $&amp;</title>')
  expect(html).toContain('<html lang="fa" dir="rtl">')
  expect(html).not.toContain('<script')
})

test('another document is refused', () => {
  const page = { title: '', language: 'en', direction: 'ltr', body: '' } as const
  expect(() => documentWith('<html></html>', page)).toThrow()
})
