// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGE_NAMES } from '#shared/guidance/languages.ts'
import { english as words } from '#shared/guidance/words.ts'
import type { CallInput } from '#shared/ipc/contract.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { PHASES } from './support/snapshots.ts'

const changes = (bridge: FakeBridge): CallInput<'settings:change'>[] =>
  bridge.calls.flatMap((call) => (call.name === 'settings:change' ? [call.input] : []))

const choose = (group: string, name: string): void => {
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }),
  )
}

test('every setting is kept at once and shown at once', async () => {
  const { bridge, ebb } = await openEbb()
  fireEvent.click(screen.getByRole('button', { name: words.home.settings }))
  fireEvent.change(screen.getByRole('slider', { name: words.settings.sound }), {
    target: { value: '0.8' },
  })
  fireEvent.change(screen.getByRole('slider', { name: words.settings.ring }), {
    target: { value: '0.9' },
  })
  fireEvent.change(screen.getByRole('slider', { name: words.settings.breathSound }), {
    target: { value: '0.3' },
  })
  choose(words.settings.breath, words.settings.breathsPerMinute(5.5))
  choose(words.settings.language, LANGUAGE_NAMES.en)
  choose(words.settings.theme, words.settings.themes.dark)
  choose(words.settings.sensitivity, words.settings.sensitivities.late)
  choose(words.settings.pause, words.settings.pauseMinutes(45))
  choose(words.settings.timeLapse, words.settings.lapse(60))
  choose(words.settings.simulatedStraps, words.settings.simulatedStrapsAs.troubled)
  expect(changes(bridge)).toEqual([
    { volume: 0.8 },
    { ringVolume: 0.9 },
    { breathSound: 0.3 },
    { breathsPerMinute: 5.5 },
    { language: 'en' },
    { theme: 'dark' },
    { sensitivity: 'late' },
    { pauseMinutes: 45 },
    { timeLapse: 60 },
    { simulatedStraps: 'troubled' },
  ])
  const settings = { volume: 0.8, theme: 'dark', sensitivity: 'late', pauseMinutes: 45 }
  expect(ebb.store.view()?.settings).toMatchObject(settings)
  expect(document.documentElement.dataset.theme).toBe('dark')
})

test('a change that main refuses is taken back', async () => {
  const { bridge, ebb, push } = await openEbb()
  bridge.answers['settings:change'] = () => {
    throw new Error('disk full')
  }
  fireEvent.click(screen.getByRole('button', { name: words.home.settings }))
  choose(words.settings.theme, words.settings.themes.dark)
  expect(document.documentElement.dataset.theme).toBe('dark')
  await push('strap:candidates', null)
  expect(ebb.store.view()?.settings.theme).toBe('system')
})

test('a demonstration says that it is one, all the time, and its time-lapse is at hand', async () => {
  const { bridge, show } = await openEbb({ simulated: true, phase: PHASES.baseline })
  for (const kind of [
    'baseline',
    'neutral-talk',
    'talk',
    'proposed',
    'pause',
    'return',
    'ended',
  ] as const) {
    await show({ simulated: true, phase: PHASES[kind] })
    expect(screen.getByText(words.simulation.banner)).toBeDefined()
  }
  await show({ simulated: true, phase: PHASES.talk })
  choose(words.simulation.lapse, words.settings.lapse(60))
  expect(changes(bridge)).toEqual([{ timeLapse: 60 }])
  await show({ phase: PHASES.talk })
  expect(screen.queryByText(words.simulation.banner)).toBeNull()
})
