// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { openEbb } from './support/open-ebb.tsx'
import { EVENING, PHASES } from './support/snapshots.ts'

const { reEntry } = words

const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): Promise<void> => settle(() => void fireEvent.click(button(name)))
const strip = () => screen.queryByRole('complementary', { name: reEntry.title })

const resumed = (minutes = 0) => ({
  at: { mono: sessionMs(5_000), wall: epochMs(EVENING + minutes * MINUTE) },
  phase: { ...PHASES.talk, resumed: true },
})

test('the cards are offered after a return, and at no other time', async () => {
  const { show } = await openEbb({ phase: PHASES.talk })
  expect(strip()).toBeNull()
  await show({ phase: PHASES.pause })
  await show(resumed())
  expect(strip()).not.toBeNull()
})

test('what was put away stays so, also after a prompt; the next return offers it anew', async () => {
  const { show } = await openEbb(resumed())
  await press(reEntry.without)
  expect(strip()).toBeNull()
  await show({ phase: PHASES.proposed })
  await show(resumed(1))
  expect(strip()).toBeNull()
  await show({ phase: PHASES.pause })
  await show({ phase: PHASES.return })
  await show(resumed(20))
  expect(strip()).not.toBeNull()
})

test('the cards go in their order, and back', async () => {
  await openEbb(resumed())
  await press(reEntry.open)
  const order = ['arrival', 'bond', 'say', 'hear', 'repair', 'choose'] as const
  for (const [place, card] of order.entries()) {
    expect(screen.getByText(reEntry[card])).toBeDefined()
    expect(screen.getByText(reEntry.step(place + 1, 6))).toBeDefined()
    if (card !== 'choose') await press(reEntry.next)
  }
  expect(button(reEntry.next).disabled).toBe(true)
  await press(reEntry.back)
  expect(screen.getByText(reEntry.repair)).toBeDefined()
})

const toComposer = async (): Promise<void> => {
  await press(reEntry.open)
  await press(reEntry.next)
  await press(reEntry.next)
}

test('what is composed is told to nobody, is spoken to softly, and goes with its card', async () => {
  const { bridge } = await openEbb(resumed())
  await toComposer()
  const told = bridge.calls.length
  const about = () => screen.getByLabelText<HTMLInputElement>(reEntry.about)
  await settle(() => void fireEvent.change(about(), { target: { value: 'you never call' } }))
  expect(screen.getByText(reEntry.softer)).toBeDefined()
  await settle(() => void fireEvent.change(about(), { target: { value: 'the call' } }))
  expect(screen.queryByText(reEntry.softer)).toBeNull()
  await press(reEntry.next)
  await press(reEntry.back)
  expect(about().value).toBe('')
  expect(bridge.calls).toHaveLength(told)
})

test('in a field the space bar types; elsewhere it pauses', async () => {
  const { bridge } = await openEbb(resumed())
  await toComposer()
  const field = screen.getByLabelText(reEntry.felt)
  field.focus()
  fireEvent.keyDown(field, { key: ' ' })
  expect(bridge.commands).toEqual([])
  field.blur()
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(bridge.commands).toEqual([{ kind: 'pause', returnAt: null }])
})

test('turns go by the clock, also while another card is read, and can be stopped', async () => {
  const { show } = await openEbb(resumed())
  await toComposer()
  await press(reEntry.next)
  await press(reEntry.turns.begin)
  expect(screen.getByText(reEntry.turns.first)).toBeDefined()
  await press(reEntry.next)
  await show(resumed(2))
  await press(reEntry.back)
  expect(screen.getByText(reEntry.turns.second)).toBeDefined()
  await show(resumed(4))
  expect(screen.getByText(reEntry.turns.done)).toBeDefined()
  await press(reEntry.turns.again)
  expect(screen.getByText(reEntry.turns.first)).toBeDefined()
  await press(reEntry.turns.stop)
  expect(button(reEntry.turns.begin)).toBeDefined()
})

test('fifteen minutes are quiet; then it asks how to go on', async () => {
  const { show } = await openEbb(resumed())
  await press(reEntry.open)
  for (let card = 0; card < 5; card += 1) await press(reEntry.next)
  await press(reEntry.goOn)
  expect(strip()).toBeNull()
  await show(resumed(14.9))
  expect(strip()).toBeNull()
  await show(resumed(15))
  expect(screen.getByText(reEntry.over)).toBeDefined()
  await press(reEntry.smaller)
  expect(screen.getByText(reEntry.smallerLine)).toBeDefined()
  await press(reEntry.goOnAgain)
  expect(strip()).toBeNull()
  await show(resumed(30))
  expect(strip()).not.toBeNull()
})
