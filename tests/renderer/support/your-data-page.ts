import { fireEvent, screen } from '@testing-library/react'
import { english as words } from '#shared/guidance/words.ts'
import type { FakeBridge } from './fake-bridge.ts'
import { openEbb } from './open-ebb.tsx'

export const button = (name: string): HTMLElement => screen.getByRole('button', { name })

/** Your data, as it is come to from the settings. */
export const openYourData = async (bridge: FakeBridge) => {
  const ebb = await openEbb({}, { bridge })
  fireEvent.click(button(words.home.settings))
  fireEvent.click(button(words.settings.yourDataOpen))
  await ebb.push('strap:candidates', null)
  return ebb
}

export const called = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((call) => call.name === name)
