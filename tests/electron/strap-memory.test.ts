import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { StrapMemory } from '../../electron/main/strap-memory.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const LEFT = { id: 'A0:01', name: 'Polar H10' }
const RIGHT = { id: 'A0:02', name: 'TICKR' }

const open = (path = join(temporaryFolder(), 'straps.json')) => {
  const log = vi.fn()
  return { path, log, memory: new StrapMemory(path, log) }
}

test('a first start knows no strap, and says nothing about it', () => {
  const { memory, log } = open()
  expect(memory.value).toEqual({ a: null, b: null })
  expect(log).not.toHaveBeenCalled()
})

test('what was on a seat is known at the next start, until it is forgotten', () => {
  const { memory, path } = open()
  memory.remember('a', LEFT)
  memory.remember('b', RIGHT)
  expect(open(path).memory.value).toEqual({ a: LEFT, b: RIGHT })
  memory.remember('a', null)
  expect(open(path).memory.value).toEqual({ a: null, b: RIGHT })
})

test('one strap is one heart: on one seat it is not the other’s any more', () => {
  const { memory } = open()
  memory.remember('a', LEFT)
  memory.remember('b', LEFT)
  expect(memory.value).toEqual({ a: null, b: LEFT })
})

test.each(['', '[]', '{"a":', 'null', '{"a":{"id":7},"b":"x"}'])(
  'a file with %s knows no strap',
  (text) => {
    const { path } = open()
    writeFileSync(path, text)
    expect(open(path).memory.value).toEqual({ a: null, b: null })
  },
)

test('one seat that cannot be read costs only itself', () => {
  const { path } = open()
  writeFileSync(path, JSON.stringify({ a: { id: '' }, b: RIGHT }))
  expect(open(path).memory.value).toEqual({ a: null, b: RIGHT })
})
