import { type ESTree, Visitor } from 'vite'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf } from './source-file.ts'

const JOURNAL = 'what is kept goes into the journal, sealed'
const NOTHING = 'nothing of the two may be seen outside the window'

/** By name alone, wherever it stands: each of them leaves something behind that no *Erase everything* reaches. */
const banned: Readonly<Record<string, string>> = {
  localStorage: JOURNAL,
  sessionStorage: JOURNAL,
  indexedDB: JOURNAL,
  cookieStore: JOURNAL,
  tmpdir: JOURNAL,
  mkdtemp: JOURNAL,
  mkdtempSync: JOURNAL,
  crashReporter: 'a dump holds all that was in memory',
  clipboard: NOTHING,
  Notification: NOTHING,
  setTitle: NOTHING,
  setRepresentedFilename: NOTHING,
  addRecentDocument: NOTHING,
}

/** The one place that may, and why it tells nothing: what it is given to say is the same few words for everybody. */
const allowed: Readonly<Record<string, string>> = {
  Notification: 'electron/main/system-notice.ts',
}

/** The app leaves no trace outside its own files. */
export const traces = perFile('traces', (file) => {
  if (!file.program || !['electron', 'renderer', 'shared'].includes(areaOf(file.path))) return []
  const offences: Offence[] = []
  const report = (node: ESTree.Node, name: string): void => {
    const why = Object.hasOwn(banned, name) ? banned[name] : undefined
    if (why && allowed[name] !== file.path)
      offences.push(offenceAt(file, node.start, `${name} leaves traces: ${why}`))
  }
  new Visitor({
    Identifier: (node) => report(node, node.name),
    MemberExpression: ({ property, computed }) => {
      if (computed && property.type === 'Literal') report(property, String(property.value))
    },
    AssignmentExpression: ({ left }) => {
      const isTitle = file.text.slice(left.start, left.end) === 'document.title'
      if (isTitle) offences.push(offenceAt(file, left.start, `the title stays "Ebb": ${NOTHING}`))
    },
  }).visit(file.program)
  return offences
})
