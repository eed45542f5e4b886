import type { Page } from 'playwright/test'

/** All that the page's memory holds as text, with the numbers in it: a heap snapshot of V8. */
export const rendererMemory = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { captureNumericValue: true })
  await session.detach()
  return chunks.join('')
}
