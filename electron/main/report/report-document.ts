import { escaped } from '#shared/report/html.ts'
import type { ReportPage } from '#shared/report/report-page.ts'

/** Where the page goes in the built document, and what of it belongs to the page. */
const PLACE = '<!--report-->'
const LANGUAGE = /<html lang="en" dir="ltr">/
const TITLE = /<title>.*<\/title>/

/** The built, empty document with a page in it. Throws where it is not the document that this was written for. */
export const documentWith = (empty: string, page: ReportPage): string => {
  if (!empty.includes(PLACE) || !LANGUAGE.test(empty) || !TITLE.test(empty))
    throw new Error('this is not the document of a report')
  const [language, direction] = [escaped(page.language), escaped(page.direction)]
  // As functions: what a person wrote may hold what a replacement would take for a sign.
  return empty
    .replace(LANGUAGE, () => `<html lang="${language}" dir="${direction}">`)
    .replace(TITLE, () => `<title>${escaped(page.title)}</title>`)
    .replace(PLACE, () => page.body)
}
