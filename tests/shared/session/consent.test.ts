import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PARTNERS, type PartnerId, perPartner } from '#shared/partners.ts'
import { stepsOf } from '#shared/practice/practices.ts'
import type { Command } from '#shared/session/commands.ts'
import { replay } from '#shared/session/engine.ts'
import { type Entry, isPacket } from '#shared/session/facts.ts'
import { NO_LINK } from '#shared/straps/link.ts'
import { begunPractice } from '../../support/practised.ts'
import { Talk } from '../../support/talk.ts'

const PRIVATE = { record: true, live: 'private' } as const
const UNRECORDED = { record: false, live: 'private' } as const

/** Both at rest, then talking; b lets nothing be recorded. */
const withoutB = (): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ consent: { a: PRIVATE, b: UNRECORDED } })
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-talk')
  return talk
}

const ofB = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ stream }) => stream === 'b')

describe('a partner who lets nothing be recorded', () => {
  test('is in the journal with nothing at all, and the other with everything', () => {
    const talk = withoutB()
    talk.seconds(60, { a: 74, b: 75 })
    expect(ofB(talk.entries)).toEqual([])
    const { packets } = countKinds(talk.entries)
    expect(packets).toBeGreaterThan(350)
  })

  test('is listened to all the same, from memory: a flood of theirs brings the same prompt', () => {
    const talk = withoutB()
    talk.seconds(90, { a: 74, b: 104 })
    expect(talk.phase).toBe('proposed')
    expect(talk.when('pause-proposed')).toHaveLength(1)
    expect(ofB(talk.entries)).toEqual([])
  })

  test('can let it be recorded later: from then on, with what a replay has to know', () => {
    const talk = withoutB()
    talk.command({ kind: 'record-again', partner: 'b' })
    talk.seconds(30, { a: 74, b: 75 })
    const kinds = ofB(talk.entries).map((entry) => ('fact' in entry ? entry.fact.kind : 'packet'))
    expect(kinds.slice(0, 2)).toEqual(['link', 'baseline-set'])
    const told = replay(talk.entries)
    expect(told.partners.b.baseline).toEqual(talk.state.partners.b.baseline)
    expect(told.session).toEqual(talk.state.session)
  })

  test('writes no words that are kept', () => {
    const talk = withoutB()
    talk.command('end')
    expect(talk.snapshot().allowed).toContain('write-words:a')
    expect(talk.snapshot().allowed).not.toContain('write-words:b')
  })
})

const countKinds = (entries: readonly Entry[]) => ({
  packets: entries.filter((entry) => 'packet' in entry).length,
})

describe('a recording that is stopped in the middle of a talk', () => {
  const stop = (keep: boolean): Command => ({ kind: 'stop-recording', partner: 'a', keep })

  test('holds nothing from that moment on, and keeps what was there', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command(stop(true))
    const before = talk.entries.length
    talk.seconds(60, { a: 74, b: 75 })
    expect(talk.entries.slice(before).filter(({ stream }) => stream === 'a')).toEqual([])
    expect(talk.asked).toEqual([])
    expect(talk.snapshot().seats.a.recording).toBe('off')
  })

  test('is erased where its owner wants that, and cannot go on in this talk', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command(stop(false))
    expect(talk.asked).toEqual([{ kind: 'erase-own', partner: 'a' }])
    expect(talk.snapshot().allowed).not.toContain('record-again:a')
    expect(talk.snapshot().allowed).not.toContain('stop-recording:a')
  })

  test('can still be erased after it was only stopped', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.command(stop(true))
    talk.command(stop(true))
    expect(talk.when('recording-stopped')).toHaveLength(1)
    talk.command(stop(false))
    expect(talk.asked).toEqual([{ kind: 'erase-own', partner: 'a' }])
  })

  test('tells the screen that both see nothing but that', () => {
    const talk = new Talk()
    talk.toTalk()
    const { seats: _, allowed: __, at: ___, ...before } = talk.snapshot()
    talk.command(stop(false))
    const { seats: ____, allowed: _____, at: ______, ...after } = talk.snapshot()
    expect(after).toEqual(before)
  })
})

