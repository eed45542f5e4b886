import { colourNames } from './colour-names.ts'
import { type Offence, offenceAt, perFile } from './rule.ts'
import { type Declaration, declarationsIn } from './style-declarations.ts'

const TOKENS = 'renderer/styles/tokens.css'
const HEX = /#[0-9a-f]{3,8}\b/
/** A colour made `from` a token is not a literal. */
const FUNCTION = /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!\s*from\s+var\()[^)]*\)?/
const COLOURED = /^--|color$|^(background|border|outline|box-shadow|text-shadow|fill|stroke)/

/** Colours have names, and the names have one place, so that light and dark cannot drift apart. */
export const styleColours = perFile('colours in styles', (file) => {
  if (file.path === TOKENS) return []
  const offences: Offence[] = []
  for (const declaration of declarationsIn(file)) {
    const colour = literalIn(declaration)
    if (colour === null) continue
    const message = `"${colour}" is a colour of its own: use a token, and define it in ${TOKENS}`
    offences.push(offenceAt(file, declaration.offset, message))
  }
  return offences
})

function literalIn({ property, value }: Declaration): string | null {
  const written = HEX.exec(value)?.[0] ?? FUNCTION.exec(value)?.[0]
  if (written) return written
  if (!COLOURED.test(property)) return null
  // Names of tokens may contain the name of a colour.
  const words = value.replace(/--[-\w]+/g, '').split(/[^-a-z]+/)
  return words.find((word) => colourNames.has(word)) ?? null
}
