// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { changedPeople, NOBODY_YET, type People, type PeopleChange } from '#shared/people/people.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState } from './support/snapshots.ts'

const { tonight, setUp, partner } = words
const settle = (work: () => void): Promise<void> => act(async () => work())
const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement
const press = (name: string) => settle(() => fireEvent.click(button(name)))
const choose = (name: string, legend: string, answer: string) =>
  settle(() =>
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: `${name}: ${legend}` })).getByRole('radio', {
        name: answer,
      }),
    ),
  )
const said = (...changes: readonly PeopleChange[]): People =>
  changes.reduce(changedPeople, NOBODY_YET)
const BOTH = said(
  { kind: 'record', partner: 'a', record: true },
  { kind: 'live', partner: 'a', live: 'water' },
  { kind: 'record', partner: 'b', record: false },
  { kind: 'live', partner: 'b', live: 'private' },
)

const open = async (people: People, begins = true): Promise<FakeBridge> => {
  const bridge = new FakeBridge({ ...appState(), people }, { 'session:command': () => begins })
  await openEbb({}, { bridge })
  await press(words.home.begin)
  return bridge
}

test('as agreed before: one tap each, and it begins with what each has said', async () => {
  const bridge = await open(BOTH)
  await press(tonight.inAs(partner.b))
  expect(bridge.commands).toEqual([])
  await press(tonight.inAs(partner.a))
  expect(bridge.commands).toEqual([
    {
      kind: 'begin',
      simulated: false,
      solo: false,
      practice: null,
      consent: { a: { record: true, live: 'water' }, b: { record: false, live: 'private' } },
    },
  ])
})

test('another answer for this talk holds for this talk alone', async () => {
  const bridge = await open(BOTH)
  await choose(partner.a, tonight.record, setUp.consent.no)
  await press(tonight.inAs(partner.a))
  await press(tonight.inAs(partner.b))
  expect(bridge.commands).toMatchObject([{ consent: { a: { record: false } } }])
  expect(bridge.people).toEqual(BOTH)
})

test('who changes an answer after the tap has to tap again', async () => {
  const bridge = await open(BOTH)
  await press(tonight.inAs(partner.a))
  await choose(partner.a, tonight.water, setUp.consent.lives.chart)
  await press(tonight.inAs(partner.b))
  expect(bridge.commands).toEqual([])
  await press(tonight.inAs(partner.a))
  expect(bridge.commands).toHaveLength(1)
})

test('without a set-up nothing is presumed; what is said is offered the next time', async () => {
  const bridge = await open(NOBODY_YET)
  for (const name of Object.values(partner)) {
    expect(button(tonight.inAs(name)).disabled).toBe(true)
    await choose(name, tonight.record, setUp.consent.yes)
    expect(button(tonight.inAs(name)).disabled).toBe(true)
    await choose(name, tonight.water, setUp.consent.lives.private)
    await press(tonight.inAs(name))
  }
  expect(bridge.commands).toHaveLength(1)
  for (const { consent } of Object.values(bridge.people.persons)) {
    expect(consent).toEqual({ record: true, live: 'private', review: null })
  }
})

test('one alone begins with one tap, and nothing is allowed for a seat that nobody sits on', async () => {
  const bridge = await open({ ...BOTH, mode: 'solo' })
  await press(tonight.inAs(words.people.alone))
  expect(bridge.commands).toMatchObject([
    { solo: true, consent: { a: { record: true }, b: { record: false, live: 'private' } } },
  ])
})

test('a talk that could not begin is said, and the taps are asked for again', async () => {
  const bridge = await open(BOTH, false)
  await press(tonight.inAs(partner.a))
  await press(tonight.inAs(partner.b))
  expect(screen.getByText(tonight.refused)).toBeDefined()
  expect(bridge.commands).toHaveLength(1)
  expect(button(tonight.inAs(partner.a)).disabled).toBe(false)
})
