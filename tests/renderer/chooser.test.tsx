// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { FakeBluetooth, FakeDevice } from './support/fake-bluetooth.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { EMPTY_SEAT, WORN_SEAT } from './support/snapshots.ts'

const answers = (bridge: FakeBridge): (string | null)[] =>
  bridge.calls.flatMap((call) => (call.name === 'strap:choose' ? [call.input] : []))

const STRAPS = [
  { id: 'one', name: 'Polar H10' },
  { id: 'two', name: 'TICKR' },
]

const openChooser = async () => {
  const bluetooth = new FakeBluetooth()
  const opened = await openEbb({}, { bluetooth: bluetooth.asBluetooth() })
  fireEvent.click(screen.getAllByRole('button', { name: words.strap.connect })[0] as HTMLElement)
  await opened.push('strap:candidates', [])
  return { ...opened, bluetooth, dialog: within(screen.getByRole('dialog')) }
}

test('the straps main sees are listed as they turn up; one is chosen by a press', async () => {
  const { bridge, push, bluetooth, dialog } = await openChooser()
  for (const line of words.strap.check) expect(dialog.getByText(line)).toBeDefined()
  await push('strap:candidates', STRAPS.slice(0, 1))
  expect(dialog.queryByText(words.strap.check[0])).toBeNull()
  expect(dialog.queryByRole('button', { name: 'TICKR' })).toBeNull()
  await push('strap:candidates', STRAPS)
  fireEvent.click(dialog.getByRole('button', { name: 'TICKR' }))
  expect(answers(bridge)).toEqual(['two'])
  bluetooth.choose(new FakeDevice('two'))
  await push('strap:candidates', null)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a strap that is on a seat already says on which', async () => {
  const { push, show, dialog } = await openChooser()
  const link = { kind: 'live', strap: { id: 'two', name: 'TICKR' } } as const
  await show({ seats: { a: EMPTY_SEAT, b: { ...WORN_SEAT, link } } })
  await push('strap:candidates', STRAPS)
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Polar H10',
    `TICKR${words.partner.b}`,
  ])
})

test('straps that are heard while one is sought by itself open nothing', async () => {
  const { push } = await openEbb()
  await push('strap:candidates', STRAPS)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each([
  ['the button', () => fireEvent.click(screen.getByRole('button', { name: words.strap.cancel }))],
  [
    'the system',
    () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true })),
  ],
])('cancelled by %s, main hears of it', async (_how, cancel) => {
  const { bridge, push } = await openChooser()
  cancel()
  expect(answers(bridge)).toEqual([null])
  await push('strap:candidates', null)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('names from the air are text, cut to a line, and never nothing', async () => {
  const { push, dialog } = await openChooser()
  const long = 'x'.repeat(248)
  await push('strap:candidates', [
    { id: '1', name: '<img src=x onerror=alert(1)>' },
    { id: '2', name: '   ' },
    { id: '3', name: long },
  ])
  const buttons = within(dialog.getByRole('list')).getAllByRole('button')
  expect(buttons[0]?.textContent).toBe('<img src=x onerror=alert(1)>')
  expect(buttons[0]?.querySelector('img')).toBeNull()
  expect(buttons[1]?.textContent).toBe(words.strap.unnamed)
  expect(buttons[2]?.textContent?.length).toBeLessThan(100)
})

test('the chooser is open from the press on, and where it was refused says what can be done', async () => {
  const bluetooth = new FakeBluetooth()
  const { push } = await openEbb({}, { bluetooth: bluetooth.asBluetooth() })
  fireEvent.click(screen.getAllByRole('button', { name: words.strap.connect })[0] as HTMLElement)
  await push('strap:candidates', null)
  expect(screen.getByRole('dialog')).toBeDefined()
  bluetooth.refuse()
  // As when Bluetooth is switched off in the middle of it: what was heard then cannot be chosen any more.
  await push('strap:candidates', STRAPS)
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(words.strap.search.failed)).toBeDefined()
  expect(dialog.getByText(words.strap.check[0])).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'TICKR' })).toBeNull()
  fireEvent.click(dialog.getByRole('button', { name: words.strap.searchAgain }))
  expect(dialog.getByText(words.strap.search.on)).toBeDefined()
  expect(bluetooth.requests).toHaveLength(2)
  bluetooth.refuse()
  await push('strap:candidates', null)
  fireEvent.click(dialog.getByRole('button', { name: words.strap.cancel }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText(words.strap.nothing)).toBeDefined()
})

test('cancelled before main could hear it: main is told as soon as it can', async () => {
  const bluetooth = new FakeBluetooth()
  const { bridge, push } = await openEbb({}, { bluetooth: bluetooth.asBluetooth() })
  fireEvent.click(screen.getAllByRole('button', { name: words.strap.connect })[0] as HTMLElement)
  await push('strap:candidates', null)
  fireEvent.click(screen.getByRole('button', { name: words.strap.cancel }))
  await push('strap:candidates', STRAPS)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(answers(bridge)).toEqual([null, null])
})

test.each([
  ['HTML', '<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
  ['marks that turn the line', 'H10\u202e)tfel ta(\u2066', 'H10 )tfel ta('],
  ['controls and lines', 'a\u0000b\nc\td\u2028e', 'a b c d e'],
  ['a book', 'n'.repeat(248), 'n'.repeat(60)],
  ['half an emoji at the cut', `${'n'.repeat(59)}😀`, 'n'.repeat(59)],
  ['nothing that can be read', '\u200f\u202e \u0007', words.strap.unnamed],
])(
  'a name from the air that is %s is shown as one line of text, kept to itself',
  async (_, name, shown) => {
    const { push, dialog } = await openChooser()
    await push('strap:candidates', [{ id: 'one', name }])
    const item = dialog.getByRole('listitem')
    expect(item.textContent).toBe(shown)
    expect(item.querySelector('bdi')?.textContent).toBe(shown)
    expect(item.querySelector('img')).toBeNull()
  },
)

test('closed, it gives the focus back to the button that opened it', async () => {
  const { push } = await openEbb({}, { bluetooth: new FakeBluetooth().asBluetooth() })
  const opener = screen.getAllByRole('button', { name: words.strap.connect })[1] as HTMLElement
  opener.focus()
  fireEvent.click(opener)
  await push('strap:candidates', [])
  const cancel = screen.getByRole('button', { name: words.strap.cancel })
  cancel.focus()
  expect(document.activeElement).toBe(cancel)
  fireEvent.click(cancel)
  expect(document.activeElement).toBe(opener)
})
