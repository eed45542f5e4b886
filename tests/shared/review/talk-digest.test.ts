import { describe, expect, test } from 'vitest'
import { judgeEpisode } from '#shared/journal/judged-episodes.ts'
import { ownTalkOf } from '#shared/review/talk-digest.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { sessionMs } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const flooded = (): Talk => {
  const talk = new Talk()
  talk.toTalk()
  talk.seconds(150, { a: 72, b: 72 })
  talk.seconds(90, { a: 97, b: 72 })
  talk.command('pause')
  talk.seconds(600, (s) => ({ a: 70 + 27 * Math.exp(-s / 60), b: 72 }))
  talk.command('end')
  talk.command({ kind: 'write-words', partner: 'a', words: { ...NO_WORDS, hard: 'mine' } })
  talk.command({ kind: 'write-words', partner: 'b', words: { ...NO_WORDS, hard: 'theirs' } })
  return talk
}

describe('what stays with its owner of a talk', () => {
  const talk = flooded()
  const digest = (entries = talk.entries) => {
    const told = ownTalkOf(entries, 'a')?.digest
    return typeof told === 'object' ? told : null
  }

  test('rest, time to settle with its coverage, coverage, pauses, own words', () => {
    expect(ownTalkOf(talk.entries, 'a')?.words?.hard).toBe('mine')
    expect(digest()?.pauses).toEqual(['ended'])
    expect(Math.abs((digest()?.restBpm ?? 0) - 70)).toBeLessThan(1)
    expect(digest()?.settle?.s).toBeGreaterThan(180)
    expect(digest()?.settle?.coverage).toBeGreaterThan(0.9)
    expect(digest()?.coverage).toBeGreaterThan(0.9)
  })

  test('nothing of the other’s stream, though it be among the entries', () => {
    const mine = talk.entries.filter(({ stream }) => stream !== 'b')
    expect(ownTalkOf(talk.entries, 'a')).toEqual(ownTalkOf(mine, 'a'))
  })

  test('a flood that was struck out adds no time to settle', () => {
    const [onset = 0] = talk.when('flood-detected')
    const onsetAt = sessionMs(onset * 1000)
    const judgement = { onsetAt, verdict: 'struck', beganAt: null } as const
    const entry = judgeEpisode(talk.facts, 'a', judgement, talk.at().wall)
    expect(entry).not.toBeNull()
    expect(entry && digest([...talk.entries, entry])?.settle).toBeNull()
  })

  test('where nothing of theirs is kept, that is said, and no figure', () => {
    const couple = talk.entries.filter(({ stream }) => stream === 'couple')
    expect(ownTalkOf(couple, 'a')).toEqual({ words: null, digest: 'nothing-kept' })
    expect(ownTalkOf(talk.entries.slice(1), 'a')).toBeNull()
  })
})

test('another heart on the seat leaves the talk out', () => {
  const talk = new Talk()
  talk.connect('a')
  talk.begin()
  talk.seconds(300, { a: 70 })
  const strap = { id: 'another', name: 'Another' }
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  talk.seconds(300, { a: 60 })
  talk.command('begin-talk')
  talk.seconds(20, { a: 60 })
  talk.command('end')
  expect(ownTalkOf(talk.entries, 'a')?.digest).toBe('two-hearts')
})

test('a demonstration is nobody’s', () => {
  const simulated = new Talk()
  simulated.connect('a', 'b')
  simulated.begin({ simulated: true })
  simulated.seconds(20, { a: 70, b: 72 })
  simulated.command('end')
  expect(ownTalkOf(simulated.entries, 'a')).toBeNull()
})
