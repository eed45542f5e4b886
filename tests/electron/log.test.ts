import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { LARGEST_LOG, openLog } from '../../electron/main/log.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

test('however much is said, two files of a bounded size, the newest lines among them', () => {
  const folder = temporaryFolder()
  const log = openLog(join(folder, 'ebb.log'))
  const line = 'call with an unreadable payload refused: session:command'
  const count = Math.ceil((LARGEST_LOG * 3.5) / line.length)
  for (let said = 0; said < count; said += 1) log(line)
  log('the last')
  expect(readdirSync(folder).sort()).toEqual(['ebb.log', 'ebb.log.old'])
  for (const name of readdirSync(folder))
    expect(statSync(join(folder, name)).size).toBeLessThan(LARGEST_LOG + 200)
  expect(readFileSync(join(folder, 'ebb.log'), 'utf8')).toMatch(/the last\n$/)
})

test('what an error quotes makes no line of its own and no long one', () => {
  const folder = temporaryFolder()
  const log = openLog(join(folder, 'ebb.log'))
  log(
    'could not be read',
    new Error(`a\n2026-11-23T20:27:00.000Z all is well\u2028${'x'.repeat(10_000)}`),
  )
  const text = readFileSync(join(folder, 'ebb.log'), 'utf8')
  expect(text.match(/\n/g)).toHaveLength(1)
  expect(text).not.toContain('\u2028')
  expect(text.length).toBeLessThan(700)
})
