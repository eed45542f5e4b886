import { parsedJson } from '../parsed-json.ts'
import { SESSION_FORMAT, SESSION_FORMAT_VERSION } from './session-json.ts'

/** Something with fields, of any shape. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A text as Ebb's own export of a session, its fields not looked at yet; null where it is none, or of another version. */
export const sessionFileFrom = (text: string): Readonly<Record<string, unknown>> | null => {
  // An editor may have put a byte order mark before it.
  const file = parsedJson(text.replace(/^\uFEFF/, ''))
  if (!isObject(file) || file.format !== SESSION_FORMAT) return null
  return file.version === SESSION_FORMAT_VERSION ? file : null
}
