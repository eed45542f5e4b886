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

/** Words in a vessel whose ink comes nearer to its rim than this, px, or crosses it. Letters, not their lines: those have air of their own. */
const CLEAR_OF_RIM = 4

const spilt = (page: Page): Promise<readonly string[]> =>
  page.evaluate((clear) => {
    const pen = document.createElement('canvas').getContext('2d')
    const inkOf = (text: Node, { font, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right, top } = range.getBoundingClientRect()
      if (pen === null) throw new Error('no canvas to measure letters on')
      // Empty where figures are set in a way the short form has no word for.
      pen.font = font || `${fontWeight} ${fontSize} ${fontFamily}`
      const letters = pen.measureText(text.textContent?.trim() ?? '')
      const base = top + letters.fontBoundingBoxAscent
      const [rises, sinks] = [letters.actualBoundingBoxAscent, letters.actualBoundingBoxDescent]
      return { left, right, top: base - rises, bottom: base + sinks }
    }
    const found: string[] = []
    for (const vessel of document.querySelectorAll('[data-shape]')) {
      const { x, y, width, height } = vessel.getBoundingClientRect()
      const shape = getComputedStyle(vessel).getPropertyValue('corner-top-left-shape')
      const power = 2 ** Number(/superellipse\(([\d.]+)\)/.exec(shape)?.[1] ?? 1)
      const away = (at: number, from: number, size: number): number =>
        Math.abs((at - from - size / 2) / (size / 2)) ** power
      const isIn = (left: number, top: number): boolean =>
        away(left, x, width) + away(top, y, height) <= 1
      const texts = document.createTreeWalker(vessel, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { currentNode: text } = texts
        const holder = text.parentElement
        if (holder === null || text.textContent?.trim() === '' || holder.closest('.spoken'))
          continue
        const { left, right, top, bottom } = inkOf(text, getComputedStyle(holder))
        const rows = [top - clear, bottom + clear]
        if ([left, right].every((column) => rows.every((row) => isIn(column, row)))) continue
        found.push(`at the rim of its vessel: ${text.textContent}`)
      }
    }
    return found
  }, CLEAR_OF_RIM)

/** Goes on to the next screen all the same: all that has no room is told at once. */
export const expectFits = async (page: Page, screen: string): Promise<void> => {
  expect.soft([...(await misfits(page)), ...(await spilt(page))], screen).toEqual([])
}
