import { expect, test } from 'vitest'
import { isNoteDue, toldOf } from '#shared/journal/open-pauses.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { TakenPause } from '#shared/session/taken-pauses.ts'
import { epochMs, HOUR } from '#shared/units.ts'
import { EVENING, Talk } from '../../support/talk.ts'

type Outcome = TakenPause['outcome']

/** Past talks, newest first. */
const talk = (id: string, outcomes: readonly Outcome[], returnOf: string | null = null) => ({
  id,
  returnOf,
  taken: outcomes.map((outcome) => ({ promised: epochMs(EVENING), outcome })),
})

test('three pauses in a row without a return are worth a note, in one talk or over several', () => {
  const talks = [talk('3', ['ended']), talk('2', []), talk('1', ['ended']), talk('0', ['ended'])]
  expect(isNoteDue(talks, null)).toBe(true)
  expect(isNoteDue(talks.slice(0, 3), null)).toBe(false)
  expect(isNoteDue([], null)).toBe(false)
})

test('one that was returned from ends the row, wherever it stands in its talk', () => {
  const open = [talk('4', ['ended']), talk('3', ['ended'])]
  expect(isNoteDue([...open, talk('2', ['kept', 'ended']), talk('1', ['ended'])], null)).toBe(true)
  expect(isNoteDue([...open, talk('2', ['ended', 'later']), talk('1', ['ended'])], null)).toBe(
    false,
  )
  expect(isNoteDue([talk('5', ['kept']), ...open, talk('2', ['ended'])], null)).toBe(false)
})

test('one that was put off counts as returned once a later talk is the coming back', () => {
  const before = [talk('2', ['ended']), talk('1', ['ended']), talk('0', ['ended'])]
  const putOff = talk('3', ['put-off'])
  expect(isNoteDue([talk('4', [], '3'), putOff, ...before], null)).toBe(false)
  expect(isNoteDue([talk('4', []), putOff, ...before.slice(0, 2)], null)).toBe(true)
})

test('one whose promise still stands neither counts nor ends the row', () => {
  const before = [talk('2', ['ended']), talk('1', ['ended'])]
  const putOff = talk('3', ['put-off'])
  expect(isNoteDue([putOff, ...before], '3')).toBe(false)
  expect(isNoteDue([putOff, ...before], null)).toBe(true)
  expect(isNoteDue([putOff, ...before, talk('0', ['ended'])], '3')).toBe(true)
})

test('what broke off in a pause is not known to have gone without a return', () => {
  const brokeOff = talk('3', ['open'])
  const before = [talk('2', ['ended']), talk('1', ['ended'])]
  expect(isNoteDue([brokeOff, ...before], null)).toBe(false)
  expect(isNoteDue([brokeOff, ...before, talk('0', ['ended'])], null)).toBe(true)
})

test('the talk on the screen is told as its summary will tell it', () => {
  const evening = new Talk()
  evening.begin()
  evening.command('begin-talk')
  evening.command('pause')
  evening.command('end')
  const { session } = evening.state
  if (session === null) throw new Error('no session')
  expect(summaryOf(evening.entries, false)).toMatchObject(toldOf(session))
})

test('a summary tells it from the couple’s facts', () => {
  const evening = new Talk()
  evening.begin()
  evening.command('begin-talk')
  evening.command('pause')
  for (const partner of ['a', 'b', 'a', 'b'] as const) evening.command({ kind: 'ready', partner })
  evening.command('pause')
  evening.command({ kind: 'postpone', returnAt: epochMs(EVENING + HOUR) })
  const first = summaryOf(evening.facts, false)
  expect(first).toMatchObject({
    returnOf: null,
    taken: [{ outcome: 'kept' }, { outcome: 'put-off' }],
  })
  expect(first?.taken[1]?.promised).toBe(EVENING + HOUR)
  evening.command('leave')
  evening.entries.length = 0
  evening.begin({ id: 'talk-2' })
  expect(summaryOf(evening.facts, false)).toMatchObject({ returnOf: 'talk-1', taken: [] })
})
