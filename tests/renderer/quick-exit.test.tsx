// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { type OpenEbb, openEbb } from './support/open-ebb.tsx'
import { EVENING, PHASES } from './support/snapshots.ts'

const settle = (work: () => void): Promise<void> => act(async () => work())
const pressEscape = (init: KeyboardEventInit = {}): Promise<void> =>
  settle(() => fireEvent.keyDown(document.body, { key: 'Escape', ...init }))
const away = ({ bridge }: OpenEbb) =>
  bridge.calls.flatMap((call) => (call.name === 'app:away' ? [call.input] : []))
const START = `${words.app.name}${words.quickExit.goOn}`

test.each(Object.entries(PHASES))(
  'Escape leaves nothing of the screen “%s”',
  async (_kind, phase) => {
    // A minute later: the card to take away, which lies open at first, has gone.
    const at = { mono: sessionMs(65_000), wall: epochMs(EVENING + MINUTE) }
    const ebb = await openEbb({ phase, at })
    await ebb.push('app:notice', { kind: 'session-resumed' })
    await pressEscape()
    expect(document.body.textContent).toBe(START)
    await vi.waitFor(() => expect(away(ebb)).toEqual([true]))
  },
)

test('the page is blank before the window is asked to go', async () => {
  const ebb = await openEbb({ phase: PHASES.talk })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(document.body.textContent).toBe(START)
  expect(away(ebb)).toEqual([])
  await vi.waitFor(() => expect(away(ebb)).toEqual([true]))
})

test('what comes meanwhile is not shown; Go on shows what is', async () => {
  const ebb = await openEbb({ phase: PHASES.talk })
  await pressEscape()
  await ebb.show({ phase: PHASES.proposed })
  await ebb.push('app:notice', { kind: 'journal-in-memory' })
  expect(document.body.textContent).toBe(START)
  await settle(() => fireEvent.click(screen.getByRole('button', { name: words.quickExit.goOn })))
  expect(screen.getByText(words.prompt.title)).toBeDefined()
  await vi.waitFor(() => expect(away(ebb)).toEqual([true, false]))
})

test('half-written characters and a key held down keep it', async () => {
  await openEbb({ phase: PHASES.talk })
  await pressEscape({ isComposing: true })
  await pressEscape({ repeat: true })
  expect(document.body.textContent).not.toBe(START)
})

test('no sound tells of a talk while the window is away', async () => {
  const ebb = await openEbb({ phase: PHASES.talk })
  const sound = vi.spyOn(ebb.ebb.bowl, 'sound').mockImplementation(() => {})
  await pressEscape()
  await ebb.push('live:cue', 'return-now')
  expect(sound).not.toHaveBeenCalled()
  await settle(() => fireEvent.click(screen.getByRole('button', { name: words.quickExit.goOn })))
  await ebb.push('live:cue', 'return-now')
  expect(sound).toHaveBeenCalledTimes(1)
})
