// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { type PartnerId, perPartner } from '#shared/partners.ts'
import { type Released, releasedOf } from '#shared/review/release.ts'
import { type BothView, NOTHING_BOTH, type Releases } from '#shared/review/released-view.ts'
import { type ReviewView, reviewViewOf } from '#shared/review/review-view.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { MINUTE, millis } from '#shared/units.ts'
import { ReviewScreen } from '../../renderer/screens/review/review-screen.tsx'
import { wholeEvening } from '../support/reviewed-evening.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openPart } from './support/open-ebb.tsx'
import { pastTalk } from './support/past-talks.ts'
import { appState } from './support/snapshots.ts'

const { review, handOver, afterTalk } = words
const { show, theirs, together, questions } = afterTalk
const { entries } = wholeEvening()

const SUMMARY = pastTalk({ length: millis(40 * MINUTE) })

const release = (seat: PartnerId, kind: 'episode' | 'common' | 'calls'): Released => {
  const told = reviewOf(entries, [seat])
  const floodS = told?.lanes[seat]?.floods[0]?.at.atS ?? Number.NaN
  const subject = kind === 'episode' ? { kind, floodS } : { kind }
  const released = told && releasedOf(told, seat, subject)
  if (released === null) throw new Error('nothing of the kind')
  return released
}

const comparing = (comparesLevels: boolean) => {
  const state = appState()
  return { ...state, settings: { ...state.settings, comparesLevels } }
}

const open = async (releases: Releases, both?: Partial<BothView>, comparesLevels = false) => {
  const bridge = new FakeBridge(comparing(comparesLevels), {
    'review:open': ({ partner }): ReviewView | null => {
      const view = reviewViewOf(entries, partner, releases)
      return both === undefined || view === null
        ? view
        : { ...view, both: { ...NOTHING_BOTH, ...both } }
    },
  })
  await openPart(<ReviewScreen session={SUMMARY} onBack={() => {}} />, bridge)
  return bridge
}

const press = (button: HTMLElement): Promise<void> => act(async () => void fireEvent.click(button))

const look = async (seat: PartnerId) => {
  const name = review.mine.title(words.partner[seat])
  const part = within(screen.getByRole('region', { name }))
  await press(part.getByRole('button', { name: handOver.keepOpen }))
  return part
}

const NONE: Releases = { a: [], b: [] }

test('nothing is released by default: no section of both, nothing of the other, nothing said yes to', async () => {
  await open(NONE)
  expect(screen.queryByText(together.title)).toBeNull()
  const right = await look('b')
  expect(right.queryByText(theirs.title(words.partner.a))).toBeNull()
  expect(right.queryByText(show.said)).toBeNull()
  expect(right.getByRole('button', { name: show.common }).getAttribute('aria-pressed')).toBe(
    'false',
  )
})

test('a time that the other shows stands beside one’s own, whose it is in a word, and a press takes one’s own back', async () => {
  const bridge = await open({ a: [release('a', 'episode')], b: [] })
  const right = await look('b')
  expect(right.getByText(theirs.title(words.partner.a))).toBeDefined()
  expect(right.getByRole('img', { name: /Level of Left seat/ })).toBeDefined()
  expect(right.getByText(theirs.peak)).toBeDefined()
  const left = await look('a')
  const shown = left.getByRole('button', { name: show.episode(words.partner.b) })
  expect(shown.getAttribute('aria-pressed')).toBe('true')
  await press(shown)
  const call = bridge.calls.findLast(({ name }) => name === 'review:release')
  expect(call?.input).toMatchObject({ partner: 'a', shown: false, subject: { kind: 'episode' } })
})

test('what one released alone is told to nobody; released by both it stands on the page of both', async () => {
  await open({ a: [release('a', 'common')], b: [] })
  expect(screen.queryByText(together.title)).toBeNull()
})

