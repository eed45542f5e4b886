/** What a JSON text holds, of any shape; null where it is none. No error is thrown: it would quote what it could not read. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
