import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import type { SourceFile } from './source-file.ts'

/** One import, whichever way it is written. */
export interface ImportReference {
  readonly specifier: string
  /** Gone once the types are stripped. */
  readonly isType: boolean
  readonly offset: number
}

/** All imports of a file: statements, re-exports, `import()` as an expression and as a type. */
export function importsOf(file: SourceFile): ImportReference[] {
  const found: ImportReference[] = []
  const add = (source: ESTree.Expression | null, isType: boolean) => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return
    found.push({ specifier: source.value, isType, offset: source.start })
  }
  if (file.program) {
    new Visitor({
      ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
      ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
      ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => add(node.source, false),
      TSImportType: (node) => add(node.source, true),
    }).visit(file.program)
  }
  return found
}

/** The project path that an import means, or null when it means a package. */
export function targetOf(importer: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('#shared/')) return path.slice(1)
  if (!path.startsWith('.')) return null
  return posix.join(posix.dirname(importer), path)
}
