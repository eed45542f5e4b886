import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

/** Holds the screen as it is against WCAG 2.2 AA, as far as a machine can see it. */
export const expectAccessible = async (page: Page, screen: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // The legacy mode would open a page of its own to run in, which Ebb's window refuses.
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(found, `accessibility of ${screen}`).toEqual([])
}
