import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../runtime/project.ts'

const FOLDER = 'tests/e2e'
const SHOWS = 'showScreen'

type Piece = { readonly line: number; readonly text: string }

/** The statements of a spec, cut where a line begins with a word. */
const pieces = (source: string): readonly Piece[] => {
  const found: { line: number; text: string }[] = []
  for (const [index, line] of source.split('\n').entries()) {
    const last = found.at(-1)
    if (/^\w/.test(line) || last === undefined) found.push({ line: index + 1, text: line })
    else last.text += `\n${line}`
  }
  return found
}

/** The lines at which those tests of a spec begin that show screens, themselves or through a function of the spec. */
export const linesOfPictures = (source: string): readonly number[] => {
  const all = pieces(source).filter(({ text }) => !text.startsWith('import'))
  const showing = new Set([SHOWS])
  const shows = ({ text }: Piece): boolean =>
    [...showing].some((name) => new RegExp(`\\b${name}\\(`).test(text))
  // Once more for each function between a test and its pictures.
  for (let known = 0; known < showing.size; ) {
    known = showing.size
    for (const piece of all.filter(shows)) {
      const name = /^(?:const|function|async function) (\w+)/.exec(piece.text)?.[1]
      if (name !== undefined) showing.add(name)
    }
  }
  // In a loop a test stands further in, and lower.
  const begins = ({ line, text }: Piece): readonly number[] =>
    text.split('\n').flatMap((part, index) => (/^\s*test\(/.test(part) ? [line + index] : []))
  return all.filter(shows).flatMap(begins)
}

/** Where the tests begin that show screens, as Playwright takes it; whoever writes a new one need not tell. */
export const testsWithPictures = (): readonly string[] =>
  readdirSync(join(projectRoot, FOLDER))
    .filter((file) => file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const path = `${FOLDER}/${file}`
      const source = readFileSync(join(projectRoot, path), 'utf8')
      return linesOfPictures(source).map((line) => `${path}:${line}`)
    })
