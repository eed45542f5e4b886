// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { HELP_NUMBERS } from '#shared/guidance/help-numbers.ts'
import { isolated } from '#shared/guidance/isolated.ts'
import { english as words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import { changedPeople, NOBODY_YET, type PeopleChange } from '#shared/people/people.ts'
import { STEPS, type Step } from '#shared/people/set-up.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, EMPTY_SEAT, EVENING, PHASES, WORN_SEAT } from './support/snapshots.ts'

const { setUp, safety, handOver } = words
const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => settle(() => fireEvent.click(button(name)))
const title = () => screen.getByRole('heading', { level: 1 }).textContent

/** A window whose people have said so much. */
const openWith = (...said: readonly PeopleChange[]) => {
  const people = said.reduce(changedPeople, NOBODY_YET)
  return openEbb({}, { bridge: new FakeBridge({ ...appState(), people }) })
}
const passedUpTo = (step: Step): PeopleChange[] =>
  STEPS.slice(0, STEPS.indexOf(step)).map((one) => ({ kind: 'passed', step: one }))
/** In the set-up, standing at a step. */
const openAt = async (step: Step, ...said: readonly PeopleChange[]) => {
  const open = await openWith(...passedUpTo(step), ...said)
  await press(step === 'about' ? setUp.offer : setUp.resume)
  return open
}

test('it goes on where it stood, and each step passed is kept at once', async () => {
  const { bridge } = await openAt('caring')
  expect(title()).toBe(setUp.caring.title)
  await press(setUp.goOn)
  expect(bridge.people.passed).toContain('caring')
  expect(title()).toBe(setUp.person.titleOf(words.partner.a))
  await press(setUp.back)
  expect(title()).toBe(setUp.caring.title)
  await press(setUp.later)
  expect(button(setUp.resume)).toBeDefined()
})

const safetyPageOf = async (partner: PartnerId): Promise<HTMLElement> => {
  await openAt(`safety-${partner}`)
  await press(handOver.keepOpen)
  return screen.getByRole('region', { name: handOver.content })
}

test.each(['a', 'b'] as const)(
  'the safety page of seat %s has nothing to answer',
  async (partner) => {
    const page = await safetyPageOf(partner)
    expect(
      page.querySelectorAll('input, select, textarea, [contenteditable], [role=radio]'),
    ).toHaveLength(0)
    expect(
      within(page)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([safety.alone])
    for (const question of safety.questions) expect(within(page).getByText(question)).toBeDefined()
  },
)

test('the safety page is the same for both, to the letter', async () => {
  const first = (await safetyPageOf('a')).innerHTML
  document.body.innerHTML = ''
  expect((await safetyPageOf('b')).innerHTML).toBe(first)
})

test('before it is opened the safety page is not in the page, and passing it says nothing but that', async () => {
  const { bridge } = await openAt('safety-a')
  expect(document.body.innerHTML).not.toContain(safety.questions[0])
  await press(setUp.goOn)
  expect(bridge.calls.filter(({ name }) => name === 'people:change')).toEqual([
    { name: 'people:change', input: { kind: 'passed', step: 'safety-a' } },
  ])
})

test('the numbers of this country come first, all others are there, and the rest of the world gets a general one', async () => {
  const page = await safetyPageOf('a')
  const text = page.textContent ?? ''
  for (const { line, emergency } of HELP_NUMBERS) expect(text).toContain((line ?? emergency).number)
  expect(text.indexOf('0808 2000 247')).toBeLessThan(text.indexOf(safety.elsewhere))
  document.body.innerHTML = ''
  const state = {
    ...appState(),
    systemLanguage: { languages: ['en'], country: 'XX' },
    people: passedUpTo('safety-a').reduce(changedPeople, NOBODY_YET),
  }
  await openEbb({}, { bridge: new FakeBridge(state) })
  await press(setUp.resume)
  await press(handOver.keepOpen)
  expect(screen.getByText(safety.dangerElsewhere('112'))).toBeDefined()
})

test('“on my own” leads quietly to the start, with one seat', async () => {
  const { bridge } = await openAt('safety-b')
  await press(handOver.keepOpen)
  await press(safety.alone)
  expect(bridge.people.mode).toBe('solo')
  expect(button(words.home.begin)).toBeDefined()
  expect(screen.getAllByRole('region')).toHaveLength(1)
})

test('a name is kept once the hand rests, and stands wherever the seat stood', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    const { bridge, show } = await openAt('person-b')
    const field = screen.getByLabelText(setUp.person.name)
    for (const name of ['B', 'Be', 'Ben']) fireEvent.change(field, { target: { value: name } })
    expect(bridge.people.persons.b.name).toBeNull()
    await settle(() => vi.advanceTimersByTime(400))
    expect(bridge.calls.filter(({ name }) => name === 'people:change')).toHaveLength(1)
    expect(bridge.people.persons.b.name).toBe('Ben')
    await show({ phase: PHASES.return })
    expect(button(words.comeBack.readyAs(isolated('Ben')))).toBeDefined()
    await show({ phase: PHASES.return, simulated: true })
    expect(button(words.comeBack.readyAs(words.partner.b))).toBeDefined()
  } finally {
    vi.useRealTimers()
  }
})

