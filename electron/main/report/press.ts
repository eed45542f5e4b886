import type { Paper } from '#shared/report/paper.ts'
import type { ReportPage } from '#shared/report/report-page.ts'

/** Prints a page to PDF. */
export type Press = { print(page: ReportPage, paper: Paper): Promise<Uint8Array> }
