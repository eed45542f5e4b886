// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import type { PerPartner } from '#shared/partners.ts'
import { judgeFlood } from '#shared/review/judge-flood.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import type { Entry, FactEntry } from '#shared/session/facts.ts'
import { epochMs } from '#shared/units.ts'
// Fetched by itself only once a talk is opened: here it is at hand, however busy the computer is.
import '../../renderer/screens/review/review-screen.tsx'
import { LookBackScreen } from '../../renderer/screens/look-back/look-back-screen.tsx'
import { oneStrap } from '../support/one-strap.ts'
import { wholeEvening } from '../support/reviewed-evening.ts'
import { EVENING } from '../support/talk.ts'
import { FakeBridge } from './support/fake-bridge.ts'
import { openPart } from './support/open-ebb.tsx'
import { pastTalk } from './support/past-talks.ts'
import { appState } from './support/snapshots.ts'

const { review, afterTalk, handOver, yourData } = words
const { entries } = wholeEvening()

const press = (button: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(button)
  })

type Answers = ConstructorParameters<typeof FakeBridge>[1]

const nothing = (): void => {}

const settled = (): Promise<void> => act(async () => {})

const openTalk = async (
  hasPin: PerPartner<boolean>,
  answers: Answers = {},
): Promise<FakeBridge> => {
  const bridge = new FakeBridge(appState(), {
    'sessions:list': () => [pastTalk({ begunAt: epochMs(EVENING) })],
    'review:open': ({ partner }) => reviewViewOf(entries, partner),
    'data:protection': () => ({ kind: 'none', hasKeyStore: false, hasPin }),
    ...answers,
  })
  await openPart(
    <LookBackScreen files={[]} onFiles={nothing} onDone={nothing} onBack={nothing} />,
    bridge,
  )
  await press(within(screen.getByRole('rowheader')).getByRole('button'))
  await screen.findByRole('button', { name: review.back })
  // What it then asks for has come.
  await settled()
  return bridge
}

const NO_PIN = { a: false, b: false }
const LEFT_PIN = { a: true, b: false }

const mine = (seat: 'a' | 'b') =>
  within(screen.getByRole('region', { name: review.mine.title(words.partner[seat]) }))
const keepOpen = (seat: 'a' | 'b') =>
  press(mine(seat).getByRole('button', { name: handOver.keepOpen }))
const openTable = (seat: 'a' | 'b') =>
  press(mine(seat).getByRole('button', { name: review.table.title }))
const asked = ({ calls }: FakeBridge) =>
  calls.flatMap((call) => (call.name === 'review:open' ? [call.input.partner] : []))
const shuts = ({ calls }: FakeBridge) => calls.filter(({ name }) => name === 'vault:shut').length

test('of who wore no strap nothing is said to have been noticed, or not', async () => {
  const alone = oneStrap().entries
  await openTalk(NO_PIN, { 'review:open': ({ partner }) => reviewViewOf(alone, partner) })
  await keepOpen('b')
  expect(mine('b').getByText(review.chart.noLevel)).toBeDefined()
  expect(mine('b').queryByText(review.episodes.title)).toBeNull()
  expect(mine('b').queryByText(afterTalk.afterPause.title)).toBeNull()
})

test('a line of Look back opens its talk: the couple’s facts, and nothing of anybody’s body', async () => {
  const bridge = await openTalk(NO_PIN)
  expect(asked(bridge)).toEqual([null])
  expect(screen.getByText(review.couple.title)).toBeDefined()
  // Moved once, and they talked again.
  expect(screen.getByText(/promised for .*moved to .*you talked again at/)).toBeDefined()
  expect(document.body.textContent).not.toMatch(/bpm/)
  await press(screen.getByRole('button', { name: review.back }))
  expect(screen.getByRole('table')).toBeDefined()
})

