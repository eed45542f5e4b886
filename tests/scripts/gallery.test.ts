import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACCEPTED, GALLERY } from '../../scripts/pictures/folders.ts'
import { galleryOf, missing, screensAmong } from '../../scripts/pictures/gallery.ts'
import { linesOfPictures } from '../../scripts/pictures/tests.ts'
import { projectRoot } from '../../scripts/runtime/project.ts'

const names = screensAmong(readdirSync(join(projectRoot, ACCEPTED)))

test('the gallery shows every accepted picture: npm run pictures writes it', () => {
  expect(readFileSync(join(projectRoot, GALLERY), 'utf8')).toBe(galleryOf(names))
})

test('each screen has its line in scripts/pictures/screens.ts, and a picture by night', () => {
  expect(names.length).toBeGreaterThan(80)
  expect(missing(names).words).toEqual([])
  const dark = names.map((name) => join(projectRoot, ACCEPTED, `${name}-dark.png`))
  expect(dark.filter((path) => !existsSync(path))).toEqual([])
})

test('a screen without words stands at the end by its name, and one without a picture nowhere', () => {
  const page = galleryOf(['01-home', 'new-one'])
  expect(page.indexOf('## Home')).toBeGreaterThan(0)
  expect(page.indexOf('## Home')).toBeLessThan(page.indexOf('new-one-light.png'))
  expect(page).not.toContain('05-talk')
  expect(missing(['01-home', 'new-one']).words).toEqual(['new-one'])
  expect(missing(['01-home']).pictures).toContain('05-talk')
})

test('the tests that show screens are found, also through a function and in a loop', () => {
  const spec = [
    "import { showScreen } from './support/pictures.ts'",
    'const shown = async (page: Page): Promise<void> => {',
    "  await showScreen(page, '01-home')",
    '}',
    'const further = (page: Page) =>',
    '  shown(page)',
    "test('none', async () => {",
    '  await press(page)',
    '})',
    "test('by two functions', async () => {",
    '  await further(page)',
    '})',
    'for (const width of [1, 2]) {',
    "  test('in a loop', async () => {",
    "    await showScreen(page, '02-chooser')",
    '  })',
    '}',
  ]
  expect(linesOfPictures(spec.join('\n'))).toEqual([10, 14])
})
