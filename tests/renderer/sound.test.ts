import { expect, test, vi } from 'vitest'
import { createEbb } from '../../renderer/create-ebb.ts'
import { createBowl } from '../../renderer/sound/bowl.ts'
import { toneFor } from '../../renderer/sound/tone.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState } from './support/snapshots.ts'

const peak = (cue: Parameters<typeof toneFor>[0], volume: number): number =>
  toneFor(cue, volume)?.peak ?? 0

test('a cue is two partials that rise slowly, within a second, and ring', () => {
  const tone = toneFor('time-for-a-pause', 0.4)
  expect(tone?.partials).toHaveLength(2)
  expect(tone?.attackS).toBeGreaterThan(0.3)
  expect(tone?.attackS).toBeLessThan(1)
  expect(tone?.partials.every(({ ringS }) => ringS > 1)).toBe(true)
  expect(tone?.partials.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(1)
})

test('coming back sounds softer, the reminder softest; nothing is ever loud', () => {
  expect(peak('return-now', 0.5)).toBeLessThan(peak('time-for-a-pause', 0.5))
  expect(peak('return-soon', 0.5)).toBeLessThan(peak('return-now', 0.5))
  expect(peak('time-for-a-pause', 1)).toBeLessThanOrEqual(0.4)
  expect(peak('time-for-a-pause', 7)).toBe(peak('time-for-a-pause', 1))
})

test('the volume goes all the way down to silence, without opening the audio device', () => {
  expect(peak('time-for-a-pause', 0.2)).toBeLessThan(peak('time-for-a-pause', 0.3))
  expect(toneFor('time-for-a-pause', 0)).toBeNull()
  const openAudio = vi.fn<() => AudioContext>()
  createBowl(openAudio).strike('time-for-a-pause', 0)
  expect(openAudio).not.toHaveBeenCalled()
})

test('a cue from main opens the audio device once; where it does not play, nothing breaks', async () => {
  const resume = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('no device'))
  const openAudio = vi.fn<() => AudioContext>(() => ({ resume }) as unknown as AudioContext)
  const bridge = new FakeBridge(appState())
  createEbb({ bridge, bluetooth: undefined, openAudio })
  bridge.push('live:cue', 'time-for-a-pause')
  expect(openAudio).not.toHaveBeenCalled()
  await Promise.resolve()
  await Promise.resolve()
  bridge.push('live:cue', 'time-for-a-pause')
  bridge.push('live:cue', 'return-now')
  expect(openAudio).toHaveBeenCalledTimes(1)
  expect(resume).toHaveBeenCalledTimes(2)
})
