// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { epochMs, MINUTE, sessionMs } from '#shared/units.ts'
import { FakeBluetooth } from './support/fake-bluetooth.ts'
import { type OpenEbb, openEbb } from './support/open-ebb.tsx'
import { EMPTY_SEAT, EVENING, PHASES } from './support/snapshots.ts'

const settle = (work: () => void): Promise<void> => act(async () => work())
const pressEscape = (init: KeyboardEventInit = {}): Promise<void> =>
  settle(() => fireEvent.keyDown(document.body, { key: 'Escape', ...init }))
const away = ({ bridge }: OpenEbb) =>
  bridge.calls.flatMap((call) => (call.name === 'app:away' ? [call.input] : []))
/** The card to take away, which lies open at first, has gone by then. */
const LATER_IN_THE_PAUSE = {
  phase: PHASES.pause,
  at: { mono: sessionMs(65_000), wall: epochMs(EVENING + MINUTE) },
}
const RECORDED = {
  a: { ...EMPTY_SEAT, recording: 'on' },
  b: { ...EMPTY_SEAT, recording: 'on' },
} as const
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

const openers: [string, Partial<LiveSnapshot>, string | null][] = [
  ['the card that opened by itself', { phase: PHASES.pause }, null],
  ['the card that was asked for', LATER_IN_THE_PAUSE, words.takeAway.open],
  ['the other ways to settle', LATER_IN_THE_PAUSE, words.pause.way.open],
  ['the chooser', {}, words.strap.connect],
  ['a look alone', { phase: PHASES.return }, words.comeBack.look],
  ['another time', { phase: PHASES.return }, words.comeBack.notToday],
  ['own words', { phase: PHASES.ended }, words.ownWords.open],
]

test.each(openers)('one press hides all, also over %s', async (_what, live, opener) => {
  const ebb = await openEbb(live, { bluetooth: new FakeBluetooth().asBluetooth() })
  if (opener !== null) {
    const [first] = screen.getAllByRole('button', { name: opener })
    await settle(() => void fireEvent.click(first as HTMLElement))
  }
  const focused = within(screen.getByRole('dialog')).getAllByRole('button').at(-1) as HTMLElement
  // Also from within, and where something on the way keeps its keys to itself.
  focused.addEventListener('keydown', (event) => event.stopPropagation())
  let taken = false
  await settle(() => {
    taken = !fireEvent.keyDown(focused, { key: 'Escape' })
  })
  // A dialog does not close by a key that was taken.
  expect(taken).toBe(true)
  expect(document.body.textContent).toBe(START)
  await vi.waitFor(() => expect(away(ebb)).toEqual([true]))
})

test('what was being written of own words is still there after it, and forgotten once the talk is left', async () => {
  const { ownWords, handOver } = words
  const ebb = await openEbb({ phase: PHASES.ended, seats: RECORDED })
  const press = (name: string): Promise<void> =>
    settle(() => void fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement))
  const text = () => screen.getByLabelText<HTMLTextAreaElement>(ownWords.hard)
  const openOwn = async (): Promise<void> => {
    await press(ownWords.open)
    await press(handOver.open)
  }
  await openOwn()
  await settle(() => void fireEvent.change(text(), { target: { value: 'the silence' } }))
  await pressEscape()
  expect(document.documentElement.outerHTML).not.toContain('the silence')
  await press(words.quickExit.goOn)
  await openOwn()
  expect(text().value).toBe('the silence')
  await ebb.show({ phase: PHASES.idle })
  await ebb.show({ phase: PHASES.ended, seats: RECORDED })
  await openOwn()
  expect(text().value).toBe('')
})

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
