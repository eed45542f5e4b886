import { expect, test } from 'vitest'
import { coupleFactSchema } from '#shared/journal/fact-schema.ts'
import { reseated } from '#shared/journal/reseat.ts'
import { begunPractice, cameDownFrom } from '../../support/practised.ts'
import { Talk } from '../../support/talk.ts'

test('the couple’s facts of a practice are read back as they were written', () => {
  const facts = cameDownFrom(110, 40).facts.filter(({ stream }) => stream === 'couple')
  expect(facts.map(({ fact }) => fact.kind)).toEqual([
    ...['session-begun', 'practice-step-begun', 'practice-step-begun', 'session-ended'],
  ])
  for (const { fact } of facts)
    expect(coupleFactSchema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact)
})

test('a talk that was kept before there was practice is read as a talk', () => {
  const talk = new Talk()
  talk.begin()
  const { practice: _, ...before } = { practice: null, ...talk.facts[0]?.fact }
  expect(coupleFactSchema.parse(before)).toMatchObject({ kind: 'session-begun', practice: null })
})

test('for whoever changed seats it is theirs on the other seat', () => {
  const begun = begunPractice({ kind: 'pace' }, ['a']).facts[0]
  if (begun?.stream !== 'couple') throw new Error('no beginning')
  expect(reseated(begun.fact)).toMatchObject({
    recorded: { a: false, b: true },
    practice: { kind: 'pace', who: ['b'] },
  })
})
