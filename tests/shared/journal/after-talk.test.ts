import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterTalkOrd, isAfterTalk, ordOnSeat } from '#shared/journal/after-talk.ts'
import { missingIn } from '#shared/journal/missing.ts'
import { OWN_FILE_POLICY } from '#shared/journal/own-file-policy.ts'

const MOST = OWN_FILE_POLICY.mostPlaces
const seq = fc.integer({ min: 0, max: MOST })

test('places given out afterwards clash with none of the session’s and with none of the other seat’s', () => {
  fc.assert(
    fc.property(seq, seq, (one, other) => {
      expect(isAfterTalk(one)).toBe(false)
      expect(isAfterTalk(afterTalkOrd('a', one))).toBe(true)
      expect(isAfterTalk(afterTalkOrd('b', one))).toBe(true)
      expect(afterTalkOrd('a', one)).not.toBe(afterTalkOrd('b', other))
      expect(Number.isSafeInteger(afterTalkOrd('b', one))).toBe(true)
    }),
    { seed: 28_001 },
  )
})

test('who changed seats takes them along; a place that Ebb never gave out is none', () => {
  fc.assert(
    fc.property(seq, seq, (one, ord) => {
      expect(ordOnSeat({ seq: one, ord }, 'a', 'b', MOST)).toBe(ord)
      const said = { seq: one, ord: afterTalkOrd('a', one) }
      expect(ordOnSeat(said, 'a', 'b', MOST)).toBe(afterTalkOrd('b', one))
      expect(ordOnSeat(said, 'a', 'a', MOST)).toBe(said.ord)
      expect(ordOnSeat(said, 'b', 'a', MOST)).toBeNull()
      expect(ordOnSeat({ seq: one, ord: MOST + 1 }, 'a', 'a', MOST)).toBeNull()
    }),
    { seed: 28_002 },
  )
})

test('what is said afterwards leaves no hole in the session, and a hole in it is counted', () => {
  const talk = [
    { stream: 'couple', seq: 0, ord: 0 },
    { stream: 'a', seq: 0, ord: 1 },
    { stream: 'b', seq: 0, ord: 2 },
  ] as const
  const said = (seat: 'a' | 'b', ...places: number[]) =>
    places.map((one) => ({ stream: seat, seq: one, ord: afterTalkOrd(seat, one) }))
  const kept = ['couple', 'a', 'b'] as const
  expect(missingIn([...talk, ...said('a', 1, 2), ...said('b', 1)], kept)).toBe(0)
  expect(missingIn([...talk, ...said('a', 1, 3)], kept)).toBe(1)
  expect(missingIn([...talk.slice(0, 1), ...talk.slice(2), ...said('a', 1)], kept)).toBe(1)
})
