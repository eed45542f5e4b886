import { expect, onTestFinished, test } from 'vitest'
import { heldBack } from '../../electron/main/held-back.ts'

test('a failure that comes before anybody asks is held until they do, and is no alarm meanwhile', async () => {
  const alarms: unknown[] = []
  const alarm = (reason: unknown): void => {
    alarms.push(reason)
  }
  process.on('unhandledRejection', alarm)
  onTestFinished(() => {
    process.off('unhandledRejection', alarm)
  })
  const loaded = heldBack(Promise.reject(new Error('no page')))
  await new Promise((resolve) => setImmediate(resolve))
  expect(alarms).toEqual([])
  await expect(loaded).rejects.toThrow('no page')
})
