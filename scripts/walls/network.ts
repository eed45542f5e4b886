import { type ESTree, Visitor } from 'vite'
import { importsOf } from './import-references.ts'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf } from './source-file.ts'

const WHY = 'Ebb has no network'
const MODULES =
  /^(node:)?(net|tls|dgram|dns|http|https|http2|inspector)(\/promises)?$|^(undici|ws|axios)$/
/** By name alone, wherever it stands. */
const NAMES = [
  ...['WebSocket', 'WebTransport', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection'],
  // The last opens other programs with whatever it is given.
  ...['sendBeacon', 'openExternal'],
]

/** The app speaks to nobody: neither main nor the window knows how. */
export const network = perFile('network', (file) => {
  if (!file.program || !['electron', 'renderer', 'shared'].includes(areaOf(file.path))) return []
  const offences: Offence[] = importsOf(file)
    .filter(({ specifier }) => MODULES.test(specifier))
    .map(({ specifier, offset }) => offenceAt(file, offset, `${specifier}: ${WHY}`))
  const report = ({ name, start }: { name: string } & ESTree.Node): void => {
    // The window uses the word for what it asks main for, and its page's policy lets no request out.
    const isRequest = name === 'fetch' && areaOf(file.path) !== 'renderer'
    if (isRequest || NAMES.includes(name)) offences.push(offenceAt(file, start, `${name}: ${WHY}`))
  }
  new Visitor({ Identifier: report }).visit(file.program)
  return offences
})
