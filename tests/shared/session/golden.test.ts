import { describe, expect, test } from 'vitest'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import { Talk } from '../../support/talk.ts'

/** The golden scenarios of the detector's paper that no other test here plays, through bytes. */
describe('golden scenarios', () => {
  const talking = (): Talk => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 72, b: 74 })
    return talk
  }

  test('6: 40 % extra beats for 15 s, with no true rise, raise nothing', () => {
    const talk = talking()
    const bursting = (second: number): Uint8Array =>
      encodeHeartRateMeasurement({
        // The strap counts the extra beats, too.
        rateBpm: 98,
        contact: 'skin',
        energyKj: null,
        rrUnits: second % 5 < 2 ? [853 + (second % 3)] : [300 + (second % 4), 550],
      })
    talk.seconds(15, (second) => ({ a: bursting(second), b: 74 }))
    talk.seconds(120, { a: 72, b: 74 })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('8: a strap that repeats 120 bpm and one RR for a minute is frozen, and raises nothing', () => {
    const talk = talking()
    const frozen = encodeHeartRateMeasurement({
      rateBpm: 120,
      contact: 'unsupported',
      energyKj: null,
      rrUnits: [512, 512],
    })
    talk.seconds(60, { a: frozen, b: 74 })
    expect(talk.state.partners.a.level).toEqual({ kind: 'unknown', reason: 'frozen' })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('9: a strap that says it does not touch skin is not believed, whatever it counts', () => {
    const talk = talking()
    const off = (second: number): Uint8Array => Uint8Array.of(0x14, 130, 0xd0 + (second % 9), 0x01)
    talk.seconds(90, (second) => ({ a: off(second), b: 74 }))
    expect(talk.state.partners.a.level).toEqual({ kind: 'unknown', reason: 'no-contact' })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test.each(['pause', 'not-now', 'two-more', null] as const)(
    '11: two surges of 90 s a minute apart make one automatic prompt (answered: %s)',
    (answer) => {
      const talk = talking()
      for (let surge = 0; surge < 2; surge += 1) {
        talk.seconds(90, { a: 95, b: 74 })
        if (surge === 0 && answer !== null) talk.command(answer)
        talk.seconds(60, { a: 72, b: 74 })
      }
      const automatic = talk.facts.filter(
        ({ fact }) => fact.kind === 'pause-proposed' && fact.cause === 'automatic',
      )
      expect(automatic).toHaveLength(1)
    },
  )

  test('12: deep paced breathing may hide the level, and never raises a flood', () => {
    const talk = talking()
    let at = 0
    let seconds = 0
    const breathing = (): Uint8Array => {
      seconds += 1
      const rrUnits: number[] = []
      // 6 breaths a minute, ±200 ms around 833 ms.
      while (at < seconds * 1000) {
        const rr = 833 + 200 * Math.sin((2 * Math.PI * at) / 10_000)
        at += rr
        rrUnits.push(Math.round((rr * 1024) / 1000))
      }
      return encodeHeartRateMeasurement({ rateBpm: 72, contact: 'skin', energyKj: null, rrUnits })
    }
    talk.seconds(300, () => ({ a: breathing(), b: 74 }))
    expect(talk.when('flood-detected')).toEqual([])
  })
})
