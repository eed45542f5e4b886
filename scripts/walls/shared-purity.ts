import { type ESTree, Visitor } from 'vite'
import { declaredNames } from './declared-names.ts'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf } from './source-file.ts'

const TIME = 'take the time as an argument'
const CHANCE = 'take the random source as an argument'
const EFFECT = 'return what has to be done and let a caller do it'

const bannedMembers: Readonly<Record<string, string>> = {
  'Date.now': TIME,
  'Math.random': CHANCE,
}
const bannedObjects: Readonly<Record<string, string>> = {
  performance: TIME,
  crypto: CHANCE,
  process: EFFECT,
  window: EFFECT,
  document: EFFECT,
  console: EFFECT,
  globalThis: EFFECT,
}
const bannedCalls: Readonly<Record<string, string>> = {
  Date: TIME,
  setTimeout: 'return the instant at which to be woken',
  setInterval: 'return the instant at which to be woken',
  setImmediate: EFFECT,
  queueMicrotask: EFFECT,
  fetch: EFFECT,
}

/** The domain is plain computation: same input, same output, whatever the clock or the machine. */
export const sharedPurity = perFile('purity of shared', (file) => {
  if (!file.program || areaOf(file.path) !== 'shared') return []
  const offences: Offence[] = []
  // A signal window or a breathing process is called just that, and is nobody's global.
  const own = declaredNames(file.program)
  const report = (node: ESTree.Node, what: string, instead: string | undefined) => {
    if (!instead) return
    offences.push(offenceAt(file, node.start, `shared/ must not use ${what}: ${instead}`))
  }
  const global = (node: ESTree.Node | null) =>
    node?.type === 'Identifier' && !own.has(node.name) ? node.name : ''
  new Visitor({
    MemberExpression: (node) => {
      const object = global(node.object)
      report(node, object, bannedObjects[object])
      const member = `${object}.${propertyName(node)}`
      report(node, member, bannedMembers[member])
    },
    CallExpression: (node) => {
      const name = global(node.callee)
      report(node, `${name}()`, bannedCalls[name])
    },
    NewExpression: (node) => {
      if (global(node.callee) !== 'Date' || node.arguments.length > 0) return
      report(node, 'new Date() without a time', TIME)
    },
    VariableDeclarator: (node) => {
      // `const { now } = Date` would otherwise slip by.
      const name = global(node.init)
      if (name === 'Date' || name === 'Math') report(node, `${name} as a value`, TIME)
      report(node, name, bannedObjects[name])
    },
  }).visit(file.program)
  return offences
})

function propertyName({ computed, property }: ESTree.MemberExpression): string {
  if (!computed) return property.type === 'Identifier' ? property.name : ''
  return property.type === 'Literal' ? String(property.value) : ''
}
