import { builtinModules } from 'node:module'
import { type ImportReference, importsOf, targetOf } from './import-references.ts'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { areaOf } from './source-file.ts'

/** Which parts each part may import, besides itself. */
const allowedAreas: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ['shared'],
  renderer: ['shared'],
}
/** Where texts from outside are checked, which is what the one package in shared/ is for. */
const validating = ['shared/ipc/', 'shared/journal/', 'shared/settings/']

/** The parts of the app know only what they are allowed to know. */
export const boundaries = perFile('boundaries', (file) => {
  const offences: Offence[] = []
  for (const reference of importsOf(file)) {
    const message = problemWith(file.path, reference)
    if (message) offences.push(offenceAt(file, reference.offset, message))
  }
  return offences
})

function problemWith(path: string, { specifier, isType }: ImportReference): string | null {
  const target = targetOf(path, specifier)
  const area = areaOf(path)
  if (target === null) return packageProblem(path, area, specifier)
  const allowed = allowedAreas[area]
  const targetArea = areaOf(target)
  if (allowed && targetArea !== area && !allowed.includes(targetArea)) {
    return `${area}/ must not import from ${targetArea}/: what both need belongs in shared/`
  }
  if (isType) return null
  if (path.startsWith('electron/preload/') && targetArea === 'shared') {
    return 'the preload may take only types from shared/: use `import type`, so that it stays tiny'
  }
  if (area === 'renderer' && target.startsWith('shared/ipc/')) {
    return 'the window may take only types from shared/ipc: use `import type`, zod belongs to main'
  }
  return null
}

function packageProblem(path: string, area: string, specifier: string): string | null {
  if (area === 'shared') {
    if (specifier !== 'zod') return `shared/ must not import ${specifier}: it is plain TypeScript`
    if (validating.some((folder) => path.startsWith(folder))) return null
    return `zod is only for ${validating.join(', ')}: check the input there, and take the result`
  }
  if (area !== 'renderer') return null
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier)
  if (!isNode && specifier !== 'electron' && !specifier.startsWith('electron/')) return null
  return `the window must not import ${specifier}: ask main for it through the bridge`
}