test('side by side, in the same words', async () => {
  await open({ a: [release('a', 'common')], b: [release('b', 'common')] })
  const both = within(screen.getByRole('region', { name: together.title }))
  expect(both.getAllByText(/^After the pause at/)).toHaveLength(2)
  expect(both.getByText(/^Until settled, from/)).toBeDefined()
  expect(both.getByText(together.settlingNone)).toBeDefined()
  // Never together for a minute: nothing is said of that.
  expect(both.queryByText(/activated at once/)).toBeNull()
})

const COMMON = {
  settling: perPartner(() => []),
  isClear: perPartner(() => true),
  changes: [],
}
const at = (bothUpS: number) => ({
  ...{ bothUpS, expectedByChanceS: 61, validS: 900, coverage: 0.9 },
  worthAWord: bothUpS >= 60,
})

test('both at once is told from a minute on, beside what chance gives', async () => {
  await open(NONE, { common: { ...COMMON, together: at(185) } })
  expect(screen.getByText(together.minutes(3))).toBeDefined()
  expect(screen.getByText(together.chance(1, 90))).toBeDefined()
})

test('and not under it', async () => {
  await open(NONE, { common: { ...COMMON, together: at(59) } })
  expect(screen.queryByText(/activated at once/)).toBeNull()
  expect(screen.getByText(together.nothing)).toBeDefined()
})

test('where too little is clear, nothing is said to be common or not to have been', async () => {
  const isClear = { a: true, b: false }
  await open(NONE, { common: { ...COMMON, isClear, together: null } })
  expect(screen.getByText(together.unknown)).toBeDefined()
  expect(screen.queryByText(together.nothing)).toBeNull()
  expect(screen.getAllByText(together.settlingNone)).toHaveLength(1)
  const why = words.review.episodes.why['not-clear']
  expect(screen.getByText(words.talk.cannotTell(why))).toBeDefined()
})

test('who asked for a pause stands there only where both released it', async () => {
  await open(NONE, { callers: ['b'] })
  expect(screen.getByText(/Right seat asked for it/)).toBeDefined()
})

test.each(['similar', 'none'] as const)(
  'two levels compared give words with their warning, and no number: %s',
  async (coMovement) => {
    await open(NONE, { coMovement })
    const both = screen.getByRole('region', { name: together.title })
    expect(within(both).getByText(together.compare[coMovement])).toBeDefined()
    expect(within(both).getByText(together.compare.warning)).toBeDefined()
    expect(both.textContent).not.toMatch(/\d/)
  },
)

test('a level to compare is offered only where the trial is switched on', async () => {
  await open(NONE, undefined, true)
  expect((await look('a')).getByRole('button', { name: show.levels })).toBeDefined()
})

test('and not where it is off', async () => {
  await open(NONE)
  expect((await look('a')).queryByRole('button', { name: show.levels })).toBeNull()
})

test('the two questions are kept once, with the button or when the look ends', async () => {
  const bridge = await open(NONE)
  const kept = () =>
    bridge.calls.flatMap((call) => (call.name === 'review:answer' ? [call.input.answers] : []))
  bridge.answers['review:answer'] = ({ partner }) => {
    const told = reviewViewOf(entries, partner)
    return told === null ? { kind: 'not-now' } : { kind: 'kept', review: told }
  }
  const left = await look('a')
  const write = (text: string) =>
    fireEvent.change(left.getByLabelText(questions.knewOther), { target: { value: text } })
  write('a little')
  await press(left.getByRole('button', { name: questions.keep }))
  expect(left.getByText(questions.kept)).toBeDefined()
  await press(left.getByRole('button', { name: handOver.hide }))
  expect(kept()).toEqual([{ knewOther: 'a little', keptView: '' }])
  await look('a')
  write('more than I thought')
  await press(left.getByRole('button', { name: handOver.hide }))
  expect(kept().at(-1)).toEqual({ knewOther: 'more than I thought', keptView: '' })
  await look('a')
  await press(left.getByRole('button', { name: handOver.hide }))
  expect(kept()).toHaveLength(2)
})
