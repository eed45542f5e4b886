import { z } from 'zod'
import { asLine, asName, LONGEST_LINE } from '../people/own-words.ts'
import {
  COLOURS,
  changedPeople,
  NOBODY_YET,
  type People,
  type PeopleChange,
  type Person,
  TENDENCIES,
  TOUCH,
} from '../people/people.ts'
import { STEPS, type Step } from '../people/set-up.ts'
import { BREATH_POLICY } from '../practice/policy.ts'
import { OWN_VIEWS } from '../session/consent.ts'
import type { EpochMs } from '../units.ts'

/** So much may come in; what is kept of it is cut to what a line holds (ours). */
const MOST_SOOTHES = 12
const typed = z.string().max(2_000)
const line = (longest: number) => typed.transform((text) => asLine(text, longest))
const partner = z.enum(['a', 'b'])

const name = typed.nullable().transform((text) => (text === null ? null : asName(text)))
const colour = z.enum(COLOURS)
const soothes = z
  .array(line(LONGEST_LINE.soothes))
  .max(60)
  .transform((lines): readonly string[] =>
    [...new Set(lines)].filter((one) => one !== '').slice(0, MOST_SOOTHES),
  )
const live = z.enum(OWN_VIEWS)
const epoch = z.number().transform((value) => value as EpochMs)
const touch = z.enum(TOUCH)
const sign = line(LONGEST_LINE.sign)
const place = line(LONGEST_LINE.place)
const wordsOfReturn = line(LONGEST_LINE.wordsOfReturn)
const mode = z.enum(['two', 'solo'])
const step = z.enum(STEPS)

/** What may be said; a wrong value is refused. */
export const peopleChangeSchema: z.ZodType<PeopleChange> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mode'), mode }),
  z.object({ kind: z.literal('name'), partner, name }),
  z.object({ kind: z.literal('colour'), partner, colour }),
  z.object({ kind: z.literal('heart-prompts'), partner, on: z.boolean() }),
  z.object({ kind: z.literal('soothes'), partner, soothes }),
  z.object({ kind: z.literal('record'), partner, record: z.boolean() }),
  z.object({ kind: z.literal('live'), partner, live }),
  z.object({ kind: z.literal('review'), partner, review: z.boolean() }),
  z.object({ kind: z.literal('answers-from'), partner, at: epoch }),
  z.object({ kind: z.literal('place'), partner, place }),
  z.object({ kind: z.literal('sign'), sign }),
  z.object({ kind: z.literal('touch'), touch }),
  z.object({ kind: z.literal('words-of-return'), wordsOfReturn }),
  z.object({ kind: z.literal('passed'), step }),
])

const consent = z.object({
  record: z.boolean().nullable().catch(null),
  live: live.nullable().catch(null),
  review: z.boolean().nullable().catch(null),
})

const personOr = (known: Person): z.ZodType<Person> =>
  z
    .object({
      name: name.catch(null),
      colour: colour.catch(known.colour),
      heartPrompts: z.boolean().catch(true),
      soothes: soothes.catch([]),
      consent: consent.catch(known.consent),
      answersFrom: epoch.nullable().catch(null),
    })
    .catch(known)

const { persons, agreement } = NOBODY_YET

/** Who uses Ebb, from anything: what cannot be read is as if it had not been said, and costs only itself. */
export const peopleSchema: z.ZodType<People> = z
  .object({
    mode: mode.catch('two'),
    persons: z.object({ a: personOr(persons.a), b: personOr(persons.b) }).catch(persons),
    agreement: z
      .object({
        sign: sign.catch(''),
        places: z.object({ a: place.catch(''), b: place.catch('') }).catch(agreement.places),
        touch: touch.nullable().catch(null),
        wordsOfReturn: wordsOfReturn.catch(''),
      })
      .catch(agreement),
    passed: z
      .array(step)
      .transform((steps): readonly Step[] => [...new Set(steps)])
      .catch([]),
  })
  .catch(NOBODY_YET)
  // Two people in one colour cannot be told apart.
  .transform((people) =>
    people.persons.a.colour === people.persons.b.colour
      ? changedPeople(changedPeople(people, { kind: 'colour', partner: 'a', colour: 'teal' }), {
          kind: 'colour',
          partner: 'b',
          colour: 'plum',
        })
      : people,
  )

/** What somebody says for themselves alone: of what is not named, nothing is said. */
export const ownAnswersSchema = z
  .strictObject({
    tendency: z.enum(TENDENCIES).nullable(),
    breathsPerMinute: z.literal(BREATH_POLICY.ratesPerMinute).nullable(),
  })
  .partial()
