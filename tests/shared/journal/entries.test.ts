import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factFromText, textFromFact } from '#shared/journal/entries.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { FactEntry } from '#shared/session/facts.ts'
import { Talk } from '../../support/talk.ts'

const evening = (): readonly FactEntry[] => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('pause')
  talk.seconds(1300, { a: 71, b: 72 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.command('end')
  return talk.facts
}

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

test('the summary tells when, how long, how many floods and pauses', () => {
  const facts = evening()
  const summary = summaryOf(facts)
  expect(summary).toMatchObject({
    id: 'talk-1',
    floods: 1,
    pauses: 1,
    ended: true,
    simulated: false,
  })
  const talk = facts.find((entry) => entry.fact.kind === 'talk-begun')
  expect(summary?.length).toBe((facts.at(-1)?.at.mono ?? 0) - (talk?.at.mono ?? 0))
  expect(summaryOf(facts.slice(1))).toBeNull()
})
