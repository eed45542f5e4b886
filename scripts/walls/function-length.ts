import { type ESTree, Visitor } from 'vite'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf, type SourceFile } from './source-file.ts'

const MOST_LINES = 60
/** Markup is long without being complicated. */
const MOST_LINES_OF_COMPONENT = 90

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression

interface OpenFunction {
  readonly node: FunctionNode
  returnsMarkup: boolean
}

/** A function is short enough to be understood at a glance. */
export const functionLength = perFile('function length', (file) => {
  const offences: Offence[] = []
  const open: OpenFunction[] = []
  const groups = new Set<number>()
  const enter = (node: FunctionNode) => {
    const isMarkup = node.type === 'ArrowFunctionExpression' && isMarkupValue(node.body)
    open.push({ node, returnsMarkup: isMarkup })
  }
  const leave = () => {
    const finished = open.pop()
    if (finished && !groups.has(finished.node.start)) offences.push(...tooLong(file, finished))
  }
  if (!file.program) return []
  new Visitor({
    CallExpression: (node) => {
      if (!isTestGroup(file, node)) return
      for (const argument of node.arguments) groups.add(argument.start)
    },
    ReturnStatement: (node) => {
      const current = open.at(-1)
      if (current && node.argument && isMarkupValue(node.argument)) current.returnsMarkup = true
    },
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
  }).visit(file.program)
  return offences
})

function tooLong(file: SourceFile, { node, returnsMarkup }: OpenFunction): Offence[] {
  const most = file.path.endsWith('.tsx') && returnsMarkup ? MOST_LINES_OF_COMPONENT : MOST_LINES
  const lines = file.lineAt(node.end) - file.lineAt(node.start) + 1
  if (lines <= most) return []
  const name = node.id ? `"${node.id.name}"` : 'this function'
  return [
    offenceAt(
      file,
      node.start,
      `${name} has ${lines} lines, at most ${most} are allowed: split it`,
    ),
  ]
}

/** The callback of `describe` only holds other functions, which are measured themselves. */
function isTestGroup(file: SourceFile, node: ESTree.CallExpression): boolean {
  const callee = file.text.slice(node.callee.start, node.callee.end)
  return areaOf(file.path) === 'tests' && /^(test\.)?describe\b/.test(callee)
}

function isMarkupValue(node: ESTree.Node): boolean {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return true
  if (node.type === 'ParenthesizedExpression') return isMarkupValue(node.expression)
  if (node.type === 'LogicalExpression') return isMarkupValue(node.right)
  if (node.type !== 'ConditionalExpression') return false
  return isMarkupValue(node.consequent) || isMarkupValue(node.alternate)
}
