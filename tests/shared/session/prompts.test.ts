import { describe, expect, test } from 'vitest'
import { perPartner } from '#shared/partners.ts'
import { Talk } from '../../support/talk.ts'

/** A talk in which one body has just been found flooded. */
const flooded = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 95, b: 72 })
  expect(talk.phase).toBe('proposed')
  return talk
}

describe('prompts', () => {
  test('after "not now" a second flood is found, and prompts once the ten minutes are over', () => {
    const talk = flooded()
    talk.command('not-now')
    const answered = talk.now / 1000
    talk.seconds(240, { a: 72, b: 72 })
    talk.seconds(600, { a: 95, b: 72 })
    expect(talk.when('flood-detected')).toHaveLength(2)
    const [, second] = talk.when('pause-proposed')
    expect(second).toBe(answered + 600)
  })

  test('"two more minutes" proposes the same again while the level is up, and that does not count', () => {
    const talk = flooded()
    talk.command('two-more')
    const answered = talk.now / 1000
    talk.seconds(150, { a: 95, b: 72 })
    expect(talk.when('pause-proposed')[1]).toBe(answered + 120)
    expect(talk.state.session?.prompting.used).toBe(1)
  })

  test('"two more minutes" lets it be when the level has come down', () => {
    const talk = flooded()
    talk.command('two-more')
    talk.seconds(200, { a: 72, b: 72 })
    expect(talk.when('pause-proposed')).toHaveLength(1)
    expect(talk.phase).toBe('talk')
  })

  test('come by themselves three times in a talk at most; asking is never limited', () => {
    const talk = flooded()
    for (let round = 0; round < 5; round += 1) {
      if (talk.phase === 'proposed') talk.command('not-now')
      talk.seconds(700, { a: 72, b: 72 })
      talk.seconds(60, { a: 95, b: 72 })
    }
    expect(talk.when('flood-detected').length).toBeGreaterThan(3)
    expect(talk.when('pause-proposed')).toHaveLength(3)
    talk.command({ kind: 'ask-pause', partner: 'b' })
    expect(talk.phase).toBe('proposed')
  })

  test('each of them is one sound, however it came and whatever was answered', () => {
    const talk = flooded()
    talk.seconds(30, { a: 95, b: 97 })
    talk.command('two-more')
    talk.seconds(150, { a: 95, b: 97 })
    talk.command('not-now')
    talk.command({ kind: 'ask-pause', partner: 'b' })
    talk.seconds(30, { a: 95, b: 97 })
    expect(talk.when('pause-proposed')).toHaveLength(3)
    expect(talk.cues).toEqual(Array(3).fill('time-for-a-pause'))
  })

  test('both flooded at once is one prompt', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(90, { a: 95, b: 97 })
    expect(talk.when('flood-detected')).toHaveLength(2)
    expect(talk.when('pause-proposed')).toHaveLength(1)
    talk.command('not-now')
    talk.seconds(900, { a: 95, b: 97 })
    expect(talk.when('pause-proposed')).toHaveLength(1)
  })

  test('look the same whoever it was, one or both, found or pressed', () => {
    const views = [
      () => flooded(),
      () => {
        const talk = new Talk()
        talk.toTalk()
        talk.seconds(60, { a: 70, b: 97 })
        return talk
      },
      () => {
        const talk = new Talk()
        talk.toTalk()
        talk.seconds(60, { a: 70, b: 72 })
        talk.command({ kind: 'ask-pause', partner: 'a' })
        return talk
      },
    ].map((make) => make().snapshot())
    for (const view of views) expect(view).toEqual(views[0])
    expect(views[0]?.phase.kind).toBe('proposed')
  })

  test('the shared screen does not differ by a body: another heart, the same snapshots', () => {
    const screens = (a: number) => {
      const talk = new Talk()
      talk.toTalk()
      const seen: unknown[] = []
      for (let minute = 0; minute < 10; minute += 1) {
        talk.seconds(60, { a, b: 72 })
        seen.push(talk.snapshot())
      }
      return seen
    }
    expect(screens(83)).toEqual(screens(66))
  })

  test('without straps nothing is found, and every button works', () => {
    const talk = new Talk()
    talk.begin()
    talk.command('begin-talk')
    talk.seconds(60, {})
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'no-strap' })
    talk.command({ kind: 'ask-pause', partner: 'b' })
    talk.command('two-more')
    talk.seconds(121, {})
    expect(talk.phase).toBe('proposed')
    talk.command('pause')
    expect(talk.phase).toBe('pause')
    expect(perPartner((id) => talk.state.partners[id].asked)).toEqual({ a: false, b: false })
  })
})

