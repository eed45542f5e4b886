import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import { expect, type Page } from 'playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `all` of WCAG 2.2 AA, as far as a machine can see it; `colours` is what differs between day and night. */
const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast'] },
} satisfies Record<string, RunOptions['runOnly']>

/** A colour on its way from one to another is none of them: all arrive now. */
export const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish()
  })

/** Holds the screen as it is against these rules. */
export const expectAccessible = async (
  page: Page,
  screen: string,
  rules: keyof typeof RULES = 'all',
): Promise<void> => {
  // Once for each page that is loaded: reading it in takes five times as long as what it then does.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  await endTransitions(page)
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, RULES[rules])
  expect(found, `accessibility of ${screen}`).toEqual([])
}
