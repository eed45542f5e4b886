// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { type Trends, trendsOf } from '#shared/review/trends.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { DAY, epochMs } from '#shared/units.ts'
import { figureText } from '../../renderer/screens/trends/trends-texts.ts'
import './support/fetched-screens.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openEbb } from './support/open-ebb.tsx'
import { pastTalk } from './support/past-talks.ts'
import { appState, EVENING } from './support/snapshots.ts'

const { lookBack, handOver, trends: said } = words
const { ownLook, find } = lookBack
const LEFT = words.partner.a
const TALKS = [
  pastTalk({ id: '1' }, ['kept']),
  pastTalk({ id: '2', begunAt: epochMs(EVENING - 7 * DAY) }),
]
const SECRET = 'what I never said aloud'

type Answers = ConstructorParameters<typeof FakeBridge>[1]

const press = (name: string): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
  })

const openLook = async (look: string, answers: Answers = {}) => {
  const bridge = new FakeBridge(appState(), { 'sessions:list': () => TALKS, ...answers })
  await openEbb({}, { bridge })
  await press(words.home.lookBack)
  fireEvent.click(await screen.findByRole('button', { name: look }))
  await screen.findByRole('heading', { level: 1, name: look })
  return bridge
}

const callsOf = (bridge: FakeBridge) => bridge.calls.map(({ name }) => name)

test('own words come with the list while they are open, are found by, and are gone when it hides', async () => {
  const written = [{ sessionId: '2', words: { ...NO_WORDS, hard: SECRET } }]
  const bridge = await openLook(ownLook.wordsOf(LEFT), {
    'review:own-words': () => ({ kind: 'shown', value: written }),
  })
  expect(callsOf(bridge)).not.toContain('review:own-words')
  expect(document.body.innerHTML).not.toContain(SECRET)
  await press(handOver.open)
  expect(screen.getByText(SECRET)).toBeDefined()
  fireEvent.change(screen.getByLabelText(find.textAndWords), { target: { value: 'NEVER said' } })
  await screen.findByText(find.found(1, 2))
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
  await press(handOver.hide)
  expect(document.body.innerHTML).not.toContain(SECRET)
  expect(document.body.innerHTML).not.toContain('NEVER said')
  expect(callsOf(bridge).slice(-2)).toEqual(['work:stop', 'vault:shut'])
})

test('where nothing has been written yet, it says what will stand there', async () => {
  const written = [{ sessionId: '2', words: NO_WORDS }]
  await openLook(ownLook.wordsOf(LEFT), {
    'review:own-words': () => ({ kind: 'shown', value: written }),
  })
  await press(handOver.open)
  expect(screen.getByText(ownLook.noWords)).toBeDefined()
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
})

test('a seat with a PIN is asked for it first, and nothing is fetched before', async () => {
  const hasPin = { a: true, b: false }
  const bridge = await openLook(ownLook.trendsOf(LEFT), {
    'data:protection': () => ({ kind: 'passphrase', hasKeyStore: false, hasPin }),
  })
  const field = await screen.findByLabelText(words.yourData.pin.mine)
  expect(callsOf(bridge)).not.toContain('review:trends')
  fireEvent.change(field, { target: { value: '271828' } })
  await press(words.review.mine.open)
  await press(handOver.open)
  expect(callsOf(bridge)).toContain('review:trends')
  await press(handOver.hide)
  expect(screen.getByLabelText(words.yourData.pin.mine)).toBeDefined()
})

const trendsWith = (rests: readonly (number | null)[]): Trends | null =>
  trendsOf(
    rests.map((restBpm, week) => ({
      ...{ restBpm, rmssdMs: 41, coverage: 0.97, pauses: ['kept', 'open'] as const },
      begunAt: epochMs(EVENING - (rests.length - week) * 7 * DAY),
      settle: week === 0 ? { s: 262, coverage: 0.88 } : null,
    })),
    (at) => new Date(at).getHours(),
  )

const openTrends = async (trends: Trends | null, twoHearts = 0): Promise<void> => {
  await openLook(ownLook.trendsOf(LEFT), {
    'review:trends': () => ({ kind: 'shown', value: { trends, twoHearts } }),
  })
  await press(handOver.open)
}

test('trends say in words, picture and table the same, each with its coverage', async () => {
  await openTrends(trendsWith([64, 65, 66, null, 71]), 2)
  const evening = said.parts.evening
  expect(screen.getByText(said.change.higher('6 bpm', evening, '65 bpm'))).toBeDefined()
  expect(screen.getByText(said.change.tooFew(evening, 1, 3))).toBeDefined()
  expect(screen.getByRole('img', { name: said.picture.name(4) })).toBeDefined()
  expect(screen.getByText(said.pauses.returned(5, 5))).toBeDefined()
  expect(screen.getByText(said.twoHearts(2))).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
  await press(words.review.table.title)
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  )
  expect(cells).toHaveLength(5)
  expect(cells[0]?.slice(0, 2)).toEqual(['71 bpm', '41 ms'])
  expect(cells[1]?.[0]).toBe(said.table.unknown)
  expect(cells[4]?.[2]).toBe(
    `${figureText(262, 'settleS', words)}${words.review.chart.coverage(88)}`,
  )
  expect(cells[4]?.slice(3)).toEqual([said.table.pauses(1, 1), said.table.clear(97)])
})

test('a small difference is none, and has no number', async () => {
  await openTrends(trendsWith([64, 65, 66, 67]))
  expect(screen.getByText(said.change.same(said.parts.evening, '65 bpm'))).toBeDefined()
})

test('without a talk of one’s own there is a word, and no picture', async () => {
  await openTrends(null)
  expect(screen.getByText(said.none)).toBeDefined()
  expect(screen.queryByRole('img')).toBeNull()
})

test('what was stopped says so', async () => {
  await openLook(ownLook.trendsOf(LEFT), { 'review:trends': () => ({ kind: 'stopped' }) })
  await press(handOver.open)
  expect(screen.getByText(ownLook.stopped)).toBeDefined()
})
