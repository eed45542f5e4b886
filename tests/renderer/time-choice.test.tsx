// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { type EpochMs, epochMs, HOUR, MINUTE } from '#shared/units.ts'
import { TimeChoice } from '../../renderer/components/time-choice.tsx'
import { createEbb } from '../../renderer/create-ebb.ts'
import { Spoken } from '../../renderer/language/spoken.tsx'
import { EbbContext } from '../../renderer/live/ebb-context.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { formats } from './support/formats.ts'
import { appState, EVENING } from './support/snapshots.ts'

const { timeChoice } = words

afterEach(cleanup)

const settle = (work: () => void): Promise<void> => act(async () => work())

const open = async () => {
  const onChoose = vi.fn<(returnAt: EpochMs) => void>()
  const openAudio = vi.fn<() => AudioContext>()
  const ebb = createEbb({ bridge: new FakeBridge(appState()), bluetooth: undefined, openAudio })
  await settle(() => {
    render(
      <EbbContext value={ebb}>
        <Spoken>
          <TimeChoice onChoose={onChoose}>{timeChoice.choose}</TimeChoice>
        </Spoken>
      </EbbContext>,
    )
  })
  press(timeChoice.choose)
  return onChoose
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const press = (name: string): void => {
  fireEvent.click(button(name))
}
const dialog = () => screen.queryByRole('dialog', { name: timeChoice.title })
const type = (value: string): void => {
  fireEvent.change(screen.getByLabelText(timeChoice.own), { target: { value } })
}

test('one hour, two hours, or the same time tomorrow: each says its clock time, and one press chooses it', async () => {
  const offered = [
    [timeChoice.inHours(1, formats.clock(epochMs(EVENING + HOUR))), EVENING + HOUR],
    [timeChoice.inHours(2, formats.clock(epochMs(EVENING + 2 * HOUR))), EVENING + 2 * HOUR],
    [timeChoice.tomorrow(formats.clock(EVENING)), EVENING + 24 * HOUR],
  ] as const
  const onChoose = await open()
  for (const [name, at] of offered) {
    press(name)
    expect(onChoose).toHaveBeenLastCalledWith(at)
    expect(dialog()).toBeNull()
    press(timeChoice.choose)
  }
})

test('a time of one’s own: the button says when that is, today or tomorrow', async () => {
  const onChoose = await open()
  type('22:05')
  const late = epochMs(EVENING + 98 * MINUTE)
  press(timeChoice.today(formats.clock(late)))
  expect(onChoose).toHaveBeenLastCalledWith(late)
  press(timeChoice.choose)
  type('07:30')
  const morning = epochMs(EVENING + 11 * HOUR + 3 * MINUTE)
  press(timeChoice.backTomorrow(formats.clock(morning)))
  expect(onChoose).toHaveBeenLastCalledWith(morning)
})

test('an empty field chooses nothing, and leaving changes nothing', async () => {
  const onChoose = await open()
  type('')
  expect(
    screen.getAllByRole<HTMLButtonElement>('button', { name: timeChoice.choose })[1]?.disabled,
  ).toBe(true)
  press(timeChoice.leave)
  expect(dialog()).toBeNull()
  expect(onChoose).not.toHaveBeenCalled()
})
