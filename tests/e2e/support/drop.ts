import type { Ebb } from './ebb.ts'

type Dragged = { readonly files?: readonly string[]; readonly link?: string }

const itemsOf = (link: string | undefined) =>
  link === undefined
    ? []
    : ['text/uri-list', 'text/plain'].map((mimeType) => ({ mimeType, data: link }))

/** Drags files, by their paths, or a link onto the middle of the window, as from another program, and lets go. */
export const dropOnWindow = async ({ page }: Ebb, { files = [], link }: Dragged): Promise<void> => {
  const [x, y] = await page.evaluate(() => [innerWidth / 2, innerHeight / 2] as const)
  const devtools = await page.context().newCDPSession(page)
  // Any of copying, linking and moving, as a file manager offers.
  const data = { items: itemsOf(link), files: [...files], dragOperationsMask: 19 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data })
  await devtools.detach()
}
