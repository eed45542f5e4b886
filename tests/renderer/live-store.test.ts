import { expect, test } from 'vitest'
import { createLiveStore } from '../../renderer/live/live-store.ts'
import { sameValue } from '../../renderer/live/same-value.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, PHASES, snapshot } from './support/snapshots.ts'

const settled = (): Promise<void> => Promise.resolve()

const open = async () => {
  const bridge = new FakeBridge(appState())
  const store = createLiveStore(bridge)
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  await settled()
  await settled()
  return { bridge, store, told: () => told }
}

test('there is nothing to show until the first state has come', async () => {
  const store = createLiveStore(new FakeBridge(appState()))
  expect(store.view()).toBeNull()
  await settled()
  await settled()
  expect(store.view()?.live.phase.kind).toBe('idle')
})

test('a snapshot that was pushed before the first state came is the newer one', async () => {
  const bridge = new FakeBridge(appState())
  const store = createLiveStore(bridge)
  bridge.push('live:snapshot', snapshot({ phase: PHASES.talk }))
  bridge.push('app:notice', { kind: 'session-resumed' })
  await settled()
  await settled()
  expect(store.view()?.live.phase.kind).toBe('talk')
  expect(store.view()?.notices).toEqual([{ kind: 'session-resumed' }])
})

test('whether it can be seen is in the first state, and whatever came since is newer', async () => {
  const hidden = new FakeBridge({ ...appState(), inSight: false })
  const store = createLiveStore(hidden)
  await settled()
  await settled()
  expect(store.view()?.inSight).toBe(false)
  hidden.push('app:sight', true)
  expect(store.view()?.inSight).toBe(true)
  const early = createLiveStore(hidden)
  hidden.push('app:sight', true)
  await settled()
  await settled()
  expect(early.view()?.inSight).toBe(true)
})

test('each push is passed on, until one unsubscribes', async () => {
  const { bridge, store, told } = await open()
  const before = told()
  let heard = 0
  const stop = store.subscribe(() => {
    heard += 1
  })
  bridge.push('live:snapshot', snapshot({ phase: PHASES.pause }))
  stop()
  bridge.push('strap:candidates', [{ id: '1', name: 'Polar' }])
  expect(heard).toBe(1)
  expect(told()).toBe(before + 2)
  expect(store.view()?.candidates).toEqual([{ id: '1', name: 'Polar' }])
})

test('a setting is shown at once, and an answer to an older change does not undo a newer one', async () => {
  const { bridge, store } = await open()
  store.changeSettings({ volume: 0.2 })
  store.changeSettings({ volume: 0.7 })
  const shown = [store.view()?.settings.volume]
  store.subscribe(() => shown.push(store.view()?.settings.volume))
  for (let turn = 0; turn < 10; turn += 1) await settled()
  expect(new Set(shown)).toEqual(new Set([0.7]))
  expect(bridge.calls.filter(({ name }) => name === 'settings:change')).toHaveLength(2)
})

test('sameValue looks into plain values', () => {
  const one = snapshot({ phase: PHASES.talk })
  expect(sameValue(one, structuredClone(one))).toBe(true)
  expect(sameValue(one, snapshot({ phase: PHASES.pause }))).toBe(false)
  expect(sameValue([1, 2], [1, 2, 3])).toBe(false)
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false)
  expect(sameValue([], {})).toBe(false)
  expect(sameValue(null, {})).toBe(false)
  expect(sameValue(Number.NaN, Number.NaN)).toBe(true)
})