test('under the hand-over one’s own is fetched and shown, of one seat alone, and is gone when it hides', async () => {
  const bridge = await openTalk(NO_PIN)
  await keepOpen('a')
  expect(asked(bridge)).toEqual([null, 'a'])
  const left = mine('a')
  expect(left.getByText(review.episodes.peak)).toBeDefined()
  await openTable('a')
  expect(left.getByText(review.table.mark)).toBeDefined()
  // What the other did that evening, and nobody but they may see.
  expect(document.body.textContent).not.toContain(review.table.moved)
  await press(left.getByRole('button', { name: handOver.hide }))
  expect(document.body.textContent).not.toMatch(/bpm/)
  await keepOpen('b')
  await openTable('b')
  expect(mine('b').getByRole('cell', { name: review.table.moved })).toBeDefined()
  expect(mine('b').getByText(review.episodes.none)).toBeDefined()
})

test('a recording without a date shows no time of a clock: it counts from its beginning', async () => {
  const broughtIn = { at: epochMs(EVENING), dated: false }
  const undated = (partner: 'a' | 'b' | null) => {
    const view = reviewViewOf(entries, partner)
    return view && { ...view, couple: { ...view.couple, broughtIn } }
  }
  await openTalk(NO_PIN, {
    'sessions:list': () => [pastTalk({ begunAt: epochMs(EVENING), broughtIn })],
    'review:open': ({ partner }) => undated(partner),
  })
  expect(screen.getByRole('heading', { level: 1, name: review.undated.title })).toBeDefined()
  expect(screen.getByText(review.undated.times)).toBeDefined()
  await keepOpen('a')
  const floodS = undated('a')?.own?.episodes[0]?.flood.at.atS ?? Number.NaN
  const minute = review.undated.minute(Math.floor(floodS / 60))
  expect(mine('a').getByRole('heading', { name: review.episodes.at(minute) })).toBeDefined()
  const cursor = mine('a').getByRole('slider', { name: review.chart.name })
  expect(cursor.getAttribute('aria-valuetext')).toMatch(/^minute \d+: /)
  expect(document.body.textContent).not.toMatch(/\d:\d\d/)
})

test('words come before the picture, the picture before the table, which opens for whoever wants it', async () => {
  await openTalk(NO_PIN)
  await keepOpen('a')
  expect(mine('a').queryByRole('table')).toBeNull()
  await openTable('a')
  const [places, order] = [
    [...mine('a').getAllByRole('heading', { level: 2 }), mine('a').getByRole('table')],
    [
      review.words.title,
      review.chart.title,
      review.table.when + review.table.what,
      review.episodes.title,
    ],
  ]
  places.sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  const seen = places.flatMap(({ textContent }) =>
    order.filter((title) => textContent.startsWith(title)),
  )
  expect(seen).toEqual(order)
  await openTable('a')
  expect(mine('a').queryByRole('table')).toBeNull()
})

test('the reading cursor tells time, level in words and bpm, and a gap as a gap', async () => {
  await openTalk(NO_PIN)
  await keepOpen('a')
  const cursor = mine('a').getByRole('slider', { name: review.chart.name })
  const read = (): string => cursor.getAttribute('aria-valuetext') ?? ''
  const seen = new Set<string>()
  for (let step = 0; step < 60; step += 1) {
    fireEvent.keyDown(cursor, { key: 'ArrowRight' })
    seen.add(
      read()
        .replace(/^[^:]*:\d+[^:]*: /, '')
        .replace(/\d+/g, 'n'),
    )
  }
  expect([...seen]).toContain(review.reading.near(0).replace('0', 'n'))
  expect([...seen]).toContain(review.reading.above(0, 0).replaceAll('0', 'n'))
  expect([...seen]).toContain(review.reading.gap(words.trouble['no-data']))
})

test('a seat with a PIN fetches nothing before it, is shut when it hides, and then asks anew', async () => {
  const bridge = await openTalk(LEFT_PIN, {
    'vault:open-seat': ({ pin }) =>
      pin === '271828' ? { kind: 'done' } : { kind: 'wrong', waitUntil: null },
  })
  const type = async (pin: string): Promise<void> => {
    fireEvent.change(mine('a').getByLabelText(yourData.pin.mine), { target: { value: pin } })
    await press(mine('a').getByRole('button', { name: review.mine.open }))
  }
  await type('000000')
  expect(mine('a').getByText(yourData.pin.wrong)).toBeDefined()
  await type('271828')
  expect(asked(bridge)).toEqual([null])
  await press(mine('a').getByRole('button', { name: handOver.open }))
  expect(asked(bridge)).toEqual([null, 'a'])
  expect(mine('a').getByText(review.episodes.peak)).toBeDefined()
  expect(shuts(bridge)).toBe(0)
  await press(mine('a').getByRole('button', { name: handOver.hide }))
  expect(shuts(bridge)).toBe(1)
  expect(mine('a').getByLabelText(yourData.pin.mine)).toBeDefined()
  expect(document.body.textContent).not.toMatch(/bpm/)
  await press(screen.getByRole('button', { name: review.back }))
  expect(shuts(bridge)).toBe(2)
})

