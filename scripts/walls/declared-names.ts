import { type ESTree, Visitor } from 'vite'

/** Every name that a file declares itself, in whichever scope. */
export function declaredNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>()
  const add = (pattern: ESTree.Node | null) => collect(pattern, names)
  const parameters = (node: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    add(node.id)
    node.params.forEach(add)
  }
  new Visitor({
    VariableDeclarator: (node) => add(node.id),
    FunctionDeclaration: parameters,
    FunctionExpression: parameters,
    ArrowFunctionExpression: parameters,
    CatchClause: (node) => add(node.param),
    ClassDeclaration: (node) => add(node.id),
    ImportSpecifier: (node) => add(node.local),
    ImportDefaultSpecifier: (node) => add(node.local),
    ImportNamespaceSpecifier: (node) => add(node.local),
  }).visit(program)
  return names
}

function collect(node: ESTree.Node | null, names: Set<string>): void {
  if (node === null) return
  if (node.type === 'Identifier') names.add(node.name)
  if (node.type === 'AssignmentPattern') collect(node.left, names)
  if (node.type === 'RestElement') collect(node.argument, names)
  if (node.type === 'ArrayPattern') for (const part of node.elements) collect(part, names)
  if (node.type === 'ObjectPattern') {
    for (const part of node.properties) {
      collect(part.type === 'Property' ? part.value : part, names)
    }
  }
}
