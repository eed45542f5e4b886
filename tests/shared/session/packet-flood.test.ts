import { expect, test } from 'vitest'
import { perPartner } from '#shared/partners.ts'
import { isPacket } from '#shared/session/facts.ts'
import { nextNormal, randomFrom } from '#shared/simulate/random.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import { SteadyHeart } from '../../support/steady-heart.ts'
import { Talk } from '../../support/talk.ts'

const PER_SECOND = 1_000
const SECONDS = 30
/** What a minute of a sound strap comes to, and more than that by as much again. */
const MOST_REMEMBERED = 1_000

/** Packets of a strap that has lost its head: nine RR each, all different. */
const brokenPackets = (count: number): Uint8Array[] => {
  let random = randomFrom(1)
  return Array.from({ length: count }, () =>
    encodeHeartRateMeasurement({
      rateBpm: 70,
      contact: 'skin',
      energyKj: null,
      rrUnits: Array.from({ length: 9 }, () => {
        const [value, next] = nextNormal(random)
        random = next
        return Math.round(870 + 20 * value)
      }),
    }),
  )
}

/** Talks on; where `broken` are given, they come on the left seat every second on top of what the strap sends. */
const talkOn = (talk: Talk, broken: readonly Uint8Array[]): void => {
  const hearts = perPartner(() => new SteadyHeart())
  for (const id of ['a', 'b'] as const) hearts[id].silentUntil(talk.now)
  for (let second = 0; second < SECONDS; second += 1) {
    talk.seconds(1, {})
    for (const id of ['a', 'b'] as const) talk.packet(id, hearts[id].notification(72, talk.now))
    for (const bytes of broken) talk.packet('a', bytes)
  }
}

test('a thousand notifications a second for half a minute: memory stays flat, the other partner untouched', () => {
  const flooded = new Talk()
  const sound = new Talk()
  for (const talk of [flooded, sound]) talk.toTalk()
  const broken = brokenPackets(PER_SECOND)
  const before = JSON.stringify(flooded.state).length
  talkOn(flooded, broken)
  talkOn(sound, [])
  const { signal } = flooded.state.partners.a
  for (const list of [signal.beats, signal.rates, signal.beatClock.offsets]) {
    expect(list.length).toBeLessThan(MOST_REMEMBERED)
  }
  expect(JSON.stringify(flooded.state).length).toBeLessThan(before + 100 * MOST_REMEMBERED)
  expect(flooded.state.partners.b).toEqual(sound.state.partners.b)
  expect(flooded.when('flood-detected')).toEqual([])
  const kept = flooded.entries.filter((entry) => isPacket(entry) && entry.stream === 'a')
  expect(kept.length).toBe(300 + SECONDS * (PER_SECOND + 1))
})

test('when the flood of notifications is over the level is told again', () => {
  const talk = new Talk()
  talk.toTalk()
  talkOn(talk, brokenPackets(PER_SECOND))
  const hearts = perPartner(() => new SteadyHeart())
  for (let second = 0; second < 60; second += 1) {
    talk.seconds(1, {})
    for (const id of ['a', 'b'] as const) {
      if (second === 0) hearts[id].silentUntil(talk.now - 1_000)
      talk.packet(id, hearts[id].notification(72, talk.now))
    }
  }
  expect(talk.state.partners.a.level).toMatchObject({ kind: 'known', source: 'rr' })
})
