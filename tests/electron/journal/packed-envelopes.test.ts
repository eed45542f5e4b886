import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Envelope, STREAMS } from '#shared/journal/store.ts'
import { PackedEnvelopes } from '../../../electron/main/journal/packed-envelopes.ts'

const SESSION = 'one'

/** Any envelope of a session; some are larger than what is taken for many at once. */
const envelope = fc.record({
  sessionId: fc.constant(SESSION),
  stream: fc.constantFrom(...STREAMS),
  seq: fc.nat({ max: 2 ** 32 - 1 }),
  // What is said after a talk has places far beyond.
  ord: fc.maxSafeNat(),
  content: fc.constantFrom('fact' as const, 'packets' as const, 'packets-deflated' as const),
  seal: fc.constantFrom('plain-1' as const, 'aes-256-gcm-1' as const),
  body: fc.oneof(
    { weight: 20, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 30_000, max: 140_000 })
        .map((length) => new Uint8Array(length).fill(7)),
    },
  ),
})

const plain = (envelopes: readonly Envelope[]): readonly Envelope[] =>
  envelopes.map((one) => ({ ...one, body: new Uint8Array(one.body) }))

describe('packed envelopes', () => {
  test('are the same envelopes, from any place on, however they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(envelope, { maxLength: 40 }), { maxLength: 6 }),
        fc.nat({ max: 260 }),
        (turns, place) => {
          const packed = new PackedEnvelopes(SESSION, [])
          for (const turn of turns) packed.add(turn)
          const all = turns.flat()
          expect(packed.length).toBe(all.length)
          expect(plain(packed.from(0))).toEqual(all)
          expect(plain(packed.from(place))).toEqual(all.slice(place))
        },
      ),
    )
  })

  test('what could not be read keeps its place', () => {
    const unreadable: Envelope = {
      ...{ sessionId: SESSION, stream: 'a', seq: 3, ord: 9 },
      ...{ content: 'unreadable', seal: 'plain-1', body: new Uint8Array(0) },
    }
    const packed = new PackedEnvelopes(SESSION, [unreadable])
    expect(plain(packed.from(0))).toEqual([unreadable])
  })

  test('what came later does not change what was read before', () => {
    const one = (seq: number): Envelope => ({
      ...{ sessionId: SESSION, stream: 'couple', seq, ord: seq, content: 'fact' },
      ...{ seal: 'plain-1', body: new Uint8Array([seq]) },
    })
    const packed = new PackedEnvelopes(SESSION, [one(0)])
    const before = packed.from(0)
    packed.add([one(1), one(2)])
    expect(plain(before)).toEqual([one(0)])
    expect(plain(packed.from(2))).toEqual([one(2)])
  })
})
