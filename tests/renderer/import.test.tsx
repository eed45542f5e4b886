// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import type { LookAnswer } from '#shared/ipc/import-calls.ts'
import { LARGEST_FILE } from '#shared/review/recording-limits.ts'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState } from './support/snapshots.ts'

const { importing, home, lookBack } = words

const fileOf = (name: string): File => new File(['800\n810\n'], name)

const largeFile = (name: string): File =>
  Object.defineProperty(fileOf(name), 'size', { value: LARGEST_FILE + 1 })

/** What a folder is when it is dropped: a file that cannot be read. */
const folder = (name: string): File =>
  Object.defineProperty(fileOf(name), 'arrayBuffer', { value: () => Promise.reject(new Error()) })

const drop = (...files: readonly File[]): Promise<void> =>
  act(async () => {
    const event = new Event('drop', { bubbles: true, cancelable: true })
    fireEvent(window, Object.assign(event, { dataTransfer: { types: ['Files'], files } }))
  })

const click = (element: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(element)
  })
const press = (name: string): Promise<void> => click(screen.getByRole('button', { name }))

const READ: LookAnswer = {
  kind: 'read',
  hearts: [{ lengthS: 120, beats: 150, rates: 0 }],
  own: null,
}

/** The start screen; each look at a file is answered with this. */
const open = async (look: () => LookAnswer = () => READ): Promise<FakeBridge> => {
  const bridge = new FakeBridge(appState(), {
    'import:look': look,
    'import:keep': () => ({ kind: 'done' }),
  })
  await openEbb({}, { bridge })
  return bridge
}

const openList = async (look?: () => LookAnswer): Promise<FakeBridge> => {
  const bridge = await open(look)
  await press(home.lookBack)
  await screen.findByRole('button', { name: importing.choose })
  return bridge
}

const formOf = (name: string) => screen.queryByText(importing.read(isolated(name), 2, 150, 0))
const seatOf = (name: string): HTMLInputElement =>
  within(screen.getByRole('radiogroup', { name: importing.seat })).getByRole('radio', { name })
const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

test('a file dropped while a form is open waits until that is done, and that it waits is said', async () => {
  await openList()
  await drop(fileOf('one.txt'))
  expect(formOf('one.txt')).not.toBeNull()
  await click(seatOf(words.partner.b))
  await drop(fileOf('two.txt'))
  await drop(fileOf('three.txt'))
  expect(formOf('one.txt')).not.toBeNull()
  expect(seatOf(words.partner.b).checked).toBe(true)
  expect(said()).toContain(importing.waiting(2))
  await press(words.yourData.leave)
  expect(formOf('two.txt')).not.toBeNull()
  // What was chosen for the one is not taken for the next.
  expect(seatOf(words.partner.b).checked).toBe(false)
  expect(said()).toContain(importing.waiting(1))
  await click(seatOf(words.partner.a))
  await press(importing.keep)
  expect(formOf('three.txt')).not.toBeNull()
  expect(said()).toContain(importing.kept)
  await press(words.yourData.leave)
  expect(screen.queryByRole('button', { name: importing.choose })).not.toBeNull()
  expect(said().trim()).toBe('')
})

test('nor is one lost that comes while another is being read, and what is wrong with that stays said', async () => {
  const answers: ((answer: LookAnswer) => void)[] = []
  const bridge = await openList()
  const later = () => new Promise<LookAnswer>((resolve) => answers.push(resolve))
  bridge.answers['import:look'] = later as never
  await drop(fileOf('one.txt'))
  await drop(fileOf('two.txt'))
  const answer = (looked: LookAnswer): Promise<void> =>
    act(async () => {
      answers.shift()?.(looked)
    })
  await answer({ kind: 'too-long' })
  await answer(READ)
  expect(answers).toEqual([])
  expect(formOf('two.txt')).not.toBeNull()
  expect(said()).toContain(importing['too-long'](isolated('one.txt')))
})

test('two that are dropped on the start screen one after the other are both brought in', async () => {
  await open()
  await drop(fileOf('one.txt'))
  await drop(fileOf('two.txt'))
  await vi.waitFor(() => expect(formOf('one.txt')).not.toBeNull())
  expect(said()).toContain(importing.waiting(1))
})

test('whoever stops one stops them all', async () => {
  const bridge = await openList(() => ({ kind: 'stopped' }))
  await drop(fileOf('one.txt'), fileOf('two.txt'))
  expect(said()).toContain(importing.stopped)
  expect(bridge.calls.filter(({ name }) => name === 'import:look')).toHaveLength(1)
})

test('of several each that cannot be taken is named', async () => {
  const bridge = await openList(() => ({ kind: 'too-long' }))
  await drop(largeFile('large.txt'), folder('evenings'), fileOf('long.txt'))
  expect(said().trim()).toBe(
    [
      importing['too-large'](isolated('large.txt')),
      importing.unopened(isolated('evenings')),
      importing['too-long'](isolated('long.txt')),
    ].join('\n'),
  )
  // What is too large is not even handed to main.
  expect(bridge.calls.filter(({ name }) => name === 'import:look')).toHaveLength(1)
  await drop(fileOf('long.txt'))
  expect(said().trim()).toBe(importing['too-long'](isolated('long.txt')))
})

test('a file whose form is left is held by nobody, and is not there on return', async () => {
  const bridge = await openList()
  const last = () => bridge.calls.filter(({ name }) => name.startsWith('import:')).at(-1)?.name
  await drop(fileOf('one.txt'))
  expect(last()).toBe('import:look')
  await press(words.yourData.leave)
  expect(last()).toBe('import:drop')
  await drop(fileOf('two.txt'))
  await press(lookBack.back)
  expect(last()).toBe('import:drop')
  await press(home.lookBack)
  await screen.findByRole('button', { name: importing.choose })
  expect(formOf('two.txt')).toBeNull()
})
