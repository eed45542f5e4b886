// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { french } from '#shared/guidance/french/words.ts'
import { isolated } from '#shared/guidance/isolated.ts'
import { LANGUAGE_NAMES } from '#shared/guidance/languages.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { LanguageChoice } from '../../renderer/components/language-choice.tsx'
import type { Drafts } from '../../renderer/screens/close/drafts.ts'
import { OwnWordsForm } from '../../renderer/screens/close/own-words-form.tsx'
import { OwnPace } from '../../renderer/screens/practice/own-pace.tsx'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { type OpenEbb, openEbb, openPart } from './support/open-ebb.tsx'
import { appState, PHASES } from './support/snapshots.ts'
import { openYourData } from './support/your-data-page.ts'

// An answer that stands is said in the language that is chosen then, not in the one it was given in.

type Says = (words: Words) => string

const settle = (work: () => unknown): Promise<void> =>
  act(async () => {
    work()
  })
const click = (element: HTMLElement): Promise<void> => settle(() => fireEvent.click(element))
const press = (name: string): Promise<void> => click(screen.getByRole('button', { name }))

const speakFrench = (): Promise<void> =>
  click(screen.getByRole('radio', { name: LANGUAGE_NAMES.fr }))

const NO_DRAFTS: Drafts = {
  of: () => null,
  set: () => {},
  kept: () => {},
  any: () => false,
  forget: () => {},
}

const toFrench = ({ store }: OpenEbb['ebb']): Promise<void> =>
  settle(() => store.changeSettings({ language: 'fr' }))

const expectSaid = (spoken: Words, other: Words, ...all: readonly Says[]): void => {
  for (const says of all) {
    expect(says(spoken)).not.toBe(says(other))
    expect(document.body.textContent).toContain(says(spoken))
    expect(document.body.textContent).not.toContain(says(other))
  }
}

test('what came of what was asked in Your data: done, refused, a PIN too short, a file taken out', async () => {
  const bridge = new FakeBridge(appState(), {
    'data:erase-all': () => false,
    'data:take-out': () => ({ kind: 'taken-out', talks: 3, unread: 1 }),
  })
  const { ebb } = await openYourData(bridge)
  const { portable, yourData, partner } = english
  await press(portable.takeOut.ask(partner.a))
  await press(portable.takeOut.yes)
  await press(yourData.pin.set(partner.a))
  await press(yourData.pin.save)
  await press(yourData.erase.all)
  await press(yourData.erase.yes)
  await press(yourData.protection.open)
  await press(yourData.protection.open)
  const said: readonly Says[] = [
    ({ portable: { takeOut } }) => `${takeOut.done(3)} ${takeOut.unread(1)}`,
    ({ yourData }) => yourData.pin.short,
    ({ yourData }) => yourData.refused,
    ({ yourData }) => yourData.done,
  ]
  expectSaid(english, french, ...said)
  await toFrench(ebb)
  expectSaid(french, english, ...said)
})

test('that own words are kept', async () => {
  const look = {
    body: 'near',
    arrivedHigh: false,
    toJudge: 0,
    readiness: null,
    words: null,
  } as const
  await openPart(
    <>
      <LanguageChoice />
      <OwnWordsForm partner="a" look={look} drafts={NO_DRAFTS} />
    </>,
  )
  await press(english.ownWords.keep)
  expectSaid(english, french, ({ ownWords }) => ownWords.kept)
  await speakFrench()
  expectSaid(french, english, ({ ownWords }) => ownWords.kept)
})

test('which pace was kept', async () => {
  await openPart(
    <>
      <LanguageChoice />
      <OwnPace partner="a" />
    </>,
  )
  await click(screen.getByRole('radio', { name: english.settings.breathsPerMinute(6) }))
  expectSaid(english, french, ({ practice }) => practice.pace.kept(6))
  await speakFrench()
  expectSaid(french, english, ({ practice }) => practice.pace.kept(6))
})

test('why a file could not be brought in', async () => {
  const bridge = new FakeBridge(appState(), { 'import:look': () => ({ kind: 'too-long' }) })
  const { ebb } = await openEbb({}, { bridge })
  await press(english.home.lookBack)
  await screen.findByRole('button', { name: english.importing.choose })
  await settle(() => {
    const event = new Event('drop', { bubbles: true, cancelable: true })
    const files = [new File(['800\n'], 'walk.txt')]
    fireEvent(window, Object.assign(event, { dataTransfer: { types: ['Files'], files } }))
  })
  const why: Says = ({ importing }) => importing['too-long'](isolated('walk.txt'))
  expectSaid(english, french, why)
  await toFrench(ebb)
  expectSaid(french, english, why)
})

test('the passing word in a talk', async () => {
  const { ebb } = await openEbb({ phase: PHASES.talk })
  await settle(() => {
    fireEvent.keyDown(document.body, { key: '1', code: 'Digit1' })
  })
  expectSaid(english, french, ({ talk }) => talk.noted)
  await toFrench(ebb)
  expectSaid(french, english, ({ talk }) => talk.noted)
})