describe('what speaks against a prompt', () => {
  test('another strap on a seat is another heart: nothing of the one before is held against it', () => {
    const talk = new Talk()
    talk.toTalk({ a: 60, b: 85 })
    const swapped = (id: string) => ({ kind: 'live', strap: { id, name: 'Strap' } }) as const
    for (const [partner, id] of [
      ['a', 'strap-b'],
      ['b', 'strap-a'],
    ] as const) {
      talk.send({ kind: 'link', at: talk.at(), partner, link: swapped(id) })
    }
    expect([talk.state.partners.a.baseline, talk.state.partners.b.baseline]).toEqual([null, null])
    talk.seconds(180, { a: 85, b: 60 })
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.snapshot().listening).toEqual({ kind: 'cannot-tell', reason: 'no-rest' })
  })

  test('the same strap again, as after a reload, keeps its rest, whatever it calls itself', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.link('a', 'lost')
    const strap = { id: 'strap-a', name: 'another name' }
    talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
    expect(talk.state.partners.a.baseline).not.toBeNull()
  })

  test('another strap of the same name is another heart', () => {
    const talk = new Talk()
    talk.toTalk()
    const strap = { id: 'strap-c', name: 'Strap' }
    talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
    expect(talk.state.partners.a.baseline).toBeNull()
  })

  test('"two more minutes" over a lost signal: it is asked again only once the heart is known', () => {
    const talk = flooded()
    talk.command('two-more')
    talk.seconds(100, { a: null, b: 72 })
    const back = talk.now / 1000
    talk.seconds(24, { a: 95, b: 72 })
    expect(talk.when('pause-proposed')).toHaveLength(1)
    talk.seconds(30, { a: 95, b: 72 })
    expect(talk.when('pause-proposed')[1]).toBeGreaterThan(back + 20)
    expect(talk.when('repeat-dropped')).toEqual([])
  })

  test('no automatic prompt comes within a minute of "I moved"', () => {
    const talk = flooded()
    talk.command('not-now')
    talk.seconds(60, { a: 72, b: 72 })
    talk.seconds(525, { a: 95, b: 72 })
    talk.command({ kind: 'moved', partner: 'a' })
    const moved = talk.now / 1000
    talk.seconds(120, { a: 95, b: 72 })
    expect(talk.when('pause-proposed')[1]).toBeGreaterThan(moved + 60)
  })

  test('rates no heart has are not believed', () => {
    const absurd = (second: number) => Uint8Array.of(0x01, 0xf0 + (second % 8), 0xff)
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(120, (second) => ({ a: absurd(second), b: 72 }))
    expect(talk.when('flood-detected')).toEqual([])
  })

  test('"two more minutes" does not shorten what "not now" has asked for', () => {
    const talk = flooded()
    talk.command('not-now')
    const asked = talk.now / 1000
    talk.seconds(60, { a: 72, b: 72 })
    talk.command({ kind: 'ask-pause', partner: 'b' })
    talk.command('two-more')
    talk.seconds(400, { a: 72, b: 72 })
    if (talk.phase === 'proposed') talk.command('two-more')
    talk.seconds(200, { a: 95, b: 72 })
    const automatic = talk.facts.filter(
      ({ fact }) => fact.kind === 'pause-proposed' && fact.cause === 'automatic',
    )
    expect((automatic[1]?.at.mono ?? Number.POSITIVE_INFINITY) / 1000).toBeGreaterThanOrEqual(
      asked + 600,
    )
  })
})
