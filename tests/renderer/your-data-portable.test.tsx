// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'
import { button, called, openYourData } from './support/your-data-page.ts'

const { yourData, portable } = words
const LEFT = words.partner.a
test('that the file lies in the clear is said before anything is written', async () => {
  const bridge = new FakeBridge(appState(), {
    'data:take-out': () => ({ kind: 'taken-out', talks: 2, unread: 1 }),
  })
  const { push } = await openYourData(bridge)
  fireEvent.click(button(portable.takeOut.ask(LEFT)))
  expect(screen.getByText(portable.takeOut.clear)).toBeDefined()
  expect(called(bridge, 'data:take-out')).toEqual([])
  fireEvent.click(button(portable.takeOut.yes))
  await push('strap:candidates', null)
  expect(called(bridge, 'data:take-out')).toMatchObject([{ input: { partner: 'a', pin: null } }])
  const said = `${portable.takeOut.done(2)} ${portable.takeOut.unread(1)}`
  expect(screen.getByText(said)).toBeDefined()
})

test('a seat with a PIN is asked for it, and told what the file’s trouble was', async () => {
  const bridge = new FakeBridge(appState(), {
    'data:protection': () => ({
      kind: 'system',
      hasKeyStore: true,
      hasPin: { a: true, b: false },
    }),
    'data:bring-in': () => ({ kind: 'file-trouble', why: 'newer' }),
  })
  const { push } = await openYourData(bridge)
  fireEvent.click(button(portable.bringIn.ask(LEFT)))
  fireEvent.change(screen.getByLabelText(yourData.pin.mine), { target: { value: '271828' } })
  fireEvent.click(button(portable.bringIn.yes))
  await push('strap:candidates', null)
  expect(called(bridge, 'data:bring-in')).toMatchObject([{ input: { pin: '271828' } }])
  expect(screen.getByText(portable.trouble.newer)).toBeDefined()
})

test('a backup in the key store is said to open here only, before it is made', async () => {
  const bridge = new FakeBridge(appState(), {
    'data:protection': () => ({
      kind: 'system',
      hasKeyStore: true,
      hasPin: { a: false, b: false },
    }),
  })
  await openYourData(bridge)
  fireEvent.click(button(portable.backUp.ask))
  expect(screen.getByText(portable.backUp.key.system)).toBeDefined()
  expect(called(bridge, 'data:back-up')).toEqual([])
})

test('nothing is replaced before it was said from when the backup is and what goes', async () => {
  const madeAt = new Date(2026, 10, 1, 12, 0).getTime()
  const bridge = new FakeBridge(appState(), {
    'data:protection': () => null,
    'data:choose-backup': () => ({ kind: 'chosen', madeAt, protection: 'passphrase' }),
  })
  const { push } = await openYourData(bridge)
  // While the keys are shut nothing of one seat's is offered.
  expect(screen.queryByRole('button', { name: portable.takeOut.ask(LEFT) })).toBeNull()
  fireEvent.click(button(portable.restore.ask))
  fireEvent.click(button(portable.restore.choose))
  await push('strap:candidates', null)
  expect(screen.getByText(portable.restore.replaces)).toBeDefined()
  expect(screen.getByText(/2026/)).toBeDefined()
  expect(called(bridge, 'data:restore')).toEqual([])
  fireEvent.click(button(portable.restore.yes))
  await push('strap:candidates', null)
  expect(called(bridge, 'data:restore')).toHaveLength(1)
})
