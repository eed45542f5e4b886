import { otherOf, type PartnerId, type PerPartner, perPartner, withPartner } from '../partners.ts'
import type { BreathRate } from '../practice/policy.ts'
import type { OwnView } from '../session/consent.ts'
import type { EpochMs } from '../units.ts'
import type { Mode, Step } from './set-up.ts'

/** What a person can be shown in; each has a hue of its own at the same lightness and chroma (tokens.css). */
export const COLOURS = ['teal', 'plum', 'indigo', 'clay', 'olive'] as const
export type Colour = (typeof COLOURS)[number]

export const TOUCH = ['yes', 'no', 'ask'] as const
export type Touch = (typeof TOUCH)[number]

/** What somebody learned to do to protect themselves; never said as a label, kept under their own key. */
export const TENDENCIES = ['withdraw', 'pursue', 'neither'] as const
export type Tendency = (typeof TENDENCIES)[number]

/** What each says for themselves alone, kept under their own key; null where they have not said. */
export type OwnAnswers = {
  readonly tendency: Tendency | null
  /** The pace of breath that feels easy to them, breaths a minute. */
  readonly breathsPerMinute: BreathRate | null
}

/** One of them or more, as it is said. */
export type OwnSaid = { readonly [A in keyof OwnAnswers]?: OwnAnswers[A] | undefined }

/** What someone allows with what is theirs; null where they have not said. It is asked again at each talk. */
export type Consent = {
  readonly record: boolean | null
  readonly live: OwnView | null
  readonly review: boolean | null
}

export type Person = {
  readonly name: string | null
  readonly colour: Colour
  /** False: a heart never prompts, and all else works. Why is not kept. */
  readonly heartPrompts: boolean
  /** What soothes them, in their words; the other may see it in a pause. */
  readonly soothes: readonly string[]
  readonly consent: Consent
  /** What they said of prompts counts from talks begun then on; null: from all of them. */
  readonly answersFrom: EpochMs | null
}

export type Agreement = {
  /** The word or gesture that asks for a pause. */
  readonly sign: string
  /** Where each goes in a pause. */
  readonly places: PerPartner<string>
  readonly touch: Touch | null
  readonly wordsOfReturn: string
}

/** Who uses Ebb, and what they have agreed on; how long a pause lasts is a setting. */
export type People = {
  readonly mode: Mode
  readonly persons: PerPartner<Person>
  readonly agreement: Agreement
  /** The steps of the set-up that have been passed, whatever was or was not said in them. */
  readonly passed: readonly Step[]
}

/** One thing that somebody says. */
export type PeopleChange =
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'name'; readonly partner: PartnerId; readonly name: string | null }
  | { readonly kind: 'colour'; readonly partner: PartnerId; readonly colour: Colour }
  | { readonly kind: 'heart-prompts'; readonly partner: PartnerId; readonly on: boolean }
  | { readonly kind: 'soothes'; readonly partner: PartnerId; readonly soothes: readonly string[] }
  | { readonly kind: 'record'; readonly partner: PartnerId; readonly record: boolean }
  | { readonly kind: 'live'; readonly partner: PartnerId; readonly live: OwnView }
  | { readonly kind: 'review'; readonly partner: PartnerId; readonly review: boolean }
  | { readonly kind: 'answers-from'; readonly partner: PartnerId; readonly at: EpochMs }
  | { readonly kind: 'place'; readonly partner: PartnerId; readonly place: string }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'touch'; readonly touch: Touch }
  | { readonly kind: 'words-of-return'; readonly wordsOfReturn: string }
  | { readonly kind: 'passed'; readonly step: Step }

const FIRST_COLOURS: PerPartner<Colour> = { a: 'teal', b: 'plum' }

const stranger = (colour: Colour): Person => ({
  name: null,
  colour,
  heartPrompts: true,
  soothes: [],
  consent: { record: null, live: null, review: null },
  answersFrom: null,
})

/** Before anybody has said anything. */
export const NOBODY_YET: People = {
  mode: 'two',
  persons: perPartner((partner) => stranger(FIRST_COLOURS[partner])),
  agreement: { sign: '', places: { a: '', b: '' }, touch: null, wordsOfReturn: '' },
  passed: [],
}

const withPerson = (people: People, partner: PartnerId, change: Partial<Person>): People => ({
  ...people,
  persons: withPartner(people.persons, partner, { ...people.persons[partner], ...change }),
})

const withConsent = (people: People, partner: PartnerId, change: Partial<Consent>): People =>
  withPerson(people, partner, { consent: { ...people.persons[partner].consent, ...change } })

const withAgreement = (people: People, change: Partial<Agreement>): People => ({
  ...people,
  agreement: { ...people.agreement, ...change },
})

/** The two are told apart by colour, too: the other's is not to be had. */
const withColour = (people: People, partner: PartnerId, colour: Colour): People => {
  const taken = people.persons[otherOf(partner)].colour === colour
  return taken ? people : withPerson(people, partner, { colour })
}

/** The people once this has been said; the same where it cannot be. */
export const changedPeople = (people: People, change: PeopleChange): People => {
  switch (change.kind) {
    case 'mode':
      return { ...people, mode: change.mode }
    case 'name':
      return withPerson(people, change.partner, { name: change.name })
    case 'colour':
      return withColour(people, change.partner, change.colour)
    case 'heart-prompts':
      return withPerson(people, change.partner, { heartPrompts: change.on })
    case 'soothes':
      return withPerson(people, change.partner, { soothes: change.soothes })
    case 'record':
      return withConsent(people, change.partner, { record: change.record })
    case 'live':
      return withConsent(people, change.partner, { live: change.live })
    case 'review':
      return withConsent(people, change.partner, { review: change.review })
    case 'answers-from':
      return withPerson(people, change.partner, { answersFrom: change.at })
    case 'place':
      return withAgreement(people, {
        places: withPartner(people.agreement.places, change.partner, change.place),
      })
    case 'sign':
      return withAgreement(people, { sign: change.sign })
    case 'touch':
      return withAgreement(people, { touch: change.touch })
    case 'words-of-return':
      return withAgreement(people, { wordsOfReturn: change.wordsOfReturn })
    case 'passed':
      return people.passed.includes(change.step)
        ? people
        : { ...people, passed: [...people.passed, change.step] }
    default:
      return change satisfies never
  }
}

/** Without all that one of them has said of themselves; what both agreed on, and the other's, stays. */
export const withoutPerson = (people: People, partner: PartnerId): People => {
  const taken = people.persons[otherOf(partner)].colour
  const first = FIRST_COLOURS[partner]
  const free = first === taken ? FIRST_COLOURS[otherOf(partner)] : first
  return {
    ...people,
    persons: withPartner(people.persons, partner, stranger(free)),
    agreement: {
      ...people.agreement,
      places: withPartner(people.agreement.places, partner, ''),
    },
    passed: people.passed.filter((step) => !step.endsWith(`-${partner}`)),
  }
}
