import type { Screen } from './flow.ts'
import { FLOWS } from './screens.ts'

const HEAD = `# Gallery

Every screen of Ebb, by day and by night, as the end-to-end tests meet it. \`npm run pictures -- --compare\` and
\`npm run test:long\` hold the screens against these pictures; \`npm run pictures\` takes them anew, and writes this page.
`

const row = ([name, seen]: Screen): string =>
  `| ${seen} | ![${name}, by day](pictures/${name}-light.png) | ![${name}, by night](pictures/${name}-dark.png) |`

const table = (title: string, screens: readonly Screen[]): string =>
  [`## ${title}`, '', '| | By day | By night |', '|---|---|---|', ...screens.map(row), ''].join(
    '\n',
  )

/** The names of the screens among these files, each of which has two pictures. */
export const screensAmong = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => file.endsWith('-light.png'))
    .map((file) => file.slice(0, -'-light.png'.length))
    .toSorted()

/** What the page and the pictures owe each other. */
export const missing = (names: readonly string[]) => {
  const told = FLOWS.flatMap(({ screens }) => screens.map(([name]) => name))
  return {
    words: names.filter((name) => !told.includes(name)),
    pictures: told.filter((name) => !names.includes(name)),
  }
}

/** The page that shows these screens; one that has no words yet stands at the end by its name alone. */
export const galleryOf = (names: readonly string[]): string => {
  const known = FLOWS.map(({ title, screens }) => ({
    title,
    screens: screens.filter(([name]) => names.includes(name)),
  }))
  const rest = {
    title: 'Others',
    screens: missing(names).words.map((name) => [name, name] as const),
  }
  const shown = [...known, rest].filter(({ screens }) => screens.length > 0)
  return [HEAD, ...shown.map(({ title, screens }) => table(title, screens))].join('\n')
}
