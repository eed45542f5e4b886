import { describe, expect, test } from 'vitest'
import { reviewOf } from '#shared/review/session-review.ts'
import { upInTalk } from '#shared/review/talk-seconds.ts'
import { togetherInTalk } from '#shared/review/together.ts'
import { Talk } from '../../support/talk.ts'

const told = (talk: Talk, lanes: ('a' | 'b')[] = ['a', 'b']) => {
  const review = reviewOf(talk.entries, lanes)
  if (review === null) throw new Error('no beginning')
  const { lanes: there, scenes } = review
  const [a, b] = [there.a, there.b].map((lane) => lane && upInTalk(lane, scenes))
  return togetherInTalk(a ?? null, b ?? null)
}

/** Talk of ten minutes with both up for so long within it; the breath of HR15 is some ten seconds. */
const bothUp = (seconds: number): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(200, { a: 72, b: 74 })
  talk.seconds(seconds, { a: 84, b: 86 })
  talk.seconds(400 - seconds, { a: 72, b: 74 })
  talk.command('end')
  return talk
}

describe('both well above their own rest', () => {
  test('is counted beside what chance gives', () => {
    const together = told(bothUp(120))
    expect(Math.abs((together?.bothUpS ?? 0) - 120)).toBeLessThan(12)
    expect(together?.validS).toBe(600)
    // Two hearts up a fifth of the time each would meet in a twenty-fifth of it.
    expect(Math.abs((together?.expectedByChanceS ?? 0) - 24)).toBeLessThan(2)
    expect(together).toMatchObject({ worthAWord: true, coverage: 1 })
  })

  test('is worth a word from a minute on', () => {
    expect(told(bothUp(40))?.worthAWord).toBe(false)
    expect(told(bothUp(80))?.worthAWord).toBe(true)
  })

  test('needs both lanes', () => {
    const talk = bothUp(120)
    expect(told(talk, ['a'])).toBeNull()
    expect(told(talk, ['b'])).toBeNull()
    expect(told(talk, [])).toBeNull()
  })

  test('needs both levels for most of the talk', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(300, { a: 84, b: 86 })
    talk.seconds(200, { a: 84 })
    talk.command('end')
    expect(told(talk)).toBeNull()
  })

  test('counts the talk, not the pause nor the rest before', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(200, { a: 72, b: 74 })
    talk.command('pause')
    talk.seconds(600, { a: 84, b: 86 })
    talk.command('end')
    expect(told(talk)).toMatchObject({ bothUpS: 0, validS: 200, worthAWord: false })
  })
})
