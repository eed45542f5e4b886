/** The lines of a text one by one, counted from 1, whatever ends them; the text is never cut up as a whole. */
export function* linesOf(
  text: string,
): Generator<{ readonly number: number; readonly text: string }> {
  const end = /\r\n|\n|\r/g
  let from = text.startsWith('\uFEFF') ? 1 : 0
  let number = 1
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield { number, text: text.slice(from, match.index) }
    from = end.lastIndex
    number += 1
  }
  yield { number, text: text.slice(from) }
}
