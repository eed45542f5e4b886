// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createEbb } from '../../renderer/create-ebb.ts'
import { EbbContext } from '../../renderer/live/ebb-context.ts'
import { useHasState, useLive } from '../../renderer/live/use-live.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, PHASES, snapshot } from './support/snapshots.ts'

afterEach(cleanup)

test('a component is drawn again only when its own part says something else', async () => {
  const bridge = new FakeBridge(appState())
  const openAudio = (): AudioContext => {
    throw new Error('no sound in this test')
  }
  const ebb = createEbb({ bridge, bluetooth: undefined, openAudio })
  let drawn = 0
  const Kind = () => {
    const phase = useLive(({ live }) => live.phase)
    drawn += 1
    return <p>{phase.kind}</p>
  }
  const Gate = () => (useHasState() ? <Kind /> : null)
  const show = (kind: keyof typeof PHASES): Promise<void> =>
    act(async () => bridge.push('live:snapshot', snapshot({ phase: { ...PHASES[kind] } })))
  render(
    <EbbContext value={ebb}>
      <Gate />
    </EbbContext>,
  )
  await show('talk')
  const before = drawn
  await show('talk')
  await show('talk')
  expect(drawn).toBe(before)
  await show('pause')
  expect(drawn).toBe(before + 1)
  expect(screen.getByText('pause')).toBeDefined()
})
