import { english as words } from '../../shared/guidance/words.ts'
import { expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'

const { help } = words

test('the help: each page, in a large and in a small window', async ({ launch }) => {
  const { page } = await launch()
  await page.getByRole('button', { name: help.open }).click()
  for (const topic of ['strap', 'water', 'pause', 'science', 'data'] as const) {
    await page.getByRole('button', { name: help[topic].title }).click()
    await expect(page.getByRole('article', { name: help[topic].title })).toBeVisible()
    await showScreen(page, `72-help-${topic}`)
  }
  await page.setViewportSize({ width: 760, height: 560 })
  const [width, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(width).toBeLessThanOrEqual(room ?? 0)
  await showScreen(page, '72-help-data-760')
})
