/** What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters. */
const FORMULA = '=+\\-@＝＋－＠'
/** Where a cell may begin for a program: at its start, and after whatever it may take for a separator or a quote. */
const START = '(^|[;,|"\\t\\r\\n])'
/** What is skipped before a formula: spaces, controls, what has no width. */
const UNSEEN = '([\\p{C}\\p{Z}]*)'

const BEGINS = new RegExp(`${START}${UNSEEN}('*)(?=[${FORMULA}])`, 'gu')
const GUARDED = new RegExp(`${START}${UNSEEN}'('*)(?=[${FORMULA}])`, 'gu')

/** Text without anything a spreadsheet would carry out: an apostrophe stands before each =, +, - and @ a cell could begin with. */
const guarded = (text: string): string => text.replace(BEGINS, "$1$2'$3")

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => text.replace(GUARDED, '$1$2$3')

/** A cell that holds text of a person's: guarded, and quoted after RFC 4180. */
export const textCell = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`

/** A number to at most `decimals` places, plainly written; empty where there is none. */
export const numberCell = (value: number | null, decimals: number): string => {
  if (value === null || !Number.isFinite(value)) return ''
  const rounded = Number(value.toFixed(decimals))
  return rounded === 0 ? '0' : String(rounded)
}

/** Lines of a CSV file after RFC 4180: each ends in CR LF. */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
