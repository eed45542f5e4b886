import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Pushes, PushName } from '#shared/ipc/contract.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { App } from '../../../renderer/app.tsx'
import { createEbb, type Ebb } from '../../../renderer/create-ebb.ts'
import { Spoken } from '../../../renderer/language/spoken.tsx'
import { EbbContext } from '../../../renderer/live/ebb-context.ts'
import { DropRoom } from '../../../renderer/screens/import/drop-room.tsx'
import { FakeBridge } from './fake-bridge.ts'
import { appState, snapshot } from './snapshots.ts'

afterEach(cleanup)

const settle = (work: () => void): Promise<void> => act(async () => work())

export type OpenEbb = {
  readonly ebb: Ebb
  readonly bridge: FakeBridge
  readonly push: <N extends PushName>(name: N, payload: Pushes[N]) => Promise<void>
  readonly show: (live: Partial<LiveSnapshot>) => Promise<void>
}

export type OpenOptions = {
  readonly bridge?: FakeBridge
  readonly bluetooth?: Bluetooth
}

const silentEbb = (bridge: FakeBridge, bluetooth?: Bluetooth): Ebb =>
  createEbb({
    bridge,
    bluetooth,
    openAudio: () => {
      throw new Error('no sound in this test')
    },
  })

/** One part of the window over a fake main. */
export const openPart = async (
  part: ReactNode,
  bridge = new FakeBridge(appState()),
): Promise<FakeBridge> => {
  const ebb = silentEbb(bridge)
  await settle(() => {})
  await settle(() => {
    render(
      <EbbContext value={ebb}>
        <Spoken>
          <DropRoom>{part}</DropRoom>
        </Spoken>
      </EbbContext>,
    )
  })
  return bridge
}

/** The whole window over a fake main, showing `live`. */
export const openEbb = async (
  live: Partial<LiveSnapshot> = {},
  { bridge = new FakeBridge(appState(live)), bluetooth }: OpenOptions = {},
): Promise<OpenEbb> => {
  const ebb = silentEbb(bridge, bluetooth)
  await settle(() => {
    render(
      <EbbContext value={ebb}>
        <App />
      </EbbContext>,
    )
  })
  const push: OpenEbb['push'] = (name, payload) => settle(() => bridge.push(name, payload))
  return { ebb, bridge, push, show: (next) => push('live:snapshot', snapshot(next)) }
}
