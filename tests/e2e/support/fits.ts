import { expect, type Page } from 'playwright/test'

/** What stands beside its place: a page wider than its window, a text wider than what holds it, one cut off, a button under something else. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** A part of a pixel is rounding. */
    const SLACK = 1
    const root = document.documentElement
    const found: string[] = []
    if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} px`)
    const told = (element: Element, what: string): void => {
      found.push(`${what}: <${element.localName}> ${element.textContent?.trim().slice(0, 60)}`)
    }
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
    for (const element of document.querySelectorAll('body *')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue
      if (element.closest('.spoken, [inert]') !== null || !hasOwnText(element)) continue
      const { left, right, width } = element.getBoundingClientRect()
      if (width === 0) continue
      if (left < -SLACK || right > root.clientWidth + SLACK) told(element, 'outside the window')
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + SLACK)
        told(element, 'wider than its place')
      const hides = getComputedStyle(element).overflowY !== 'visible'
      if (hides && element.scrollHeight > element.clientHeight + SLACK) told(element, 'cut off')
    }
    const isStuck = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).position === 'sticky' || isStuck(element.parentElement))
    // What is pressed, and the head line; under a dialog nothing has to be in sight.
    const within = document.querySelector('dialog:modal') ?? document.body
    for (const element of within.querySelectorAll('button, header p')) {
      if (!element.checkVisibility()) continue
      const { left, top, width, height } = element.getBoundingClientRect()
      const over = document.elementFromPoint(left + width / 2, top + height / 2)
      if (over === null || over.contains(element) || element.contains(over)) continue
      if (!isStuck(over)) told(element, `under <${over.localName} ${over.className}>`)
    }
    return found
  })

/** Goes on to the next screen all the same: all that has no room is told at once. */
export const expectFits = async (page: Page, screen: string): Promise<void> => {
  expect.soft(await misfits(page), screen).toEqual([])
}
