import { describe, expect, test } from 'vitest'
import type { Baseline } from '#shared/flooding/baseline.ts'
import { confidenceOf, type Grounds } from '#shared/flooding/confidence.ts'
import { bpm, sessionMs } from '#shared/units.ts'

const rest: Baseline = { bpm: bpm(70), sigma: bpm(2), lnRmssd: 3.6, quality: 'provisional' }
const at = sessionMs(600_000)
const of = (grounds: Partial<Grounds>): number =>
  confidenceOf({ baseline: rest, lnRmssd: null, movedAt: null, ...grounds }, at)

describe('the confidence of a flood', () => {
  test.each([
    ['of a provisional rest, no more known', {}, 0.6],
    ['variability clearly lower', { lnRmssd: 3.25 }, 0.8],
    ['variability not clearly lower', { lnRmssd: 3.26 }, 0.6],
    ['variability of rest unknown', { baseline: { ...rest, lnRmssd: null }, lnRmssd: 1 }, 0.6],
    ['an accepted rest', { baseline: { ...rest, quality: 'accepted' } }, 0.7],
    ['a rest somebody knows', { baseline: { ...rest, quality: 'given' } }, 0.7],
    ['all that speaks for it', { baseline: { ...rest, quality: 'accepted' }, lnRmssd: 3 }, 0.9],
    ['moved a minute ago', { movedAt: sessionMs(540_000) }, 0.4],
    ['moved longer ago', { movedAt: sessionMs(539_999) }, 0.6],
  ] as const)('%s', (_, grounds, confidence) => {
    expect(of(grounds)).toBe(confidence)
  })
})
