import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { SealedNotes } from '../../electron/main/journal/sealed-notes.ts'
import { openSqliteStore } from '../../electron/main/journal/sqlite-store.ts'
import { StrapMemory } from '../../electron/main/strap-memory.ts'
import type { Vault } from '../../electron/main/vault/vault.ts'
import { openVault } from '../support/open-vault.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const LEFT = { id: 'A0:01', name: 'Ondine' }
const RIGHT = { id: 'A0:02', name: 'Melusine' }
const NONE = { a: null, b: null }

/** A profile with keys that are shut until they are opened, and Ebb started in it as often as wanted. */
const profile = async () => {
  const folder = temporaryFolder()
  const plainFile = join(folder, 'straps.json')
  const store = openSqliteStore(join(folder, 'journal.sqlite'))
  onTestFinished(() => store.close())
  const vault = await openVault()
  const lets = { a: true, b: true }
  const start = () => {
    let keys: Vault | null = null
    const log = vi.fn()
    const onRecalled = vi.fn()
    const notes = new SealedNotes({ store, vault: () => keys })
    const memory = new StrapMemory({
      ...{ notes, plainFile, onRecalled, log },
      mayKeep: (partner) => lets[partner],
    })
    const unlock = (): void => {
      keys = vault
      memory.recall()
    }
    return { memory, unlock, log, onRecalled }
  }
  const isInTheClear = (): boolean =>
    readdirSync(folder).some((name) => {
      const bytes = readFileSync(join(folder, name))
      return [LEFT, RIGHT].some(({ id, name: text }) => bytes.includes(id) || bytes.includes(text))
    })
  return { folder, plainFile, store, start, isInTheClear, lets }
}

test('a first start knows no strap, and says nothing about it', async () => {
  const { memory, unlock, log, onRecalled } = (await profile()).start()
  expect(memory.value).toEqual(NONE)
  unlock()
  expect(onRecalled).toHaveBeenCalledExactlyOnceWith(NONE)
  expect(log).not.toHaveBeenCalled()
})

test('of somebody who lets nothing be kept no strap is written down, and what was goes', async () => {
  const { start, lets } = await profile()
  const first = start()
  first.unlock()
  lets.a = false
  first.memory.remember('a', LEFT)
  first.memory.remember('b', RIGHT)
  expect(first.memory.value).toEqual({ a: LEFT, b: RIGHT })
  const second = start()
  second.unlock()
  expect(second.memory.value).toEqual({ a: null, b: RIGHT })
  lets.b = false
  second.memory.consentChanged()
  const third = start()
  third.unlock()
  expect(third.memory.value).toEqual(NONE)
})

test('where no seat has a strap there is no note of any', async () => {
  const { start, store } = await profile()
  const first = start()
  first.unlock()
  first.memory.consentChanged()
  expect(store.note('straps', 'couple')).toBeNull()
  first.memory.remember('a', LEFT)
  expect(store.note('straps', 'couple')).not.toBeNull()
  first.memory.remember('a', null)
  expect(store.note('straps', 'couple')).toBeNull()
})

test('what an earlier consent let be kept is gone at the next start after it was taken back', async () => {
  const { start, lets } = await profile()
  const first = start()
  first.unlock()
  first.memory.remember('a', LEFT)
  lets.a = false
  start().unlock()
  const next = start()
  lets.a = true
  next.unlock()
  expect(next.memory.value).toEqual(NONE)
})

test('what was on a seat is known at the next start once the keys are open, until it is forgotten', async () => {
  const { start, isInTheClear } = await profile()
  const first = start()
  first.unlock()
  first.memory.remember('a', LEFT)
  first.memory.remember('b', RIGHT)
  expect(isInTheClear()).toBe(false)
  const next = start()
  expect(next.memory.value).toEqual(NONE)
  next.unlock()
  expect(next.memory.value).toEqual({ a: LEFT, b: RIGHT })
  expect(next.onRecalled).toHaveBeenCalledExactlyOnceWith({ a: LEFT, b: RIGHT })
  next.memory.remember('a', null)
  const third = start()
  third.unlock()
  expect(third.memory.value).toEqual({ a: null, b: RIGHT })
})

test('one strap is one heart: on one seat it is not the other’s any more', async () => {
  const { memory, unlock } = (await profile()).start()
  unlock()
  memory.remember('a', LEFT)
  memory.remember('b', LEFT)
  expect(memory.value).toEqual({ a: null, b: LEFT })
})

describe('before the keys are open', () => {
  test('a strap is remembered while Ebb runs, and nowhere else', async () => {
    const { folder, start } = await profile()
    const files = readdirSync(folder)
    const { memory } = start()
    memory.remember('a', LEFT)
    expect(memory.value).toEqual({ a: LEFT, b: null })
    const next = start()
    next.unlock()
    expect(next.memory.value).toEqual(NONE)
    expect(readdirSync(folder)).toEqual(files)
  })

  test('what was put on a seat meanwhile is newer than what is kept', async () => {
    const { start } = await profile()
    const first = start()
    first.unlock()
    first.memory.remember('a', LEFT)
    first.memory.remember('b', RIGHT)
    const next = start()
    next.memory.remember('b', LEFT)
    next.unlock()
    expect(next.memory.value).toEqual({ a: null, b: LEFT })
    const third = start()
    third.memory.remember('b', null)
    third.unlock()
    expect(third.memory.value).toEqual(NONE)
    const fourth = start()
    fourth.unlock()
    expect(fourth.memory.value).toEqual(NONE)
  })
})

describe('straps of an older Ebb, in the clear', () => {
  test('are taken over once and destroyed', async () => {
    const { plainFile, start, isInTheClear } = await profile()
    writeFileSync(plainFile, JSON.stringify({ a: LEFT, b: RIGHT }))
    writeFileSync(`${plainFile}.new`, JSON.stringify({ a: LEFT, b: null }))
    const first = start()
    expect(isInTheClear()).toBe(true)
    first.unlock()
    expect(first.onRecalled).toHaveBeenCalledExactlyOnceWith({ a: LEFT, b: RIGHT })
    expect(isInTheClear()).toBe(false)
    expect(existsSync(plainFile)).toBe(false)
    const next = start()
    next.unlock()
    expect(next.memory.value).toEqual({ a: LEFT, b: RIGHT })
  })

  test('are older than what is sealed, where Ebb was ended in between', async () => {
    const { plainFile, start, isInTheClear } = await profile()
    const first = start()
    first.unlock()
    first.memory.remember('a', RIGHT)
    writeFileSync(plainFile, JSON.stringify({ a: LEFT, b: null }))
    const next = start()
    next.unlock()
    expect(next.memory.value).toEqual({ a: RIGHT, b: null })
    expect(isInTheClear()).toBe(false)
  })

  test.each(['', '[]', '{"a":', 'null', '{"a":{"id":7},"b":"x"}'])(
    'a file with %s knows no strap, and goes',
    async (text) => {
      const { plainFile, start } = await profile()
      writeFileSync(plainFile, text)
      const { memory, unlock } = start()
      unlock()
      expect(memory.value).toEqual(NONE)
      expect(existsSync(plainFile)).toBe(false)
    },
  )

  test('one seat that cannot be read costs only itself', async () => {
    const { plainFile, start } = await profile()
    writeFileSync(plainFile, JSON.stringify({ a: { id: '' }, b: RIGHT }))
    const { memory, unlock } = start()
    unlock()
    expect(memory.value).toEqual({ a: null, b: RIGHT })
  })
})
