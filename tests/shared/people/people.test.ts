import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import {
  COLOURS,
  changedPeople,
  NOBODY_YET,
  type People,
  type PeopleChange,
  withoutPerson,
} from '#shared/people/people.ts'
import { openStep, STEPS, stepAfter, stepBefore, stepsFor } from '#shared/people/set-up.ts'
import { peopleChangeSchema, peopleSchema } from '#shared/settings/people-schema.ts'

const said = (...changes: readonly PeopleChange[]): People =>
  changes.reduce(changedPeople, NOBODY_YET)

const partner = fc.constantFrom(...PARTNERS)
const change: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    kind: fc.constant('name'),
    partner,
    name: fc.option(fc.string({ unit: 'grapheme' })),
  }),
  fc.record({ kind: fc.constant('colour'), partner, colour: fc.constantFrom(...COLOURS) }),
  fc.record({ kind: fc.constant('soothes'), partner, soothes: fc.array(fc.string()) }),
  fc.record({ kind: fc.constant('place'), partner, place: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('passed'), step: fc.constantFrom(...STEPS) }),
  fc.record({ kind: fc.constant('mode'), mode: fc.constantFrom('two', 'solo') }),
)

test('whatever is said: two colours, and what is kept reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const people = said(...changes.map((one) => peopleChangeSchema.parse(one)))
      expect(people.persons.a.colour).not.toBe(people.persons.b.colour)
      expect(peopleSchema.parse(JSON.parse(JSON.stringify(people)))).toEqual(people)
    }),
  )
})

test('the schema makes people of anything, and never two in one colour', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      const people = peopleSchema.parse(anything)
      expect(people.persons.a.colour).not.toBe(people.persons.b.colour)
    }),
  )
  const persons = { a: { colour: 'plum' }, b: { colour: 'plum' } }
  expect(peopleSchema.parse({ persons }).persons.a.colour).toBe('teal')
})

test('one wrong value costs only itself', () => {
  const kept = { ...NOBODY_YET, mode: 'three', agreement: { sign: 'a hand', touch: 'maybe' } }
  const people = peopleSchema.parse(kept)
  expect(people.mode).toBe('two')
  expect(people.agreement).toEqual({ ...NOBODY_YET.agreement, sign: 'a hand' })
})

test('the set-up goes on where it stood, and one alone has half of it', () => {
  expect(openStep(NOBODY_YET)).toBe('about')
  expect(openStep(said({ kind: 'passed', step: 'about' }))).toBe('mode')
  expect(openStep(said(...STEPS.map((step) => ({ kind: 'passed', step }) as const)))).toBeNull()
  expect(stepsFor('solo').filter((step) => step.endsWith('-b'))).toEqual([])
  expect(stepAfter('solo', 'safety-a')).toBe('caring')
  expect(stepAfter('two', 'agreement')).toBeNull()
  expect(stepBefore('two', 'about')).toBeNull()
  expect(stepBefore('solo', 'caring')).toBe('safety-a')
})

test('without one of them: as before that one came, whatever colour the other took meanwhile', () => {
  const both = said(
    { kind: 'name', partner: 'a', name: 'Ada' },
    { kind: 'colour', partner: 'a', colour: 'clay' },
    { kind: 'colour', partner: 'b', colour: 'teal' },
    { kind: 'live', partner: 'a', live: 'chart' },
    { kind: 'passed', step: 'person-a' },
    { kind: 'passed', step: 'person-b' },
    { kind: 'sign', sign: 'a hand' },
  )
  const left = withoutPerson(both, 'a')
  expect(left.persons.a).toEqual({ ...NOBODY_YET.persons.a, colour: 'plum' })
  expect(left.persons.b).toEqual(both.persons.b)
  expect(left.passed).toEqual(['person-b'])
  expect(left.agreement.sign).toBe('a hand')
})
