import { type ESTree, parseSync } from 'vite'

/** A file as the rules see it. */
export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Null for style sheets. */
  readonly program: ESTree.Program | null
  readonly problem: string | null
  lineAt(offset: number): number
}

/** Reads a text as one of the project's files. */
export function sourceFile(path: string, text: string): SourceFile {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  if (path.endsWith('.css')) return { path, text, program: null, problem: null, lineAt }
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' })
  return { path, text, program, problem: errors[0]?.message ?? null, lineAt }
}

/** How many lines a text has; the line end of the last line does not begin another. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

/** The part of the project that a path belongs to: its first folder. */
export function areaOf(path: string): string {
  return path.split('/')[0] ?? ''
}
