import { describe, expect, test } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import { replay } from '#shared/session/engine.ts'
import { ownLook } from '#shared/session/own-look.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { epochMs, HOUR, MINUTE } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const CALM = { a: 71, b: 73 }
const WORDS = { ...NO_WORDS, hard: 'the silence', arousal: 7, flooded: 'unsure' } as const

const returned = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.command('pause')
  talk.seconds(1260, CALM)
  expect(talk.phase).toBe('return')
  return talk
}

const ended = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.command('end')
  return talk
}

/** All that both see, but for the time. */
const shared = (talk: Talk) => ({ ...talk.snapshot(), at: null })

describe('the return', () => {
  test('both pressing in one moment is one return, whoever came first', () => {
    for (const order of [PARTNERS, PARTNERS.toReversed()]) {
      const talk = returned()
      for (const partner of [...order, ...order]) talk.command({ kind: 'ready', partner })
      expect(talk.phase).toBe('talk')
      expect(talk.when('talk-resumed')).toHaveLength(1)
      expect(talk.when('ready')).toHaveLength(2)
      expect(talk.snapshot().phase).toMatchObject({ resumed: true })
    }
  })

  test('goes on while a strap is gone, or both are: nobody has to be measured to be ready', () => {
    const talk = returned()
    talk.link('a', 'lost')
    talk.seconds(40, { b: 73 })
    expect(ownLook(talk.state, 'a')?.body).toBe('cannot-tell')
    expect(ownLook(talk.state, 'b')?.body).toBe('near')
    talk.link('b', 'lost')
    talk.seconds(40, {})
    expect(talk.phase).toBe('return')
    for (const partner of PARTNERS) talk.command({ kind: 'ready', partner })
    expect(talk.phase).toBe('talk')
  })

  test('stands through a clock that is set, either way, and over midnight', () => {
    for (const set of [HOUR, -HOUR, 5 * HOUR]) {
      const talk = returned()
      const before = talk.state.session?.phase
      talk.set = set
      talk.seconds(30, CALM)
      expect(talk.state.session?.phase).toEqual(before)
      talk.command('extend')
      const phase = talk.state.session?.phase
      const at = talk.at().wall
      if (phase?.kind !== 'pause') throw new Error('no pause')
      expect(phase.returnAt % MINUTE).toBe(0)
      expect(phase.returnAt - at).toBeGreaterThanOrEqual(10 * MINUTE)
      expect(phase.returnAt - at).toBeLessThan(11 * MINUTE)
    }
  })

  test('is told by the journal alone as it was', () => {
    const talk = returned()
    talk.command({ kind: 'ready', partner: 'b' })
    const told = replay(talk.entries)
    expect(told.session).toEqual(talk.state.session)
    expect(told.session?.phase).toMatchObject({ ready: { a: false, b: true } })
  })

  test('twice ten minutes, then no more; a date can be set all along', () => {
    const talk = returned()
    for (let times = 0; times < 2; times += 1) {
      expect(talk.snapshot().allowed).toContain('postpone')
      talk.command('extend')
      talk.seconds(11 * 60, CALM)
      expect(talk.phase).toBe('return')
    }
    expect(talk.snapshot().phase).toMatchObject({ extensionsLeft: 0 })
    expect(talk.snapshot().allowed).not.toContain('extend')
    expect(talk.snapshot().allowed).toContain('postpone')
  })

  test('the own body is near, not yet, or cannot be told; each from their own alone', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command('pause')
    talk.seconds(20, { a: 71, b: 95 })
    expect(ownLook(talk.state, 'a')?.body).toBe('cannot-tell')
    talk.seconds(60, { a: 71, b: 95 })
    expect(ownLook(talk.state, 'a')?.body).toBe('near')
    expect(ownLook(talk.state, 'b')?.body).toBe('not-yet')
    expect(ownLook(new Talk().state, 'a')).toBeNull()
  })
})

describe('readiness', () => {
  test('is its owner’s alone, may be told again, and changes nothing that both see', () => {
    const talk = returned()
    const before = shared(talk)
    talk.command({ kind: 'tell-readiness', partner: 'a', value: 3 })
    talk.command({ kind: 'tell-readiness', partner: 'a', value: 6 })
    expect(shared(talk)).toEqual(before)
    expect(ownLook(talk.state, 'a')?.readiness).toBe(6)
    expect(ownLook(talk.state, 'b')?.readiness).toBeNull()
    const own = talk.facts.filter(({ fact }) => fact.kind === 'readiness-told')
    expect(own.map(({ stream }) => stream)).toEqual(['a', 'a'])
    expect(replay(talk.entries)).toEqual(talk.state)
  })

  test('is of this pause: the next one begins without, and in a talk it is not asked for', () => {
    const talk = returned()
    talk.command({ kind: 'tell-readiness', partner: 'a', value: 6 })
    for (const partner of PARTNERS) talk.command({ kind: 'ready', partner })
    talk.command({ kind: 'tell-readiness', partner: 'a', value: 9 })
    expect(talk.when('readiness-told')).toHaveLength(1)
    talk.command('pause')
    expect(ownLook(talk.state, 'a')?.readiness).toBeNull()
  })
})

