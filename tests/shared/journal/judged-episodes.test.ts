import { describe, expect, test } from 'vitest'
import { factFromText, inOrder, textFromFact } from '#shared/journal/entries.ts'
import { judgeEpisode } from '#shared/journal/judged-episodes.ts'
import { knownFrom } from '#shared/journal/own-history.ts'
import { summaryOf } from '#shared/journal/session-summary.ts'
import type { PartnerId } from '#shared/partners.ts'
import { reviewOf } from '#shared/review/session-review.ts'
import { replay } from '#shared/session/engine.ts'
import type { EpisodeVerdict, FactEntry } from '#shared/session/facts.ts'
import { DAY, epochMs, type SessionMs, sessionMs } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

/** A talk with one automatic prompt that came of a flood of a's, ended. */
const flooded = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(60, { a: 95, b: 72 })
  talk.command('not-now')
  talk.seconds(60, { a: 72, b: 72 })
  talk.command('end')
  return talk
}

const onsetOf = (facts: readonly FactEntry[], index = 0): SessionMs => {
  const floods = facts.filter(({ fact }) => fact.kind === 'flood-detected')
  return floods[index]?.at.mono ?? sessionMs(Number.NaN)
}

const TOMORROW = (talk: Talk) => epochMs(talk.at().wall + DAY)

const judged = (talk: Talk, seat: PartnerId, verdict: EpisodeVerdict, index = 0) =>
  judgeEpisode(
    talk.facts,
    seat,
    { onsetAt: onsetOf(talk.facts, index), verdict, beganAt: null },
    TOMORROW(talk),
  )

/** The facts with the judgement put at the end of the seat's own. */
const withJudgement = (talk: Talk, verdict: EpisodeVerdict, index = 0): readonly FactEntry[] => {
  const entry = judged(talk, 'a', verdict, index)
  if (entry === null) throw new Error('refused')
  return [...talk.facts, entry]
}

describe('a flood is judged afterwards', () => {
  test('as the last entry of the own stream, which reads back as it was', () => {
    const talk = flooded()
    const [entry] = withJudgement(talk, 'struck').slice(-1)
    expect(entry?.stream).toBe('a')
    expect(entry?.at.wall).toBe(TOMORROW(talk))
    expect(entry && factFromText(textFromFact(entry), 'a')).toEqual(entry)
    expect(entry && factFromText(textFromFact(entry), 'couple')).toBeNull()
    expect(inOrder(withJudgement(talk, 'struck')).at(-1)).toEqual(entry)
  })

  test('which moves no body, and makes the talk no longer', () => {
    const talk = flooded()
    const facts = withJudgement(talk, 'struck')
    const before = replay(talk.entries)
    const after = replay([...talk.entries, ...facts.slice(-1)])
    expect(after.session).toEqual(before.session)
    expect(after.partners.a.detector).toEqual(before.partners.a.detector)
    expect(summaryOf(facts, false)).toEqual(summaryOf(talk.facts, false))
    const lane = (entries: typeof talk.entries) => reviewOf(entries, ['a'])?.lanes.a
    expect(lane([...talk.entries, ...facts.slice(-1)])?.seconds).toEqual(
      lane(talk.entries)?.seconds,
    )
  })

  test('also by a clock that was set back', () => {
    const talk = flooded()
    const judgement = { onsetAt: onsetOf(talk.facts), verdict: 'struck', beganAt: null } as const
    const entry = judgeEpisode(talk.facts, 'a', judgement, epochMs(0))
    expect(entry?.at.mono).toBe(talk.facts.at(-1)?.at.mono)
  })

  test('the last word on it holds, and can be taken back', () => {
    const talk = flooded()
    const verdictOf = (...said: EpisodeVerdict[]) => {
      const entries = said.flatMap((verdict) => judged(talk, 'a', verdict) ?? [])
      return reviewOf([...talk.entries, ...entries], ['a'])?.lanes.a?.floods[0]?.verdict
    }
    expect(verdictOf()).toBe('open')
    expect(verdictOf('struck')).toBe('struck')
    expect(verdictOf('struck', 'confirmed')).toBe('confirmed')
    expect(verdictOf('struck', 'open')).toBe('open')
  })

  test('with when it began, within the talk', () => {
    const talk = flooded()
    const onsetAt = onsetOf(talk.facts)
    const began = (beganAt: SessionMs) =>
      judgeEpisode(talk.facts, 'a', { onsetAt, verdict: 'confirmed', beganAt }, TOMORROW(talk))
    const entry = began(sessionMs(onsetAt - 20_000))
    const review = entry && reviewOf([...talk.entries, entry], ['a'])
    expect(review?.lanes.a?.floods[0]?.beganS).toBe(onsetAt / 1000 - 20)
    expect(began(sessionMs(-1))).toBeNull()
    expect(began(sessionMs(talk.now + 1))).toBeNull()
  })

  test('not where there is none, on the other’s seat, or before the end', () => {
    const talk = flooded()
    const judgement = { onsetAt: sessionMs(1), verdict: 'struck', beganAt: null } as const
    expect(judgeEpisode(talk.facts, 'a', judgement, TOMORROW(talk))).toBeNull()
    expect(judged(talk, 'b', 'struck')).toBeNull()
    expect(judgeEpisode([], 'a', judgement, epochMs(0))).toBeNull()
    const running = talk.facts.filter(({ fact }) => fact.kind !== 'session-ended')
    const onsetAt = onsetOf(running)
    expect(judgeEpisode(running, 'a', { ...judgement, onsetAt }, TOMORROW(talk))).toBeNull()
  })
})

