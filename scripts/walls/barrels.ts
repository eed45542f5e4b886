import type { ESTree } from 'vite'
import { perFile } from './rule.ts'

/** No file only passes on what others export: it hides who depends on whom. */
export const barrels = perFile('barrels', ({ path, program }) => {
  const body = program?.body ?? []
  if (body.length === 0 || !body.some(passesOn) || !body.every(isOnlyPlumbing)) return []
  return [{ path, line: 1, message: 'only re-exports: import from the files themselves' }]
})

function passesOn(node: ESTree.Node): boolean {
  return (
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node.declaration === null)
  )
}

function isOnlyPlumbing(node: ESTree.Node): boolean {
  return passesOn(node) || node.type === 'ImportDeclaration'
}