test('a name that is being typed is kept when the step is left', async () => {
  const { bridge } = await openAt('person-a')
  fireEvent.change(screen.getByLabelText(setUp.person.name), { target: { value: 'Ada' } })
  await press(setUp.goOn)
  expect(bridge.people.persons.a.name).toBe('Ada')
})

test('the colour of the other cannot be taken; the chosen one tints the whole page', async () => {
  await openAt('person-a')
  const taken = screen.getByRole('radio', {
    name: setUp.person.taken(setUp.person.colours.plum, words.partner.b),
  })
  expect((taken as HTMLInputElement).disabled).toBe(true)
  await settle(() =>
    fireEvent.click(screen.getByRole('radio', { name: setUp.person.colours.clay })),
  )
  expect(document.documentElement.style.getPropertyValue('--hue-a')).toBe('var(--hue-clay)')
})

test('what one tends to do goes to their own key and is nowhere before it is opened', async () => {
  const { bridge } = await openAt('person-a')
  expect(screen.queryByText(setUp.person.tendencies.withdraw)).toBeNull()
  await press(handOver.open)
  const group = screen.getByRole('radiogroup', { name: setUp.person.tendency })
  await settle(() =>
    fireEvent.click(within(group).getByRole('radio', { name: setUp.person.tendencies.pursue })),
  )
  expect(bridge.calls.at(-1)).toEqual({
    name: 'people:tell',
    input: { partner: 'a', told: { tendency: 'pursue' } },
  })
  expect(JSON.stringify(bridge.people)).not.toContain('pursue')
})

test('behind a PIN nothing that was said is shown', async () => {
  const bridge = new FakeBridge(
    { ...appState(), people: passedUpTo('person-a').reduce(changedPeople, NOBODY_YET) },
    { 'people:own': () => ({ open: false, tendency: null, breathsPerMinute: null, offsetBpm: 0 }) },
  )
  await openEbb({}, { bridge })
  await press(setUp.resume)
  await press(handOver.open)
  const group = screen.getByRole('radiogroup', { name: setUp.person.tendency })
  for (const radio of within(group).getAllByRole('radio')) {
    expect((radio as HTMLInputElement).checked).toBe(false)
  }
})

test('what the own answers have come to is shown to their owner, who can begin anew', async () => {
  const bridge = new FakeBridge(
    { ...appState(), people: passedUpTo('person-a').reduce(changedPeople, NOBODY_YET) },
    { 'people:own': () => ({ open: true, tendency: null, breathsPerMinute: null, offsetBpm: 3 }) },
  )
  await openEbb({}, { bridge })
  await press(setUp.resume)
  expect(screen.queryByText(setUp.person.learnt.later(3))).toBeNull()
  await press(handOver.open)
  expect(screen.getByText(setUp.person.learnt.later(3))).toBeDefined()
  await press(setUp.person.learnt.anew)
  expect(bridge.people.persons.a.answersFrom).toBe(EVENING)
  expect(bridge.people.persons.b.answersFrom).toBeNull()
  expect(screen.getByText(setUp.person.learnt.anewDone)).toBeDefined()
})

test('consent is the one thing that cannot be passed by', async () => {
  await openAt('consent-a')
  const choose = (group: string, name: string) =>
    settle(() =>
      fireEvent.click(
        within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }),
      ),
    )
  const goOn = () => button(setUp.goOn) as HTMLButtonElement
  await choose(setUp.consent.record, setUp.consent.no)
  await choose(setUp.consent.live, setUp.consent.lives.chart)
  expect(goOn().disabled).toBe(true)
  await choose(setUp.consent.review, setUp.consent.yes)
  expect(goOn().disabled).toBe(false)
})

test('where no keys have been chosen, that is asked before anything is said, and can be left out', async () => {
  await openEbb({}, { bridge: new FakeBridge({ ...appState(), vault: 'choose' }) })
  await press(setUp.offer)
  await press(setUp.goOn)
  expect(title()).toBe(words.keys.choose.title)
  await press(setUp.keysWithout)
  expect(title()).toBe(setUp.mode.title)
})

test('a set-up that is done is offered no more', async () => {
  const steps = STEPS.map((step) => ({ kind: 'passed', step }) as const)
  const { show } = await openWith(...steps)
  expect(screen.queryByRole('button', { name: setUp.resume })).toBeNull()
  await show({ seats: { a: WORN_SEAT, b: EMPTY_SEAT } })
  expect(button(words.home.begin)).toBeDefined()
})

test('once a name is left, its field says what of it is kept', async () => {
  await openAt('person-a')
  const field = () => screen.getByLabelText<HTMLInputElement>(setUp.person.name)
  const type = (value: string) => settle(() => fireEvent.change(field(), { target: { value } }))
  const leave = () => settle(() => fireEvent.blur(field()))
  await type(`  ${'x'.repeat(40)}`)
  expect(field().value).toHaveLength(42)
  await leave()
  expect(field().value).toBe('x'.repeat(24))
  await type('Ada ')
  expect(field().value).toBe('Ada ')
})
