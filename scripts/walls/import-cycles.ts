import { importsOf, targetOf } from './import-references.ts'
import type { Offence, Rule } from './rule.ts'
import type { SourceFile } from './source-file.ts'

/** No file depends on itself, by whatever detour; types count, they bind the files together too. */
export const importCycles: Rule = {
  name: 'import cycles',
  check(files) {
    const graph = graphOf(files)
    const offences: Offence[] = []
    const state = new Map<string, 'open' | 'done'>()
    const trail: string[] = []
    const visit = (path: string) => {
      state.set(path, 'open')
      trail.push(path)
      for (const { target, line } of graph.get(path) ?? []) {
        if (state.get(target) === 'open') {
          const cycle = [...trail.slice(trail.indexOf(target)), target].join(' → ')
          const message = `imports in a circle (${cycle}): move what both need to a third file`
          offences.push({ path, line, message })
        }
        if (!state.has(target)) visit(target)
      }
      trail.pop()
      state.set(path, 'done')
    }
    for (const path of graph.keys()) if (!state.has(path)) visit(path)
    return offences
  },
}

interface Edge {
  readonly target: string
  readonly line: number
}

function graphOf(files: readonly SourceFile[]): Map<string, Edge[]> {
  const known = new Set(files.map(({ path }) => path))
  return new Map(
    files.map((file) => {
      const edges = importsOf(file).flatMap(({ specifier, offset }) => {
        const target = targetOf(file.path, specifier)
        return target && known.has(target) ? [{ target, line: file.lineAt(offset) }] : []
      })
      return [file.path, edges]
    }),
  )
}
