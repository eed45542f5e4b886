// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGE_NAMES } from '#shared/guidance/languages.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { appState, PHASES } from './support/snapshots.ts'

/** Every text of the dictionary between two marks. */
const marked = <T,>(words: T): T => {
  if (typeof words === 'string') return `⟦${words}⟧` as T
  if (typeof words === 'function')
    return ((...given: unknown[]) =>
      `⟦${(words as (...args: unknown[]) => string)(...given)}⟧`) as T
  if (Array.isArray(words)) return words.map(marked) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [key, marked(value)]),
  ) as T
}

vi.mock('#shared/guidance/dictionaries.ts', () => ({
  wordsIn: async (): Promise<Words> => ({ ...marked(english), language: 'fr', direction: 'ltr' }),
}))

const SAID = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt']

const textsOf = (root: Element): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  for (const element of root.querySelectorAll('*'))
    for (const name of SAID) texts.push(element.getAttribute(name) ?? '')
  return texts
}

/** What is left of a text once everything between marks is taken out, from the inside. */
const unmarked = (text: string): string => {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return rest === text ? rest : unmarked(rest)
}

const NAMES: readonly string[] = Object.values(LANGUAGE_NAMES)

/** Texts that stand on the screen and came from elsewhere. */
const strays = (): string[] =>
  textsOf(document.body).filter((text) => /\p{L}/u.test(unmarked(text)) && !NAMES.includes(text))

const settings = { language: 'fr' } as const

const open = async (live: Parameters<typeof appState>[0] = {}) =>
  openEbb(live, { bridge: new FakeBridge(appState(live, settings)) })

const press = (name: string): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getAllByRole('button', { name: `⟦${name}⟧` })[0] as HTMLElement)
  })

test('a text from elsewhere would be found', async () => {
  await open()
  expect(textsOf(document.body).filter((text) => text.startsWith('⟦')).length).toBeGreaterThan(10)
  expect(strays()).toEqual([])
  document.body.append('Hello')
  expect(strays()).toEqual(['Hello'])
  document.body.lastChild?.remove()
})

test.each(Object.entries(PHASES))(
  'every word on the screen of %s is the dictionary’s',
  async (_kind, phase) => {
    for (const simulated of [false, true]) {
      await open({ phase, simulated })
      expect(strays()).toEqual([])
      cleanup()
    }
  },
)

const { home, settings: set, help, setUp } = english

test.each([
  ['settings', [home.settings]],
  ['your data', [home.settings, set.yourDataOpen]],
  ['the set-up', [setUp.offer]],
  ['help', [help.open]],
  ['past talks', [home.lookBack]],
  ['this talk', [home.begin]],
] as const)('so is every word of %s', async (_page, way) => {
  await open()
  for (const name of way) await press(name)
  // Some pages are fetched when they are first opened.
  await waitFor(() => expect(screen.queryByRole('button', { name: `⟦${home.begin}⟧` })).toBeNull())
  expect(strays()).toEqual([])
})
