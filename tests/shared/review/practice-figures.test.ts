import { expect, test } from 'vitest'
import { practiceFigures } from '#shared/review/practice-figures.ts'
import { begunPractice, cameDownFrom, pacesTried } from '../../support/practised.ts'
import { Talk } from '../../support/talk.ts'

const descentOf = (talk: Talk) => {
  const figures = practiceFigures(talk.entries, 'a')
  if (figures?.kind !== 'descent') throw new Error('no descent')
  return figures.descent
}

test('of each pace tried: how far the heart went with the breath in its last minute', () => {
  const figures = practiceFigures(pacesTried([4, 6, 8, 10, 12, 14]).entries, 'a')
  if (figures?.kind !== 'pace') throw new Error('no paces')
  expect(figures.paces.map(({ breathsPerMinute }) => breathsPerMinute)).toEqual([
    7, 6.5, 6, 5.5, 5, 4.5,
  ])
  for (const [index, { swingBpm }] of figures.paces.entries()) {
    const given = 4 + 2 * index
    if (swingBpm.kind !== 'told') throw new Error(`pace ${index}: ${swingBpm.why}`)
    expect(Math.abs(swingBpm.value - given)).toBeLessThan(1)
    expect(swingBpm.coverage).toBeGreaterThan(0.95)
  }
})

test('a pace that was left early, and one without clear beats, has no figure', () => {
  const talk = begunPractice({ kind: 'pace' }, ['a'])
  talk.seconds(100, { a: 70 })
  talk.command('next-step')
  talk.command('next-step')
  talk.seconds(121, (s) => ({ a: s < 70 ? 70 : null }))
  const figures = practiceFigures(talk.entries, 'a')
  if (figures?.kind !== 'pace') throw new Error('no paces')
  expect(figures.paces.map(({ swingBpm }) => swingBpm.kind === 'unknown' && swingBpm.why)).toEqual([
    'not-within',
    'not-clear',
  ])
})

test('how fast a body comes down: the height, half of it, and until it has settled', () => {
  const { rest, peakAboveRest, settleS, halfLifeS } = descentOf(cameDownFrom(110, 40))
  expect(rest).toEqual({ bpm: expect.closeTo(70, 0), quality: 'accepted' })
  expect(peakAboveRest).toMatchObject({ kind: 'told', value: expect.closeTo(40, 0) })
  // HR15 is the median of 15 s, so it follows some 8 s behind.
  if (halfLifeS.kind !== 'told' || settleS.kind !== 'told') throw new Error('untold')
  expect(halfLifeS.value).toBeGreaterThanOrEqual(38)
  expect(halfLifeS.value).toBeLessThanOrEqual(50)
  // Down to 8 bpm above rest takes log2(40 / 8) halves, and 120 s near rest follow.
  expect(settleS.value).toBeGreaterThanOrEqual(40 * Math.log2(5) + 118)
  expect(settleS.value).toBeLessThanOrEqual(40 * Math.log2(5) + 132)
})

test.each([
  ['too little to come down from', cameDownFrom(78, 40), 'too-small'],
  ['it was ended before', cameDownFrom(110, 300, 100), 'not-within'],
] as const)('%s: no time is told', (_, talk, why) => {
  expect(descentOf(talk).settleS).toMatchObject({ kind: 'unknown', why })
})

test('without a rest, or where the strap was out of reach when they sat down, nothing is made up', () => {
  const hurried = begunPractice({ kind: 'descent' }, ['a'])
  hurried.command('next-step')
  hurried.seconds(60, { a: 110 })
  hurried.command('next-step')
  hurried.seconds(600, { a: 75 })
  expect(descentOf(hurried)).toMatchObject({ rest: null, settleS: { why: 'no-rest' } })
  const away = begunPractice({ kind: 'descent' }, ['a'])
  away.seconds(300, { a: 70 })
  away.command('next-step')
  away.seconds(50, { a: 100 })
  away.seconds(10, { a: null })
  away.command('next-step')
  away.seconds(60, { a: null })
  away.seconds(540, { a: 75 })
  expect(descentOf(away).settleS).toMatchObject({ kind: 'unknown', why: 'no-level' })
})

test('of a talk, of somebody who took no part, and of breathing along there are none', () => {
  const talk = new Talk()
  talk.toTalk()
  expect(practiceFigures(talk.entries, 'a')).toBeNull()
  expect(practiceFigures(pacesTried([4]).entries, 'b')).toBeNull()
  const breathing = { kind: 'breathing', breathsPerMinute: 6, minutes: 3 } as const
  expect(practiceFigures(begunPractice(breathing).entries, 'b')).toEqual({ kind: 'breathing' })
  const consent = { record: false, live: 'water' } as const
  const unkept = begunPractice(breathing, ['a', 'b'], { consent: { a: consent, b: consent } })
  expect(unkept.entries).toEqual([])
})
