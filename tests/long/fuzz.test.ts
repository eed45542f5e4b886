import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factFromText } from '#shared/journal/entries.ts'
import { unpackPackets } from '#shared/journal/packet-batch.ts'
import { Talk } from '../support/talk.ts'

const MANY = { numRuns: 200_000 }

test('no packet throws, and no packet that cannot be decoded moves the level', () => {
  const talk = new Talk()
  talk.toTalk()
  const { state } = talk
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
      talk.state = state
      talk.packet('a', bytes)
      expect(talk.state.partners.a.level).toBe(state.partners.a.level)
      expect(talk.state.partners.b).toBe(state.partners.b)
    }),
    { ...MANY, numRuns: 50_000 },
  )
})

test('no bytes from disk throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      unpackPackets(bytes, 'a')
    }),
    MANY,
  )
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      factFromText(text, 'couple')
      factFromText(text, 'b')
    }),
    MANY,
  )
})
