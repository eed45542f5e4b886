import { expect, test } from 'vitest'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { endOfTalk } from '#shared/review/talk-end.ts'
import type { Entry } from '#shared/session/facts.ts'
import { epochMs, HOUR, SECOND } from '#shared/units.ts'
import { oneStrap } from '../../support/one-strap.ts'

const { entries } = oneStrap()
const endOf = (all: readonly Entry[]) => {
  const view = reviewViewOf(all, null)
  if (view === null) throw new Error('no beginning')
  return endOfTalk(view.couple, view.lengthS)
}
const ended = entries.find((entry) => 'fact' in entry && entry.fact.kind === 'session-ended')

test('a talk that was ended has its end', () => {
  expect(endOf(entries)).toEqual({ breaksOff: false, at: ended?.at.wall })
})

test('one that was cut off ends where its record does, not where it was closed hours later', () => {
  const cutOff = entries.map((entry): Entry => {
    if (entry !== ended || !('fact' in entry)) return entry
    const at = { ...entry.at, wall: epochMs(entry.at.wall + 3 * HOUR) }
    return { ...entry, at, fact: { kind: 'session-ended', reason: 'interrupted' } } as Entry
  })
  const { breaksOff, at } = endOf(cutOff)
  expect(breaksOff).toBe(true)
  expect(Math.abs(at - (ended?.at.wall ?? 0))).toBeLessThanOrEqual(SECOND)
  expect(endOf(entries.filter((entry) => entry !== ended)).breaksOff).toBe(true)
})