describe('what it teaches', () => {
  const offset = (...talks: (readonly FactEntry[])[]) =>
    knownFrom(
      talks.map((facts) => ({ facts, seat: 'a' })),
      null,
    ).offsetBpm
  const plain = flooded()
  const struck = withJudgement(plain, 'struck')

  test('struck is "none was needed", confirmed "right"', () => {
    expect(offset(struck, struck, struck)).toBe(6)
    expect(offset(struck, struck)).toBe(0)
    const confirmed = withJudgement(plain, 'confirmed')
    expect(offset(struck, struck, confirmed)).toBe(4)
    expect(offset(plain.facts, plain.facts, plain.facts)).toBe(0)
  })

  test('a word that was taken back is none', () => {
    const back = judged(plain, 'a', 'open')
    if (back === null) throw new Error('refused')
    const taken = [...struck, back]
    expect(offset(taken, taken, taken)).toBe(0)
  })

  const answered = flooded()
  answered.command({ kind: 'judge-prompt', partner: 'a', answer: 'early' })

  test('with an answer to the prompt that came of it, it counts once: a strike instead, a confirmation not', () => {
    expect(offset(...Array(3).fill(answered.facts))).toBe(3)
    expect(offset(...Array(3).fill(withJudgement(answered, 'struck')))).toBe(6)
    expect(offset(...Array(3).fill(withJudgement(answered, 'confirmed')))).toBe(3)
    expect(offset(withJudgement(answered, 'struck'), struck)).toBe(0)
  })

  test('a flood that no prompt came of counts by itself', () => {
    const talk = new Talk()
    talk.toTalk()
    talk.seconds(60, { a: 95, b: 72 })
    talk.command('not-now')
    talk.seconds(200, { a: 72, b: 72 })
    talk.seconds(100, { a: 98, b: 72 })
    talk.command('end')
    talk.command({ kind: 'judge-prompt', partner: 'a', answer: 'fits' })
    expect(talk.when('flood-detected')).toHaveLength(2)
    expect(talk.when('pause-proposed')).toHaveLength(1)
    const second = withJudgement(talk, 'struck', 1)
    expect(offset(second, second)).toBe(4)
  })

  test('it is nobody else’s lesson', () => {
    const talks = [struck, struck, struck].map((facts) => ({ facts, seat: 'b' as const }))
    expect(knownFrom(talks, null).offsetBpm).toBe(0)
  })
})
