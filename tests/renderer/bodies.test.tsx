// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import type { LiveSnapshot } from '#shared/session/snapshot.ts'
import { Talk } from '../support/talk.ts'
import { openEbb } from './support/open-ebb.tsx'

/** So many seconds at about one rate. */
const STRETCH = 20

/** A body in a talk: the rate it tends to in each stretch, bpm, both far above and near its own rest. */
const body = fc.array(fc.integer({ min: 62, max: 130 }), { minLength: 8, maxLength: 8 })

/** A heart gets there by a few beats a second, as hearts do. */
const towards = (from: number, to: number): number => from + Math.max(-2, Math.min(2, to - from))

type Bodies = { readonly a: readonly number[]; readonly b: readonly number[] }

/** The same talk with these bodies, told every few seconds. What they are asked is answered at once: not now. */
const lived = ({ a, b }: Bodies, shows: boolean, heartPrompts = true): readonly LiveSnapshot[] => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ known: { a: { ...NOTHING_KNOWN, heartPrompts }, b: NOTHING_KNOWN } })
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-talk')
  if (shows) talk.command({ kind: 'show', partner: 'a', view: 'chart' })
  talk.command({ kind: 'mark', partner: 'b' })
  const now = { a: 70, b: 72 }
  const told: LiveSnapshot[] = []
  for (const [index, goal] of a.entries()) {
    for (let second = 0; second < STRETCH; second += 1) {
      now.a = towards(now.a, goal)
      now.b = towards(now.b, b[index] ?? 72)
      talk.seconds(1, now)
      if (talk.phase === 'proposed') talk.command('not-now')
      if (second % 5 === 4) told.push(talk.snapshot())
    }
  }
  return told
}

const seen = async (told: readonly LiveSnapshot[], push: Awaited<ReturnType<typeof openEbb>>) => {
  const pages: string[] = []
  for (const snapshot of told) {
    await push.push('live:snapshot', snapshot)
    pages.push(document.body.innerHTML)
  }
  return pages
}

test('the bodies below do flood, and an unanswered prompt would show', async () => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, (second) => ({ a: Math.min(130, 70 + 2 * second), b: 72 }))
  expect(talk.phase).toBe('proposed')
  const window = await openEbb({})
  const [quiet] = await seen(lived(QUIET, false).slice(0, 1), window)
  const [prompt] = await seen([talk.snapshot()], window)
  expect(prompt).not.toBe(quiet)
})

const QUIET: Bodies = { a: Array(8).fill(70), b: Array(8).fill(72) }

test('whatever both bodies do, but for the prompt the talk looks the same', async () => {
  const window = await openEbb({})
  const quiet = await seen(lived(QUIET, false), window)
  await fc.assert(
    fc.asyncProperty(body, body, async (a, b) => {
      expect(await seen(lived({ a, b }, false), window)).toEqual(quiet)
    }),
    { numRuns: 12 },
  )
  // A heart that is never to prompt looks like any other.
  expect(await seen(lived(QUIET, false, false), window)).toEqual(quiet)
}, 120_000)

test('where one lets theirs be seen, the other’s body still changes nothing', async () => {
  const window = await openEbb({})
  await fc.assert(
    fc.asyncProperty(body, body, body, async (a, one, other) => {
      const first = await seen(lived({ a, b: one }, true), window)
      expect(first.join()).toContain('bpm')
      expect(await seen(lived({ a, b: other }, true), window)).toEqual(first)
    }),
    { numRuns: 6 },
  )
}, 120_000)
