import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { PARTNERS } from '#shared/partners.ts'
import { ownLook } from '#shared/session/own-look.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { MINUTE } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const settled = (talk: Talk): Talk => {
  talk.connect('a', 'b')
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-talk')
  return talk
}

const talking = (options: Parameters<Talk['begin']>[0] = {}): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin(options)
  return settled(talk)
}

const withoutTime = ({ at: _, ...rest }: LiveSnapshot) => rest

describe('an own body on the screen that both see', () => {
  test('is there only where its owner shows it, as far as they show it', () => {
    const talk = talking()
    talk.seconds(30, { a: 75, b: 76 })
    expect(talk.snapshot().seats.a.own).toBeNull()
    talk.command({ kind: 'show', partner: 'a', view: 'water' })
    expect(talk.snapshot().seats.a.own).toMatchObject({ view: 'water', bpm: null })
    expect(talk.snapshot().seats.a.own?.level).toBeGreaterThan(0)
    talk.command({ kind: 'show', partner: 'a', view: 'chart' })
    expect(talk.snapshot().seats.a.own).toMatchObject({ view: 'chart', bpm: 75 })
    expect(talk.snapshot().seats.b.own).toBeNull()
  })

  test('of somebody who takes no part in a talk alone is never there, whatever they said another day', () => {
    const talk = talking({
      solo: true,
      consent: { a: { record: true, live: 'private' }, b: { record: true, live: 'chart' } },
    })
    talk.seconds(30, { a: 75, b: 76 })
    expect(talk.snapshot().seats.b.own).toBeNull()
  })

  test('is gone with one command, for both at once, and without a trace', () => {
    const talk = talking()
    talk.seconds(30, { a: 75, b: 76 })
    const before = withoutTime(talk.snapshot())
    talk.command({ kind: 'show', partner: 'a', view: 'chart' })
    talk.command({ kind: 'show', partner: 'b', view: 'water' })
    talk.command('hide-all')
    expect(withoutTime(talk.snapshot())).toEqual(before)
  })

  test('is no number any more once nothing has come for three seconds', () => {
    const talk = talking()
    talk.command({ kind: 'show', partner: 'a', view: 'chart' })
    talk.seconds(30, { a: 75, b: 76 })
    talk.seconds(4, { b: 76 })
    expect(talk.snapshot().seats.a.own).toEqual({ view: 'chart', level: null, bpm: null })
  })

  test('of another heart on the seat is private again', () => {
    const talk = talking()
    talk.command({ kind: 'show', partner: 'a', view: 'water' })
    const link = { kind: 'live', strap: { id: 'another', name: 'Strap' } } as const
    talk.send({ kind: 'link', at: talk.at(), partner: 'a', link })
    expect(talk.snapshot().seats.a.own).toBeNull()
  })

  test('that one shows changes nothing of what is seen of the other', () => {
    const seen = (b: number) => {
      const talk = talking({
        consent: { a: { record: true, live: 'chart' }, b: { record: true, live: 'private' } },
      })
      talk.seconds(60, { a: 75, b })
      return withoutTime(talk.snapshot())
    }
    expect(seen(74)).toEqual(seen(81))
  })
})

describe('a heart that is never to prompt', () => {
  const known = { a: { ...NOTHING_KNOWN, heartPrompts: false }, b: NOTHING_KNOWN }

  test('brings no prompt however high it goes, and looks like any other', () => {
    const talk = talking({ known })
    talk.seconds(300, { a: 120, b: 74 })
    expect(talk.when('flood-detected')).toEqual([])
    expect(talk.phase).toBe('talk')
    const other = talking()
    other.seconds(300, { a: 74, b: 74 })
    expect(withoutTime(talk.snapshot())).toEqual(withoutTime(other.snapshot()))
  })

  test.each([
    ['a strap that falls silent', 300, (talk: Talk) => talk.seconds(30, { b: 74 })],
    ['a strap out of reach', 300, (talk: Talk) => talk.link('a', 'lost')],
    ['a rest that was not waited for', 10, () => {}],
  ])(
    'is not told apart by %s, nor where it is the only one with a strap',
    (_what, resting, happen) => {
      for (const rest of [{ a: 70, b: 72 }, { a: 70 }]) {
        const seen = [NOTHING_KNOWN, { ...NOTHING_KNOWN, heartPrompts: false }].map((a) => {
          const talk = new Talk()
          talk.connect(...PARTNERS.filter((id) => id in rest))
          talk.begin({ known: { a, b: NOTHING_KNOWN } })
          talk.seconds(resting, rest)
          talk.command('begin-talk')
          talk.seconds(20, rest)
          happen(talk)
          return withoutTime(talk.snapshot())
        })
        expect(seen[1]).toEqual(seen[0])
      }
    },
  )

  test('has its buttons, and its own body at the return', () => {
    const talk = talking({ known })
    talk.command({ kind: 'ask-pause', partner: 'a' })
    expect(talk.phase).toBe('proposed')
    talk.command('pause')
    talk.seconds(60, { a: 71, b: 74 })
    expect(ownLook(talk.state, 'a')?.body).toBe('near')
  })
})

