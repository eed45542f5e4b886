import type { Ebb } from './ebb.ts'

type Dragged = {
  readonly files?: readonly string[]
  readonly link?: string
  /** The screen goes in the very moment of letting go: between the last look at what lies under the pointer and the drop. */
  readonly screenGoes?: boolean
}

const itemsOf = (link: string | undefined) =>
  link === undefined
    ? []
    : ['text/uri-list', 'text/plain'].map((mimeType) => ({ mimeType, data: link }))

/** Chromium looks once more at what lies under the pointer, and lets go over that, wherever it is by then. */
const awayForTheDrop = (): void => {
  const main = document.querySelector('main')
  const place = main?.parentElement
  if (main === null || !place) throw new Error('there is no screen')
  const after = main.nextSibling
  const once = { once: true, capture: true }
  for (const looked of ['dragenter', 'dragover'])
    window.addEventListener(looked, () => main.remove(), once)
  window.addEventListener('drop', () => place.insertBefore(main, after), once)
}

/** Drags files, by their paths, or a link onto the middle of the window, as from another program, and lets go. */
export const dropOnWindow = async (
  { page }: Ebb,
  { files = [], link, screenGoes = false }: Dragged,
): Promise<void> => {
  const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const)
  const devtools = await page.context().newCDPSession(page)
  // Any of copying, linking and moving, as a file manager offers.
  const data = { items: itemsOf(link), files: [...files], dragOperationsMask: 19 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    if (type === 'drop' && screenGoes) await page.evaluate(awayForTheDrop)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await devtools.detach()
}
