import { describe, expect, test } from 'vitest'
import { Talk } from '../../support/talk.ts'

/** A rise of `by` bpm over `rampS`, then held. */
const surge = (rest: number, by: number, rampS: number) => (second: number) => ({
  a: rest + by * Math.min(1, second / rampS),
  b: 72,
})

describe('a flood', () => {
  test('is found within a minute of the plateau, and one pause is proposed', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 72, b: 74 })
    talk.seconds(240, surge(70, 20, 60))
    const [found] = talk.when('flood-detected')
    expect(found).toBeGreaterThan(360 + 48)
    expect(found).toBeLessThan(420 + 60)
    expect(talk.when('pause-proposed')).toEqual([found])
    expect(talk.cues).toEqual(['time-for-a-pause'])
    expect(talk.phase).toBe('proposed')
  })

  test('does not come of an hour at rest, nor of an hour of ordinary talk', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(1800, { a: 70, b: 72 })
    talk.seconds(1800, (second) => {
      const speaking = Math.floor(second / 22) % 2 === 0
      return { a: 70 + (speaking ? 6 : 0), b: 72 + (speaking ? 0 : 6) }
    })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('needs its level: +13.5 bpm for ten minutes is elevated only', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(600, { a: 83.5, b: 72 })
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.state.partners.a.detector.arousal).toBe('elevated')
  })

  test('needs the floor: +18 above a rest of 55 stays below 75', () => {
    const talk = new Talk()
    talk.toTalk({ a: 55, b: 72 })
    talk.seconds(300, { a: 73, b: 72 })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('is found by the ceiling at 101 bpm', () => {
    const talk = new Talk()
    talk.toTalk({ a: 84, b: 72 })
    talk.seconds(60, { a: 101, b: 72 })
    expect(talk.facts.find((entry) => entry.fact.kind === 'flood-detected')?.fact).toMatchObject({
      reason: 'ceiling',
    })
  })

  test('is never found without a present level: a silent strap raises nothing', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(20, { a: 95, b: 72 })
    talk.seconds(300, { a: null, b: 72 })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('waits 20 s after the strap is back from a drop-out during a rise', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(12, { a: 95, b: 72 })
    talk.seconds(90, { a: null, b: 72 })
    const back = talk.now / 1000
    talk.seconds(90, { a: 95, b: 72 })
    const [found] = talk.when('flood-detected')
    expect(found).toBeGreaterThan(back + 20)
    expect(found).toBeLessThan(back + 60)
  })

  test('that drops out and comes back neither prompts again nor shows calm', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 95, b: 72 })
    talk.command('not-now')
    talk.seconds(60, { a: null, b: 72 })
    expect(talk.state.partners.a.detector).toMatchObject({ known: false, arousal: 'flooded' })
    talk.seconds(900, { a: 95, b: 72 })
    expect(talk.when('pause-proposed')).toHaveLength(1)
    expect(talk.state.partners.a.detector.arousal).toBe('flooded')
  })

  test('an old long rise does not prime a later bump', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(1200, { a: 83.5, b: 72 })
    talk.seconds(180, { a: 70, b: 72 })
    talk.seconds(12, { a: 86, b: 72 })
    talk.seconds(60, { a: 70, b: 72 })
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('ends by itself after 30 s at or below B+K, and settles after 120 s', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 95, b: 72 })
    talk.command('not-now')
    talk.seconds(60, { a: 72, b: 72 })
    expect(talk.when('flood-ended')).toHaveLength(1)
    talk.seconds(120, { a: 72, b: 72 })
    expect(talk.when('settled')).toHaveLength(1)
    expect(talk.state.partners.a.detector.arousal).toBe('calm')
  })

  test('is not raised in the minute after "I moved"', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(10, { a: 95, b: 72 })
    talk.command({ kind: 'moved', partner: 'a' })
    const pressed = talk.now / 1000
    talk.seconds(120, { a: 95, b: 72 })
    expect(talk.when('flood-detected')[0]).toBeGreaterThan(pressed + 60)
  })

  test('is found on a strap that sends a rate only, after a longer time', () => {
    const rateOnly = (bpm: number, second: number) => Uint8Array.of(0, bpm + (second % 2))
    const talk = new Talk()
    talk.connect('a')
    talk.begin()
    talk.seconds(300, (second) => ({ a: rateOnly(70, second) }))
    talk.command('begin-talk')
    const from = talk.now / 1000
    talk.seconds(120, (second) => ({ a: rateOnly(95, second) }))
    expect(talk.when('flood-detected')[0]).toBeGreaterThan(from + 40)
    expect(talk.when('flood-detected')).toHaveLength(1)
  })

  test('comes later, or not, with each sensitivity', () => {
    const found = (sensitivity: 'early' | 'balanced' | 'late') => {
      const talk = new Talk()
      talk.connect('a', 'b')
      talk.begin({ sensitivity })
      talk.seconds(300, { a: 70, b: 72 })
      talk.command('begin-talk')
      talk.seconds(240, surge(70, 22, 60))
      return talk.when('flood-detected')[0] ?? Number.POSITIVE_INFINITY
    }
    expect(found('early')).toBeLessThan(found('balanced'))
    expect(found('balanced')).toBeLessThan(found('late'))
  })

  test('counts for nobody else: the other’s state is the very same value', () => {
    const talk = new Talk()
    talk.toTalk()
    const before = talk.state.partners.b
    talk.packet('a', Uint8Array.of(0x10, 95, 0x80, 0x02))
    expect(talk.state.partners.b).toBe(before)
  })
})

test('a packet for a seat without a live strap is nobody’s: it changes and leaves nothing', () => {
  const talk = new Talk()
  talk.toTalk({ a: 70 })
  const before = talk.state
  const written = talk.entries.length
  talk.packet('b', Uint8Array.of(0x10, 95, 0x80, 0x02))
  talk.link('a', 'lost')
  talk.packet('a', Uint8Array.of(0x10, 95, 0x80, 0x02))
  expect(talk.state.partners.b).toBe(before.partners.b)
  expect(talk.state.partners.a.signal).toBe(before.partners.a.signal)
  expect(talk.entries).toHaveLength(written + 1)
})
