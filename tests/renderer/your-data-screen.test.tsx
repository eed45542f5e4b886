// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { epochMs } from '#shared/units.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { pastTalk } from './support/past-talks.ts'
import { appState, EVENING } from './support/snapshots.ts'
import { button, called, openYourData } from './support/your-data-page.ts'

const { yourData } = words
test('nothing is erased before the second step, and what goes is said there', async () => {
  const bridge = new FakeBridge(appState())
  await openYourData(bridge)
  fireEvent.click(button(yourData.erase.all))
  expect(screen.getByText(yourData.erase.allWhat)).toBeDefined()
  fireEvent.click(button(yourData.erase.no))
  expect(called(bridge, 'data:erase-all')).toEqual([])
})

test('a double click on erasing everything erases nothing: the second step may stand under the hand', async () => {
  const bridge = new FakeBridge(appState())
  await openYourData(bridge)
  fireEvent.click(button(yourData.erase.all))
  fireEvent.click(button(yourData.erase.yes), { detail: 2 })
  expect(called(bridge, 'data:erase-all')).toEqual([])
  fireEvent.click(button(yourData.erase.yes), { detail: 1 })
  expect(called(bridge, 'data:erase-all')).toHaveLength(1)
})

test('what is to be erased is named as it is in the list of talks, with a date or without', async () => {
  const came = epochMs(EVENING - 7_200_000)
  const undated = { at: came, dated: false }
  const talks = [
    pastTalk({ id: 'undated', begunAt: epochMs(came - 3_600_000), broughtIn: undated }),
    pastTalk({ id: 'dated', broughtIn: { at: came, dated: true } }),
  ]
  const bridge = new FakeBridge(appState(), { 'sessions:list': () => talks })
  const { push } = await openYourData(bridge)
  fireEvent.click(button(yourData.erase.talk))
  await push('strap:candidates', null)
  const minutes = words.talk.minutes(47)
  const { undatedLine, undatedWhat, talkLine, talkWhat } = yourData.erase
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    undatedLine(formats.day(came), minutes),
    talkLine(formats.day(EVENING), minutes),
  ])
  expect(screen.getByText(undatedWhat(formats.day(came)))).toBeDefined()
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'dated' } })
  expect(screen.getByText(talkWhat(formats.day(EVENING)))).toBeDefined()
})

test('where the talks cannot be listed that is said, and there is a way back', async () => {
  const bridge = new FakeBridge(appState(), {
    'sessions:list': () => {
      throw new Error('shut')
    },
  })
  const { push } = await openYourData(bridge)
  fireEvent.click(button(yourData.erase.talk))
  await push('strap:candidates', null)
  expect(screen.getByText(yourData.refused)).toBeDefined()
  fireEvent.click(button(yourData.erase.no))
  expect(button(yourData.erase.all)).toBeDefined()
})

test('while the keys are shut only everything can be erased', async () => {
  const bridge = new FakeBridge(appState(), { 'data:protection': () => null })
  await openYourData(bridge)
  expect(button(yourData.erase.all)).toBeDefined()
  expect(screen.queryByRole('button', { name: yourData.erase.talk })).toBeNull()
})

test('a PIN that was typed differently is not sent; leaving the page shuts what was opened', async () => {
  const bridge = new FakeBridge(appState())
  const { push } = await openYourData(bridge)
  fireEvent.click(button(yourData.pin.set(words.partner.b)))
  fireEvent.change(screen.getByLabelText(yourData.pin.fresh), { target: { value: '271828' } })
  fireEvent.change(screen.getByLabelText(yourData.pin.again), { target: { value: '271829' } })
  fireEvent.click(button(yourData.pin.save))
  expect(screen.getByText(yourData.pin.differs)).toBeDefined()
  expect(called(bridge, 'vault:pin')).toEqual([])
  expect(called(bridge, 'vault:shut')).toEqual([])
  fireEvent.click(button(yourData.back))
  await push('strap:candidates', null)
  expect(called(bridge, 'vault:shut')).toHaveLength(1)
})
