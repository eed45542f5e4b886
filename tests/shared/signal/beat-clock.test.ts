import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BeatClock, placeBeats, START_OF_BEATS } from '#shared/signal/beat-clock.ts'
import { sessionMs } from '#shared/units.ts'

type Packet = { readonly rr: readonly number[]; readonly at: number }

const play = (packets: readonly Packet[]) => {
  let clock: BeatClock = START_OF_BEATS
  return packets.flatMap(({ rr, at }) => {
    const placed = placeBeats(clock, rr, sessionMs(at))
    clock = placed.clock
    return placed.beats
  })
}

describe('placeBeats', () => {
  test('ends the first packet at its arrival and goes on by the sum of RR', () => {
    const beats = play([
      { rr: [800, 800], at: 10_000 },
      { rr: [800], at: 10_800 },
    ])
    expect(beats.map((beat) => beat.at)).toEqual([9_200, 10_000, 10_800])
  })

  test('a packet 3 s late whose RR cover the time is late, not a gap; 5 s is a gap', () => {
    const late = play([
      { rr: [1000], at: 1_000 },
      { rr: [1000], at: 5_000 },
    ])
    expect(late.map((beat) => beat.afterGap)).toEqual([false, false])
    expect(late[1]?.at).toBe(2_000)
    const gap = play([
      { rr: [1000], at: 1_000 },
      { rr: [1000], at: 7_000 },
    ])
    expect(gap.map((beat) => beat.afterGap)).toEqual([false, true])
    expect(gap[1]?.at).toBe(7_000)
  })

  test('bunched packets fall where they belong', () => {
    const beats = play([
      { rr: [1000], at: 1_000 },
      { rr: [1000, 1000, 1000], at: 4_050 },
    ])
    expect(beats.map((beat) => beat.at)).toEqual([1_000, 2_000, 3_000, 4_000])
  })

  test('a start that came late is corrected by the smallest delay seen', () => {
    const beats = play([
      { rr: [1000], at: 4_000 },
      { rr: [1000, 1000, 1000], at: 4_500 },
      { rr: [1000], at: 5_500 },
    ])
    expect(beats.at(-1)?.at).toBe(5_500)
    expect(beats.some((beat) => beat.afterGap)).toBe(false)
  })

  test('beat times never go backwards, however late or bunched packets come', () => {
    const packet = fc.record({
      rr: fc.array(fc.integer({ min: 300, max: 2_000 }), { maxLength: 9 }),
      wait: fc.integer({ min: 0, max: 9_000 }),
    })
    fc.assert(
      fc.property(fc.array(packet, { maxLength: 60 }), (script) => {
        let at = 0
        const beats = play(
          script.map(({ rr, wait }) => {
            at += wait
            return { rr, at }
          }),
        )
        for (const [index, beat] of beats.entries()) {
          const before = beats[index - 1]
          if (before !== undefined) expect(beat.at).toBeGreaterThan(before.at)
        }
      }),
    )
  })
})