describe('a partner who wears no strap', () => {
  const ofA = (entries: readonly Entry[]): readonly Entry[] =>
    entries.filter(({ stream }) => stream === 'a')
  const stop = { kind: 'stop-recording', partner: 'a', keep: true } as const

  test('can stop what they press and write in a talk from being kept, and nothing else is there', () => {
    const talk = new Talk()
    talk.begin()
    talk.command('begin-talk')
    expect(talk.snapshot().seats.a.hasHeart).toBe(false)
    talk.command({ kind: 'mark', partner: 'a' })
    expect(ofA(talk.entries).filter(isPacket)).toEqual([])
    expect(talk.when('marked')).toHaveLength(1)
    expect(talk.snapshot().allowed).toContain('stop-recording:a')
    talk.command(stop)
    talk.command({ kind: 'mark', partner: 'a' })
    expect(talk.when('marked')).toHaveLength(1)
    talk.command('end')
    expect(talk.snapshot().allowed).not.toContain('write-words:a')
  })

  test('has nothing to stop in a practice, where nothing is pressed or written, until a strap is put on', () => {
    const talk = new Talk()
    talk.begin({ practice: { kind: 'pace', who: ['a'], steps: stepsOf({ kind: 'pace' }) } })
    expect(talk.snapshot().allowed).not.toContain('stop-recording:a')
    talk.command(stop)
    expect(talk.when('recording-stopped')).toEqual([])
    talk.connect('a')
    talk.seconds(5, { a: 70 })
    expect(talk.snapshot().allowed).toContain('stop-recording:a')
  })

  test('can still stop and erase what was heard before the strap was taken from the seat', () => {
    const talk = begunPractice({ kind: 'pace' }, ['a'])
    talk.seconds(5, { a: 70 })
    talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: NO_LINK })
    expect(talk.snapshot().seats.a).toMatchObject({ link: NO_LINK, hasHeart: true })
    talk.command({ ...stop, keep: false })
    expect(talk.asked).toEqual([{ kind: 'erase-own', partner: 'a' }])
  })
})

describe('whatever is asked for', { timeout: 30_000 }, () => {
  const partner = fc.constantFrom<PartnerId>('a', 'b')
  const asked = fc.oneof(
    fc
      .record({ partner, keep: fc.boolean() })
      .map((it): Command => ({ kind: 'stop-recording', ...it })),
    partner.map((id): Command => ({ kind: 'record-again', partner: id })),
    partner.map((id): Command => ({ kind: 'mark', partner: id })),
    partner.map((id): Command => ({ kind: 'ask-pause', partner: id })),
    partner.map((id): Command => ({ kind: 'ready', partner: id })),
    fc.constantFrom<Command>(
      { kind: 'pause', returnAt: null },
      { kind: 'not-now' },
      { kind: 'breathe' },
    ),
  )
  const consents = fc.record({ a: fc.boolean(), b: fc.boolean() })

  test('an own stream is written in exactly the seconds in which its owner lets it be', () => {
    fc.assert(
      fc.property(consents, fc.array(asked, { maxLength: 20 }), (record, commands) => {
        const talk = new Talk()
        talk.connect('a', 'b')
        talk.begin({ consent: perPartner((id) => ({ ...PRIVATE, record: record[id] })) })
        talk.seconds(280, { a: 70, b: 72 })
        talk.command('begin-talk')
        for (const command of commands) {
          talk.command(command)
          const before = talk.entries.length
          talk.seconds(3, { a: 80, b: 96 })
          const written = talk.entries.slice(before)
          for (const id of PARTNERS) {
            const lets = talk.state.session?.recording[id] === 'on'
            expect(written.some(({ stream }) => stream === id)).toBe(lets)
          }
        }
        const told = replay(talk.entries)
        expect(told.session).toEqual(talk.state.session)
      }),
      { numRuns: 30 },
    )
  })
})