test('what cannot be opened says so, and an own stream that is gone says that nothing is kept', async () => {
  await openTalk(NO_PIN, {
    'review:open': ({ partner }) =>
      partner === 'a'
        ? null
        : reviewViewOf(
            entries.filter(({ stream }) => stream !== 'b'),
            partner,
          ),
  })
  await keepOpen('a')
  expect(mine('a').getByText(handOver.notNow)).toBeDefined()
  await keepOpen('b')
  expect(mine('b').getByText(review.mine.nothing)).toBeDefined()
})

test('a talk that cannot be opened at all says so', async () => {
  await openTalk(NO_PIN, { 'review:open': () => null })
  expect(screen.getByText(review.notNow)).toBeDefined()
  expect(screen.queryByText(review.couple.title)).toBeNull()
})

test('a flood is struck out, its figures are gone, and all is as before once that is taken back', async () => {
  const facts = entries.filter((entry): entry is FactEntry => 'fact' in entry)
  let said: readonly Entry[] = []
  const bridge = await openTalk(NO_PIN, {
    'review:judge': ({ partner, judgement }) => {
      const entry = judgeFlood([...facts, ...said], partner, judgement, epochMs(EVENING))
      if (entry !== null) said = [...said, entry]
      const review = reviewViewOf([...entries, ...said], partner)
      return review === null || entry === null ? { kind: 'not-now' } : { kind: 'kept', review }
    },
  })
  await keepOpen('a')
  await openTable('a')
  await press(mine('a').getByRole('button', { name: afterTalk.judge.none }))
  expect(mine('a').getByText(afterTalk.judge.said.struck)).toBeDefined()
  expect(mine('a').queryByText(review.episodes.peak)).toBeNull()
  expect(mine('a').getByText(new RegExp(afterTalk.judge.row.struck))).toBeDefined()
  expect(mine('a').getByText(afterTalk.judge.short)).toBeDefined()
  await press(mine('a').getByRole('button', { name: afterTalk.judge.takeBack }))
  expect(mine('a').getByText(review.episodes.peak)).toBeDefined()
  expect(mine('a').queryByText(afterTalk.judge.short)).toBeNull()
  expect(bridge.calls.filter(({ name }) => name === 'review:judge')).toHaveLength(2)
})

test('when it began is moved by minutes and said once it is right', async () => {
  const bridge = await openTalk(NO_PIN)
  await keepOpen('a')
  await press(mine('a').getByRole('button', { name: afterTalk.judge.otherTime }))
  for (const way of ['earlier', 'earlier', 'later'] as const)
    await press(mine('a').getByRole('button', { name: afterTalk.judge[way] }))
  await press(mine('a').getByRole('button', { name: afterTalk.judge.keep }))
  const call = bridge.calls.find((one) => one.name === 'review:judge')
  if (call?.name !== 'review:judge') throw new Error('not asked')
  const { floodS, verdict, beganS } = call.input.judgement
  expect([verdict, beganS]).toEqual(['confirmed', floodS - 60])
  expect(mine('a').getByText(afterTalk.notNow)).toBeDefined()
})

test('what the disk refuses is said, and nothing on the page changes', async () => {
  await openTalk(NO_PIN, { 'review:judge': () => ({ kind: 'not-kept' }) })
  await keepOpen('a')
  await press(mine('a').getByRole('button', { name: afterTalk.judge.none }))
  expect(mine('a').getByText(afterTalk.notKept)).toBeDefined()
  expect(mine('a').getByText(review.episodes.peak)).toBeDefined()
  expect(mine('a').getByRole('button', { name: afterTalk.judge.none })).toBeDefined()
})
