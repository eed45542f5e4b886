// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { french } from '#shared/guidance/french/words.ts'
import type { LanguageSetting } from '#shared/guidance/languages.ts'
import { persian } from '#shared/guidance/persian/words.ts'
import { english } from '#shared/guidance/words.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { type OpenEbb, openEbb } from './support/open-ebb.tsx'
import { appState, PHASES } from './support/snapshots.ts'

const page = document.documentElement

afterEach(() => {
  page.removeAttribute('lang')
  page.removeAttribute('dir')
})

const button = (name: string) => screen.getByRole('button', { name })

const speak = ({ ebb }: OpenEbb, language: LanguageSetting): Promise<void> =>
  act(async () => ebb.store.changeSettings({ language }))

test('the computer’s language is spoken where none is chosen, and the page says which and which way', async () => {
  const systemLanguage = { languages: ['fa-IR', 'en'], country: 'IR' }
  await openEbb({}, { bridge: new FakeBridge({ ...appState(), systemLanguage }) })
  expect(button(persian.home.begin)).toBeDefined()
  expect([page.lang, page.dir]).toEqual(['fa', 'rtl'])
  expect(screen.queryByText(english.home.begin)).toBeNull()
})

test('before its words are there nothing is said in another language', async () => {
  const bridge = new FakeBridge(appState({}, { language: 'fa' }))
  const seen: string[] = []
  const watch = new MutationObserver(() => seen.push(document.body.textContent ?? ''))
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  await openEbb({}, { bridge })
  expect(button(persian.home.begin)).toBeDefined()
  watch.disconnect()
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.filter((text) => text.includes(english.home.begin))).toEqual([])
})

test('another language is spoken at once, and what was open stays open', async () => {
  const open = await openEbb({ phase: PHASES.talk })
  fireEvent.click(button(english.talk.anotherLength))
  expect(screen.getByRole('group', { name: english.talk.lengths })).toBeDefined()
  await speak(open, 'fr')
  expect(screen.getByRole('group', { name: french.talk.lengths })).toBeDefined()
  expect([page.lang, page.dir]).toEqual(['fr', 'ltr'])
  await speak(open, 'fa')
  expect(screen.getByRole('group', { name: persian.talk.lengths })).toBeDefined()
  expect([page.lang, page.dir]).toEqual(['fa', 'rtl'])
  await speak(open, 'system')
  expect(screen.getByRole('group', { name: english.talk.lengths })).toBeDefined()
})

test('times are written in the language that is spoken', async () => {
  const open = await openEbb({ phase: PHASES.pause })
  expect(screen.getByRole('heading', { name: /20:47/ })).toBeDefined()
  await speak(open, 'fa')
  expect(screen.getByRole('heading', { name: /۲۰:۴۷/ })).toBeDefined()
})
