import type { SourceFile } from './source-file.ts'

/** One place that breaks a rule, with what to do instead. */
export interface Offence {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** One wall: it sees all files at once, since some rules are about how they hang together. */
export interface Rule {
  readonly name: string
  check(files: readonly SourceFile[]): Offence[]
}

/** Makes a rule that looks at each file by itself. */
export function perFile(name: string, check: (file: SourceFile) => Offence[]): Rule {
  return { name, check: (files) => files.flatMap(check) }
}

/** Makes an offence at a position in a file. */
export function offenceAt(file: SourceFile, offset: number, message: string): Offence {
  return { path: file.path, line: file.lineAt(offset), message }
}
