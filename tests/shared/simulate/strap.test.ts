import { expect, test } from 'vitest'
import { perPartner } from '#shared/partners.ts'
import { EVENING, EVENING_SEEDS, pullIn, type Scene } from '#shared/simulate/evening.ts'
import { nextNormal, nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { nextPacket, strapOn } from '#shared/simulate/strap.ts'
import { decodeHeartRateMeasurement, msFromRrUnits } from '#shared/straps/heart-rate-measurement.ts'
import { Talk } from '../../support/talk.ts'

const draw = (seed: number, count: number, from: typeof nextUniform): number[] => {
  let random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const [value, next] = from(random)
    random = next
    return value
  })
}

test('the generator is even, normal where asked, and the same for the same seed', () => {
  const even = draw(7, 20_000, nextUniform)
  expect(even.reduce((sum, value) => sum + value, 0) / even.length).toBeCloseTo(0.5, 2)
  const normal = draw(7, 20_000, nextNormal)
  expect(normal.reduce((sum, value) => sum + value * value, 0) / normal.length).toBeCloseTo(1, 1)
  expect(draw(7, 5, nextUniform)).toEqual(even.slice(0, 5))
  expect(draw(8, 5, nextUniform)).not.toEqual(even.slice(0, 5))
})

test('a simulated strap sends once a second, and its RR add up to the time', () => {
  let strap = strapOn(1, 70, 0)
  let sum = 0
  for (let second = 1; second <= 600; second += 1) {
    const next = nextPacket(strap, { bpm: 70, tauMs: 20_000 })
    strap = next.strap
    expect(next.packet.at).toBe(second * 1000)
    const decoded = decodeHeartRateMeasurement(next.packet.bytes)
    if (decoded.kind === 'measurement') {
      sum += decoded.rrUnits.reduce((total, units) => total + msFromRrUnits(units), 0)
    }
  }
  expect(Math.abs(sum - 600_000)).toBeLessThan(1_500)
})

test('the demonstration’s evening: both rests are found, chat teaches both, one flood, and it ebbs in the pause', () => {
  const talk = new Talk()
  let straps = perPartner((id) => strapOn(EVENING_SEEDS[id], EVENING[id].restBpm, 0))
  const play = (scene: Scene, seconds: number): void => {
    const from = talk.now
    talk.seconds(seconds, () =>
      perPartner((id) => {
        const { strap, packet } = nextPacket(straps[id], pullIn(scene, id, talk.now - from))
        straps = { ...straps, [id]: strap }
        return packet.bytes
      }),
    )
  }
  talk.begin({ simulated: true })
  talk.connect('a', 'b')
  play('rest', 280)
  expect(talk.when('baseline-set')).toHaveLength(2)
  talk.command('begin-neutral-talk')
  play('chat', 120)
  expect(talk.when('speaking-learnt')).toHaveLength(2)
  expect(talk.phase).toBe('talk')
  play('talk', 150)
  expect(talk.when('flood-detected')).toHaveLength(1)
  expect(talk.phase).toBe('proposed')
  talk.command('pause')
  play('pause', 1300)
  expect(talk.when('settled')).toHaveLength(1)
  expect(talk.phase).toBe('return')
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  play('talk-again', 600)
  expect(talk.when('flood-detected')).toHaveLength(1)
  expect(talk.snapshot().seats.a.own?.level).toBeLessThan(1)
})
