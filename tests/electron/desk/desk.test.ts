import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { TalkFilesInput } from '#shared/review/talk-files.ts'
import { openDesk } from '../../../electron/main/desk/desk.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'

const desk = openDesk(
  fileURLToPath(new URL('../../../electron/main/desk/desk-thread.ts', import.meta.url)),
)
const evening = (): TalkFilesInput => ({
  entries: wholeEvening().entries,
  lanes: ['a'],
  names: { a: 'Ada', b: 'Bo' },
  format: 'json',
})
const goOn = async (): Promise<void> => {}

test('a job is done in a thread of its own, with its bytes, while this one is free', async () => {
  let turns = 0
  const free = setInterval(() => {
    turns += 1
  }, 1)
  const [file] = await desk.do('talk-files', evening(), goOn)
  clearInterval(free)
  expect(turns).toBeGreaterThan(0)
  expect(file?.name).toBe('session.json')
  expect(JSON.parse(file?.text ?? '').lanes[0].beats.tS.length).toBeGreaterThan(1_000)
})

test('where the one who looks on throws, the job is ended and that is what comes of it', async () => {
  const stopped = new Error('stopped')
  const job = desk.do('talk-files', evening(), () => Promise.reject(stopped))
  await expect(job).rejects.toBe(stopped)
})

test('what a job throws comes back; a thread that is not there is said', async () => {
  const broken = { ...evening(), lanes: null } as unknown as TalkFilesInput
  await expect(desk.do('talk-files', broken, goOn)).rejects.toThrow(TypeError)
  await expect(openDesk('/nowhere.js').do('talk-files', evening(), goOn)).rejects.toThrow()
})
