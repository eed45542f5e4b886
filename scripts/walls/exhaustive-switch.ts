import { type ESTree, Visitor } from 'vite'
import { type Offence, offenceAt, perFile } from './rule.ts'

/** A switch names every case, so that a new one does not compile until it is handled. */
export const exhaustiveSwitch = perFile('exhaustive switch', (file) => {
  if (!file.program) return []
  const offences: Offence[] = []
  const proofs: number[] = []
  const switches: ESTree.SwitchStatement[] = []
  new Visitor({
    SwitchStatement: (node) => {
      switches.push(node)
    },
    TSSatisfiesExpression: (node) => {
      if (node.typeAnnotation.type === 'TSNeverKeyword') proofs.push(node.start)
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'assertNever') {
        proofs.push(node.start)
      }
    },
  }).visit(file.program)
  for (const node of switches) {
    const fallback = node.cases.find((branch) => branch.test === null)
    const isProven = proofs.some((at) => fallback && at >= fallback.start && at < fallback.end)
    if (isProven) continue
    const message =
      'this switch does not prove that it names every case: end it with `default:` and `satisfies never`, or use `if`'
    offences.push(offenceAt(file, node.start, message))
  }
  return offences
})
