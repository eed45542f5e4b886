import { expect, test } from 'vitest'
import type { WorkProgress } from '#shared/ipc/work.ts'
import { LongWork } from '../../../electron/main/keeping/long-work.ts'

/** Long work by a clock that each slice moves on by 60 ms, and what was told of it. */
const open = () => {
  const told: (WorkProgress | null)[] = []
  const clock = { now: 0 }
  const work = new LongWork({ tell: (progress) => told.push(progress), now: () => clock.now })
  const slices = (count: number, onSlice: (done: number) => void = () => {}) =>
    work.run('own-talks', async (slice) => {
      for (let done = 0; done < count; done += 1) {
        clock.now += 60
        onSlice(done)
        await slice(done + 1, count)
      }
      return 'all of it'
    })
  return { told, work, slices }
}

test('long work is told from a fifth of a second on, every tenth of one at most, and that it is over', async () => {
  const { told, slices } = open()
  expect(await slices(8)).toEqual({ kind: 'done', value: 'all of it' })
  expect(told).toEqual([
    { kind: 'own-talks', done: 4, of: 8 },
    { kind: 'own-talks', done: 6, of: 8 },
    { kind: 'own-talks', done: 8, of: 8 },
    null,
  ])
})

test('short work tells nothing of itself', async () => {
  const { told, slices } = open()
  await slices(3)
  expect(told).toEqual([])
})

test('stopped, it does not go on to its next slice, and nothing more is told of it', async () => {
  const { told, work, slices } = open()
  let begun = 0
  const outcome = await slices(8, (done) => {
    begun += 1
    if (done === 5) work.stop()
  })
  expect(outcome).toEqual({ kind: 'stopped' })
  expect(begun).toBe(6)
  expect(told.at(-1)).toBe(null)
  expect(told.filter((one) => one !== null)).toHaveLength(1)
})

test('one at a time; where nothing is being done nothing is stopped', async () => {
  const { work, slices } = open()
  expect(work.stop()).toBe(false)
  const first = slices(2)
  expect(await slices(2)).toEqual({ kind: 'busy' })
  expect(await first).toEqual({ kind: 'done', value: 'all of it' })
  expect(work.stop()).toBe(false)
})

test('between two slices everything else that waits has its turn', async () => {
  const { slices } = open()
  const order: string[] = []
  setImmediate(() => order.push('something else'))
  await slices(2, (done) => order.push(`slice ${done}`))
  expect(order).toEqual(['slice 0', 'something else', 'slice 1'])
})

test('what the work throws is thrown, and it is over', async () => {
  const { work, slices } = open()
  const broken = work.run('own-talks', () => Promise.reject(new Error('the disk')))
  await expect(broken).rejects.toThrow('the disk')
  expect(await slices(1)).toEqual({ kind: 'done', value: 'all of it' })
})
