import { importsOf, targetOf } from './import-references.ts'
import { type Offence, offenceAt, perFile } from './rule.ts'

/** From the ground up: a folder may import from those before it, and from the files beside them. */
const order: readonly string[] = [
  'straps',
  'signal',
  'flooding',
  'practice',
  'session',
  'people',
  'journal',
  'review',
  'guidance',
  'report',
  'simulate',
  'settings',
]

/** What a folder may import where that is not simply all before it. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  guidance: [],
  simulate: ['straps'],
  ipc: order,
}

/** Inside shared/ every import points down. */
export const sharedLayers = perFile('layers of shared', (file) => {
  const layer = layerOf(file.path)
  if (layer === null) return []
  const allowed = allowedFor(layer)
  if (allowed === null) {
    const message = `shared/${layer}/ has no place among the layers: give it one in shared-layers.ts`
    return [{ path: file.path, line: 1, message }]
  }
  const offences: Offence[] = []
  for (const { specifier, offset } of importsOf(file)) {
    const target = layerOf(targetOf(file.path, specifier) ?? '')
    if (target === null || target === '' || target === layer || allowed.includes(target)) continue
    const message = `${layer || 'a file at the top of shared/'} must not import ${target}: move what both need further down`
    offences.push(offenceAt(file, offset, message))
  }
  return offences
})

/** The folder inside shared/, an empty text for the files at its top, null outside. */
function layerOf(path: string): string | null {
  const parts = path.split('/')
  if (parts[0] !== 'shared') return null
  return parts.length > 2 ? (parts[1] ?? '') : ''
}

function allowedFor(layer: string): readonly string[] | null {
  if (layer === '') return []
  const exception = exceptions[layer]
  if (exception) return exception
  const place = order.indexOf(layer)
  return place < 0 ? null : order.slice(0, place)
}
