import type { SourceFile } from './source-file.ts'

/** One `property: value` of a style sheet. */
export interface Declaration {
  readonly property: string
  readonly value: string
  readonly offset: number
}

/** All declarations of a style sheet; none for other files. */
export function declarationsIn(file: SourceFile): Declaration[] {
  if (!file.path.endsWith('.css')) return []
  const found: Declaration[] = []
  // What stands before `{` is a selector or a condition; before `;` or `}` it is a declaration.
  for (const match of masked(file.text).matchAll(/([^{};]*)([{};]|$)/g)) {
    const [, part = '', end] = match
    const pair = /^(\s*)([-\w]+)\s*:([\s\S]*)$/.exec(part)
    if (end === '{' || !pair) continue
    const [, space = '', property = '', value = ''] = pair
    const offset = match.index + space.length
    found.push({ property: property.toLowerCase(), value: value.trim().toLowerCase(), offset })
  }
  return found
}

/** Blanks out comments, texts and addresses, which may contain anything, and keeps all positions. */
function masked(text: string): string {
  const unreadable = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)/g
  return text.replace(unreadable, (part) => part.replace(/[^\n]/g, ' '))
}