describe('the own body at the return', () => {
  const paused = (a: number | null, seconds = 60): Talk => {
    const talk = talking()
    talk.command('pause')
    talk.seconds(seconds, { ...(a === null ? {} : { a }), b: 74 })
    return talk
  }

  test('is near the own rest up to eight above it, and else not yet', () => {
    expect(ownLook(paused(77).state, 'a')?.body).toBe('near')
    expect(ownLook(paused(80).state, 'a')?.body).toBe('not-yet')
  })

  test('cannot be told from less than thirty good seconds, or when nothing comes now', () => {
    expect(ownLook(paused(71, 20).state, 'a')?.body).toBe('cannot-tell')
    const talk = paused(71)
    talk.seconds(10, { b: 74 })
    expect(ownLook(talk.state, 'a')?.body).toBe('cannot-tell')
  })

  test('is told from the last thirty seconds, not from before', () => {
    const talk = paused(100)
    talk.seconds(60, { a: 71, b: 74 })
    expect(ownLook(talk.state, 'a')?.body).toBe('near')
  })
})

describe('a minute of breath', () => {
  test('comes in the middle of the talk and is over by itself', () => {
    const talk = talking()
    talk.command('breathe')
    talk.seconds(59, { a: 74, b: 74 })
    expect(talk.phase).toBe('breather')
    talk.seconds(1, { a: 74, b: 74 })
    expect(talk.phase).toBe('talk')
  })

  test('is over when somebody wants that, and is no pause', () => {
    const talk = talking()
    talk.command('breathe')
    talk.command('end-breather')
    expect(talk.phase).toBe('talk')
    expect(talk.state.session?.pauses).toEqual([])
  })

  test('holds back the prompt for its own time, and loses nothing', () => {
    const talk = talking()
    talk.command('breathe')
    talk.seconds(58, { a: 106, b: 74 })
    expect(talk.when('flood-detected')).toHaveLength(1)
    expect(talk.phase).toBe('breather')
    talk.seconds(4, { a: 106, b: 74 })
    expect(talk.phase).toBe('proposed')
  })

  test('can become a pause', () => {
    const talk = talking()
    talk.command('breathe')
    talk.command('pause')
    expect(talk.phase).toBe('pause')
  })
})

describe('one person alone', () => {
  const alone = (): Talk => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin({ solo: true })
    talk.seconds(300, { a: 70 })
    talk.command('begin-talk')
    return talk
  }

  test('is listened to, though nobody sits on the other seat', () => {
    const talk = alone()
    talk.seconds(10, { a: 72 })
    expect(talk.snapshot()).toMatchObject({ solo: true, listening: { kind: 'listening' } })
    talk.seconds(90, { a: 104 })
    expect(talk.phase).toBe('proposed')
  })

  test('comes back alone', () => {
    const talk = alone()
    talk.command('pause')
    talk.seconds(60, { a: 72 })
    talk.command({ kind: 'ready', partner: 'a' })
    expect(talk.phase).toBe('return')
    talk.command({ kind: 'ready', partner: 'a' })
    expect(talk.phase).toBe('talk')
  })

  test('a strap that lies on the other seat is nobody: no entry, no prompt', () => {
    const talk = new Talk()
    talk.connect('a', 'b')
    talk.begin({ solo: true })
    talk.seconds(300, { a: 70, b: 70 })
    talk.command('begin-talk')
    talk.seconds(120, { a: 72, b: 120 })
    expect(talk.phase).toBe('talk')
    expect(talk.entries.filter(({ stream }) => stream === 'b')).toEqual([])
    talk.command({ kind: 'ask-pause', partner: 'b' })
    expect(talk.phase).toBe('talk')
  })
})

test('a pause of a chosen length ends at its full minute, and may be left early after it', () => {
  const talk = talking()
  const { wall } = talk.at()
  talk.command({ kind: 'pause', returnAt: (wall + 45 * MINUTE) as typeof wall })
  expect(talk.snapshot().phase).toMatchObject({ kind: 'pause', length: 45 * MINUTE })
  talk.seconds(21 * 60, { a: 71, b: 73 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  expect(talk.snapshot().phase).toMatchObject({ kind: 'return', early: false })
})

describe('at the close', () => {
  test('the shared screen is told nothing of who has said something about a prompt', () => {
    const talk = talking()
    talk.seconds(400, { a: 120, b: 72 })
    talk.command('end')
    expect(talk.state.session?.prompting.used).toBeGreaterThan(0)
    const before = withoutTime(talk.snapshot())
    talk.command({ kind: 'judge-prompt', partner: 'a', answer: 'fits' })
    expect(talk.state.session?.judged.a).toBe(1)
    expect(withoutTime(talk.snapshot())).toEqual(before)
  })
})
