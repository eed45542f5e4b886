import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { factFromText, textFromFact } from '#shared/journal/entries.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { FactEntry } from '#shared/session/facts.ts'
import { Talk } from '../../support/talk.ts'

const evening = (): readonly FactEntry[] => {
  const talk = new Talk()
  talk.connect('a', 'b')
  const known = { rests: [50, 51, 52], offsetBpm: -1, heartPrompts: true }
  talk.begin({ known: { a: known, b: NOTHING_KNOWN } })
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-neutral-talk')
  talk.seconds(120, { a: 72, b: 74 })
  talk.command({ kind: 'moved', partner: 'b' })
  talk.seconds(60, { a: 66, b: 84 })
  talk.command('pause')
  talk.seconds(1300, { a: 71, b: 72 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.seconds(180, { a: 71, b: 72 })
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('pause')
  talk.seconds(1300, { a: 71, b: 72 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.command('end')
  talk.seconds(90, { a: 71, b: 72 })
  talk.command({ kind: 'judge-prompt', partner: 'a', answer: 'early' })
  return talk.facts
}

test('the evening has every kind of fact that talks by themselves bring', () => {
  const kinds = new Set(evening().map(({ fact }) => fact.kind))
  for (const kind of [
    'person-known',
    'arrived-high',
    'speaking-learnt',
    'neutral-talk-begun',
    'paused-while-elevated',
    'prompt-judged',
  ] as const) {
    expect(kinds).toContain(kind)
  }
})

test('a journal of before answers were known still reads', () => {
  const at = { mono: 1, wall: 2 }
  const text = JSON.stringify({ at, fact: { kind: 'rests-known', rests: [61, 62, 63] } })
  expect(factFromText(text, 'b')).toEqual({
    stream: 'b',
    at,
    fact: { kind: 'person-known', rests: [61, 62, 63], offsetBpm: 0, heartPrompts: true },
  })
})

test('every fact of an evening reads back as it was', () => {
  for (const entry of evening()) {
    expect(factFromText(textFromFact(entry), entry.stream)).toEqual(entry)
  }
})

test('a partner’s fact is none of the couple’s, nor the other way round', () => {
  for (const entry of evening()) {
    const wrong = entry.stream === 'couple' ? 'a' : 'couple'
    expect(factFromText(textFromFact(entry), wrong)).toBeNull()
  }
})

test('text that holds no fact is null, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(factFromText(text, 'couple')).toBeNull()
    }),
  )
  expect(
    factFromText('{"at":{"mono":1,"wall":2},"fact":{"kind":"pause-begun"}}', 'couple'),
  ).toBeNull()
})

test('the summary tells when, how long, how many pauses, and nothing of a body', () => {
  const facts = evening()
  const summary = summaryOf(facts, false)
  expect(summary).toMatchObject({
    id: 'talk-1',
    solo: false,
    taken: [{}, {}],
    ended: true,
    simulated: false,
    endsEarly: false,
    hasGap: false,
  })
  const ofCouple = facts.filter(({ stream }) => stream === 'couple')
  expect(summaryOf(ofCouple, false)).toEqual(summary)
  const talk = facts.find((entry) => entry.fact.kind === 'talk-begun')
  const end = facts.find((entry) => entry.fact.kind === 'session-ended')
  // What was said a minute and a half after the end is not part of the talk.
  expect(facts.at(-1)?.at.mono).toBeGreaterThan(end?.at.mono ?? 0)
  expect(summary?.length).toBe((end?.at.mono ?? 0) - (talk?.at.mono ?? 0))
  expect(summaryOf(facts.slice(1), false)).toBeNull()
})

test('a record that breaks off, or was ended by a later start, ends early', () => {
  const facts = evening()
  const end = facts.findIndex((entry) => entry.fact.kind === 'session-ended')
  const cut = facts.slice(0, end)
  expect(summaryOf(cut, true)).toMatchObject({ ended: false, endsEarly: true, hasGap: true })
  const last = cut.at(-1)
  const talk = cut.find((entry) => entry.fact.kind === 'talk-begun')
  expect(summaryOf(cut, false)?.length).toBe((last?.at.mono ?? 0) - (talk?.at.mono ?? 0))
  const later: FactEntry[] = cut.flatMap((entry) =>
    entry === last
      ? [
          entry,
          { ...entry, stream: 'couple', fact: { kind: 'session-ended', reason: 'interrupted' } },
        ]
      : entry,
  )
  expect(summaryOf(later, false)).toMatchObject({ ended: true, endsEarly: true })
})
