import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf, missingIn } from '#shared/journal/missing.ts'
import type { StreamId } from '#shared/journal/store.ts'
import { Talk } from '../../support/talk.ts'

const ALL = ['couple', 'a', 'b'] as const
const streams = fc.array(fc.constantFrom<StreamId>(...ALL), { minLength: 1, maxLength: 60 })

/** The places of a whole session whose envelopes came in these streams. */
const placesOf = (order: readonly StreamId[]) => {
  const seq = { couple: 0, a: 0, b: 0 }
  return order.map((stream, ord) => ({ stream, ord, seq: seq[stream]++ }))
}

test('in a whole session nothing is missing, in whatever order it is read', () => {
  fc.assert(
    fc.property(streams, fc.infiniteStream(fc.nat()), (order, keys) => {
      const shuffled = placesOf(order)
        .map((place) => ({ place, key: keys.next().value ?? 0 }))
        .toSorted((one, other) => one.key - other.key)
      const places = shuffled.map(({ place }) => place)
      expect(missingIn(places, ALL)).toBe(0)
    }),
  )
})

test('every envelope that is gone before the last one is counted, whichever stream it was of', () => {
  fc.assert(
    fc.property(
      streams,
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (order, gone) => {
        const whole = placesOf(order)
        const left = whole.filter((_, at) => at === whole.length - 1 || gone[at] !== true)
        expect(missingIn(left, ALL)).toBe(whole.length - left.length)
      },
    ),
  )
})

test('of a stream that was destroyed on purpose nothing is missed, of the others everything', () => {
  fc.assert(
    fc.property(streams, fc.nat(), (order, which) => {
      const left = placesOf(order).filter(({ stream }) => stream !== 'a')
      expect(missingIn(left, ['couple', 'b'])).toBe(0)
      const hole = left[which % Math.max(1, left.length)]
      if (hole === undefined) return
      const isLast = !left.some(({ stream, seq }) => stream === hole.stream && seq > hole.seq)
      const holed = left.filter((place) => place !== hole)
      expect(missingIn(holed, ['couple', 'b'])).toBe(isLast ? 0 : 1)
    }),
  )
})

test('a record without its end breaks off at its last moment', () => {
  const talk = new Talk()
  expect(endOf([])).toBeNull()
  talk.toTalk()
  expect(endOf(talk.entries)).toBe(talk.at().wall)
  talk.command('end')
  expect(endOf(talk.entries)).toBeNull()
})
