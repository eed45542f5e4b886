import { type ESTree, Visitor } from 'vite'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf, type SourceFile } from './source-file.ts'

/** What is read out or shown, of elements and of our own parts. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext)|alt|hint|label|legend|placeholder|says|title)$/
const DICTIONARY = /shared\/guidance\/(words|dictionaries|(english|french|persian)\/[^/]+)\.ts$/
const LETTER = /\p{L}/u
const LANGUAGE_FOLDER = 'renderer/language/'
/** Where a dictionary is chosen: for the window, for what main prints, and for the command line, which speaks English alone. */
const CHOOSES = [LANGUAGE_FOLDER, 'electron/main/at-hand.ts', 'electron/cli/']

const TAKE_IT = 'it is read by people: take it from the dictionary (shared/guidance)'

/** Every text reaches people through the one dictionary, and every time and figure through one set of formats. */
export const visibleWords = perFile('words of the dictionary', (file) => {
  const area = areaOf(file.path)
  if (!file.program || (area !== 'renderer' && area !== 'electron')) return []
  const offences: Offence[] = []
  const refuse = (node: { readonly start: number }, message: string): void => {
    offences.push(offenceAt(file, node.start, message))
  }
  new Visitor({
    JSXText: (node) => {
      if (LETTER.test(node.value)) refuse(node, TAKE_IT)
    },
    JSXAttribute: (node) => {
      const isSaid = node.name.type === 'JSXIdentifier' && SAID.test(node.name.name)
      if (!isSaid || node.value === null) return
      if (node.value.type === 'Literal' && isText(node.value)) refuse(node, TAKE_IT)
      if (node.value.type === 'JSXExpressionContainer' && saysText(node.value.expression))
        refuse(node, TAKE_IT)
    },
    JSXElement: ({ children }) => {
      for (const child of children)
        if (child.type === 'JSXExpressionContainer' && saysText(child.expression))
          refuse(child, TAKE_IT)
    },
    ImportDeclaration: (node) => {
      if (node.importKind === 'type' || !DICTIONARY.test(node.source.value)) return
      const mayChoose = CHOOSES.some((place) => file.path.startsWith(place))
      if (!mayChoose && node.specifiers.some(isValue))
        refuse(node, 'a dictionary is chosen elsewhere: use useWords')
    },
    MemberExpression: (node) => {
      if (isOwnFormat(file, node)) refuse(node, 'times and figures have one place: use useFormats')
    },
  }).visit(file.program)
  return offences
})

function isValue(specifier: ESTree.ImportDeclaration['specifiers'][number]): boolean {
  return specifier.type !== 'ImportSpecifier' || specifier.importKind !== 'type'
}

function isText(node: ESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && LETTER.test(node.value)
}

/** Whether an expression may come to a text that is written right here. */
function saysText(node: ESTree.Node): boolean {
  if (node.type === 'TemplateLiteral')
    return node.quasis.some(({ value }) => LETTER.test(value.raw))
  if (node.type === 'ConditionalExpression')
    return saysText(node.consequent) || saysText(node.alternate)
  if (node.type === 'LogicalExpression') return saysText(node.left) || saysText(node.right)
  return isText(node)
}

/** They stand in `shared/guidance/formats.ts`. File names are for computers: main may write them in its own way. */
function isOwnFormat(file: SourceFile, { object, property }: ESTree.MemberExpression): boolean {
  if (areaOf(file.path) !== 'renderer' || property.type !== 'Identifier') return false
  if (/^toLocale\w*String$/.test(property.name)) return true
  return (
    object.type === 'Identifier' && object.name === 'Intl' && /Format$|Names$/.test(property.name)
  )
}