describe('company', () => {
  test('is a wish of each, of this pause, seen by both, and stays over ten more minutes', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command({ kind: 'company', partner: 'a', wants: true })
    expect(talk.when('company-wished')).toEqual([])
    talk.command('pause')
    talk.command({ kind: 'company', partner: 'a', wants: true })
    talk.command({ kind: 'company', partner: 'b', wants: true })
    talk.command('extend')
    expect(talk.snapshot().phase).toMatchObject({ company: { a: true, b: true } })
    talk.command({ kind: 'company', partner: 'b', wants: false })
    expect(talk.snapshot().phase).toMatchObject({ company: { a: true, b: false } })
    expect(replay(talk.entries)).toEqual(talk.state)
  })

  test('is not wished for by one who is alone', () => {
    const talk = new Talk()
    talk.begin({ solo: true })
    talk.command('begin-talk')
    talk.command('pause')
    expect(talk.snapshot().allowed.filter((key) => key.startsWith('company'))).toEqual([])
  })
})

describe('own words', () => {
  test('are written after the end, by each for themselves; the last ones hold, and both see nothing of them', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command({ kind: 'write-words', partner: 'a', words: WORDS })
    expect(talk.when('own-words')).toEqual([])
    talk.command('end')
    const before = shared(talk)
    talk.command({ kind: 'write-words', partner: 'a', words: NO_WORDS })
    talk.command({ kind: 'write-words', partner: 'a', words: WORDS })
    expect(shared(talk)).toEqual(before)
    expect(ownLook(talk.state, 'a')?.words).toEqual(WORDS)
    expect(ownLook(talk.state, 'b')?.words).toBeNull()
    expect(
      talk.facts.filter(({ fact }) => fact.kind === 'own-words').map((it) => it.stream),
    ).toEqual(['a', 'a'])
    talk.command('leave')
    expect(JSON.stringify(talk.state)).not.toContain(WORDS.hard)
  })

  test('are not kept where nothing of this partner is recorded, nor of a demonstration', () => {
    const stopped = new Talk()
    stopped.toTalk()
    stopped.command({ kind: 'stop-recording', partner: 'a', keep: true })
    stopped.command('end')
    expect(stopped.snapshot().allowed).toContain('write-words:b')
    const shown = new Talk()
    shown.begin({ simulated: true })
    shown.command('begin-talk')
    shown.command('end')
    for (const talk of [stopped, shown]) {
      expect(talk.snapshot().allowed).not.toContain('write-words:a')
      talk.command({ kind: 'write-words', partner: 'a', words: WORDS })
      expect(JSON.stringify(talk.entries)).not.toContain(WORDS.hard)
      expect(ownLook(talk.state, 'a')?.words).toBeNull()
    }
  })

  test('are no body: they move none, and a replay tells them', () => {
    const talk = ended()
    const { words: _, ...body } = talk.state.partners.a
    talk.command({ kind: 'write-words', partner: 'a', words: WORDS })
    expect(talk.state.partners.a).toEqual({ ...body, words: WORDS })
    expect(replay(talk.entries)).toEqual(talk.state)
  })
})

describe('what the pauses came to', () => {
  const pauses = (talk: Talk) => {
    const { phase } = talk.snapshot()
    return phase.kind === 'ended' ? phase.pauses.map(({ outcome }) => outcome) : null
  }

  test('come back from, put off, or neither', () => {
    const talk = returned()
    for (const partner of PARTNERS) talk.command({ kind: 'ready', partner })
    talk.command('pause')
    talk.command('extend')
    const promised = talk.state.session?.pauses.at(-1)?.promised
    expect(talk.state.session?.phase).toMatchObject({ returnAt: promised })
    const later = structuredClone(talk.state)
    talk.command('end')
    expect(pauses(talk)).toEqual(['kept', 'ended'])
    // Even now a time can be named.
    const returnAt = epochMs(talk.at().wall + 5 * HOUR - (talk.at().wall % MINUTE))
    talk.command({ kind: 'postpone', returnAt })
    expect(pauses(talk)).toEqual(['kept', 'put-off'])
    expect(talk.state.session?.pauses.at(-1)?.promised).toBe(returnAt)
    expect(later.session?.pauses.map(({ outcome }) => outcome)).toEqual(['kept', 'open'])
  })
})
