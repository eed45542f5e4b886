import { offenceAt, perFile } from './rule.ts'
import { type Declaration, declarationsIn } from './style-declarations.ts'

const PHYSICAL_PROPERTY = /^(-\w+-)?(.*-)?(left|right)(-.*)?$/
const DIRECTED_VALUES = ['text-align', 'text-align-last', 'float', 'clear', 'caption-side']

/** Layout says start and end, so that it turns around by itself for scripts from right to left. */
export const styleDirections = perFile('directions in styles', (file) =>
  declarationsIn(file)
    .filter(isPhysical)
    .map(({ property, value, offset }) => {
      const what = PHYSICAL_PROPERTY.test(property) ? property : `${property}: ${value}`
      const message = `"${what}" names a side: use the logical form (inline-start, inline-end)`
      return offenceAt(file, offset, message)
    }),
)

function isPhysical({ property, value }: Declaration): boolean {
  if (property.startsWith('--')) return false
  if (PHYSICAL_PROPERTY.test(property)) return true
  return DIRECTED_VALUES.includes(property) && /^(left|right)\b/.test(value)
}
