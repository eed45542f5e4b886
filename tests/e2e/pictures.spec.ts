import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { expect, test } from './support/ebb.ts'

const { help } = words
const ACCEPTED = '72-help-pause-light.png'

// biome-ignore lint/suspicious/noSkippedTests: no two builds of Electron draw alike, so it is not a test of every run.
test.skip(process.env.EBB_COMPARE !== '1', 'pictures are compared by npm run pictures -- --compare')

const look = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: help.open }).click()
  await page.getByRole('button', { name: help.pause.title }).click()
  await page.mouse.move(0, 0)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** One word for another, once. */
const say = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    ([old, fresh]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { currentNode } = texts
        if (!currentNode.nodeValue?.includes(old)) continue
        currentNode.nodeValue = currentNode.nodeValue.replace(old, fresh)
        return
      }
      throw new Error(`nothing says ${old}`)
    },
    [from, to] as const,
  )

const setToken = (page: Page, token: string, value: string): Promise<void> =>
  page.evaluate(([name, to]) => document.documentElement.style.setProperty(name, to), [
    token,
    value,
  ] as const)

test('a picture is refused for one word, one shade, or one point that has moved', async ({
  launch,
}) => {
  const { page } = await launch()
  await look(page)
  await expect(page).toHaveScreenshot(ACCEPTED)

  await say(page, 'pause', 'break')
  await expect(page).not.toHaveScreenshot(ACCEPTED)
  await say(page, 'break', 'pause')
  await expect(page).toHaveScreenshot(ACCEPTED)

  for (const [token, near] of [
    ['--ground', 'oklch(95% 0.01 85)'],
    ['--ink', 'oklch(29% 0.035 245)'],
    ['--ink-soft', 'oklch(48% 0.03 240)'],
    ['--line', 'oklch(84% 0.014 85)'],
    ['--leading', '1.5'],
  ] as const) {
    await setToken(page, token, near)
    await expect(page, token).not.toHaveScreenshot(ACCEPTED)
    await setToken(page, token, '')
  }
  await expect(page).toHaveScreenshot(ACCEPTED)
})
