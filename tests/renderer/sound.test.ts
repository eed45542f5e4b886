import { afterEach, expect, test, vi } from 'vitest'
import { breathAt, breathingAt } from '#shared/practice/breathing.ts'
import { epochMs } from '#shared/units.ts'
import { createEbb } from '../../renderer/create-ebb.ts'
import { createBowl } from '../../renderer/sound/bowl.ts'
import { followBreath } from '../../renderer/sound/breath-sound.ts'
import { breathTone, type Tone, toneFor } from '../../renderer/sound/tone.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { appState, EVENING } from './support/snapshots.ts'

afterEach(() => {
  vi.useRealTimers()
})

type Cue = Parameters<typeof toneFor>[0]

const CUES: readonly Cue[] = ['time-for-a-pause', 'return-soon', 'return-now']
const both = (volume: number) => ({ volume, ringVolume: volume })
const peak = (cue: Cue, volume: number): number => toneFor(cue, both(volume))?.peak ?? 0
const highest = (tone: Tone | null): number =>
  Math.max(...(tone?.partials ?? []).map(({ hz }) => hz))

test.each(CUES)(
  '%s: partials that rise slowly, within a second, and ring; never beyond full scale',
  (cue) => {
    const tone = toneFor(cue, both(0.4))
    expect(tone?.partials.length).toBeGreaterThan(1)
    expect(tone?.attackS).toBeGreaterThan(0.2)
    expect(tone?.attackS).toBeLessThan(1)
    expect(tone?.partials.every(({ ringS }) => ringS > 1)).toBe(true)
    expect(tone?.partials.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(1)
  },
)

test('the bowl is never loud; the reminder sounds like it, once', () => {
  expect(peak('time-for-a-pause', 1)).toBeLessThanOrEqual(0.4)
  expect(peak('return-soon', 1)).toBeLessThanOrEqual(0.4)
  expect(peak('time-for-a-pause', 7)).toBe(peak('time-for-a-pause', 1))
  expect(toneFor('return-soon', both(0.5))?.strikesS).toEqual([0])
})

test('the time of return rings clearer than anything else: louder, brighter, three times', () => {
  const ring = toneFor('return-now', both(0.5))
  expect(peak('return-now', 0.5)).toBeGreaterThan(1.5 * peak('time-for-a-pause', 0.5))
  expect(peak('return-now', 1)).toBeLessThanOrEqual(0.8)
  expect(highest(ring)).toBeGreaterThan(highest(toneFor('time-for-a-pause', both(0.5))))
  expect(ring?.strikesS).toHaveLength(3)
})

test('the ring has its own slider, and each goes all the way down to silence', () => {
  expect(peak('time-for-a-pause', 0.2)).toBeLessThan(peak('time-for-a-pause', 0.3))
  expect(toneFor('time-for-a-pause', { volume: 0, ringVolume: 1 })).toBeNull()
  expect(toneFor('time-for-a-pause', { volume: 1, ringVolume: 0 })).not.toBeNull()
  for (const cue of ['return-soon', 'return-now'] as const) {
    expect(toneFor(cue, { volume: 1, ringVolume: 0 })).toBeNull()
    expect(toneFor(cue, { volume: 0, ringVolume: 1 })).not.toBeNull()
  }
})

test('silence does not even open the audio device', () => {
  const openAudio = vi.fn<() => AudioContext>()
  createBowl(openAudio).sound(toneFor('time-for-a-pause', both(0)))
  createBowl(openAudio).sound(breathTone('in', 0))
  expect(openAudio).not.toHaveBeenCalled()
})

test('the audio device stays open from breath to breath, and is let go when nothing sounds any more', async () => {
  vi.useFakeTimers()
  const close = vi.fn(async () => {})
  const openAudio = vi.fn(
    () =>
      ({ resume: () => Promise.reject(new Error('no device')), close }) as unknown as AudioContext,
  )
  const bowl = createBowl(openAudio)
  bowl.sound(toneFor('return-now', both(0.5)))
  // The bowl is still ringing when a breath begins beside it; then the slowest breath there is goes on.
  for (let half = 0; half < 4; half += 1) {
    bowl.sound(breathTone('in', 0.5))
    await vi.advanceTimersByTimeAsync(0.6 * 15_000)
  }
  expect(close).not.toHaveBeenCalled()
  expect(openAudio).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(close).toHaveBeenCalledTimes(1)
  bowl.sound(breathTone('in', 0.5))
  expect(openAudio).toHaveBeenCalledTimes(2)
})

test('a ring is heard to its end before the device is let go', async () => {
  vi.useFakeTimers()
  const close = vi.fn(async () => {})
  const openAudio = () =>
    ({ resume: () => new Promise(() => {}), close }) as unknown as AudioContext
  createBowl(openAudio).sound(toneFor('return-now', both(0.5)))
  await vi.advanceTimersByTimeAsync(5_000 + 250 + 6_000)
  expect(close).not.toHaveBeenCalled()
  await vi.runAllTimersAsync()
  expect(close).toHaveBeenCalledTimes(1)
})

test('the breath: one tone up for in, the same down for out, softer than the bowl', () => {
  const [up, down] = [breathTone('in', 0.5), breathTone('out', 0.5)]
  const ends = (tone: Tone | null) => tone?.partials.map(({ hz, toHz }) => [hz, toHz])
  const [[low, high] = []] = ends(up) ?? []
  expect(low).toBeLessThan(high ?? 0)
  expect(ends(down)).toEqual([[high, low]])
  expect(up?.peak).toBeLessThan(peak('time-for-a-pause', 0.5))
  // Both fit into the shortest half of a breath there is.
  for (const tone of [up, down]) {
    const lasts = (tone?.attackS ?? 9) + (tone?.partials[0]?.ringS ?? 9)
    expect(lasts).toBeLessThan(0.4 * (60 / 7))
  }
})

test('the breath is followed by the clock on the wall, however late or early timers come', () => {
  vi.useFakeTimers({ now: EVENING + 1_234 })
  const breathing = breathingAt(6.5)
  const heard: { readonly kind: string; readonly at: number }[] = []
  const stop = followBreath(breathing, (kind) => heard.push({ kind, at: Date.now() }))
  vi.advanceTimersByTime(600_000)
  // 65 breaths in ten minutes.
  expect(heard).toHaveLength(130)
  for (const { kind, at } of heard) {
    const now = breathAt(epochMs(at), breathing)
    expect(now.kind).toBe(kind)
    expect(now.share).toBeLessThan(0.001)
  }
  // Asleep for an hour and a bit: what was missed is not made up for.
  vi.setSystemTime(EVENING + 1_234 + 600_000 + 3_601_000)
  const before = heard.length
  vi.advanceTimersToNextTimer()
  expect(heard).toHaveLength(before)
  vi.advanceTimersByTime(20_000)
  const last = heard.at(-1)
  expect(heard.length).toBeGreaterThan(before)
  expect(breathAt(epochMs(last?.at ?? 0), breathing).share).toBeLessThan(0.001)
  stop()
  const stopped = heard.length
  vi.advanceTimersByTime(60_000)
  expect(heard).toHaveLength(stopped)
})

test('a cue from main opens the audio device once; where it does not play, nothing breaks', async () => {
  const resume = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('no device'))
  const openAudio = vi.fn<() => AudioContext>(
    () => ({ resume, close: async () => {} }) as unknown as AudioContext,
  )
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
