import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { PAUSE_STAGES } from '#shared/practice/pause-stages.ts'
import { lineAt, linesOf, type Moment } from '../../renderer/screens/pause/pause-line.ts'
import { OF_TWO } from '../shared/guidance/forbidden.ts'

const { pause } = words
const { help, company, breathe, muscles, absorb } = pause

const LANDING: Moment = {
  stage: 'land',
  way: 'breathe',
  help: null,
  idea: 0,
  last: 'way',
  company: false,
  loosened: false,
  breathsPerMinute: 6,
  touch: null,
  alone: false,
}
const lines = (change: Partial<Moment>) => linesOf({ ...LANDING, ...change }, words)

const moment: fc.Arbitrary<Moment> = fc.record({
  stage: fc.constantFrom(...PAUSE_STAGES),
  way: fc.constantFrom<Moment['way']>('breathe', 'muscles', 'absorb', 'quiet', 'stopped'),
  help: fc.constantFrom<Moment['help']>(null, 'space', 'contact', 'steady'),
  idea: fc.nat(500),
  last: fc.constantFrom<Moment['last']>('way', 'help'),
  company: fc.boolean(),
  loosened: fc.boolean(),
  breathsPerMinute: fc.constantFrom(4.5, 6, 7),
  touch: fc.constantFrom<Moment['touch']>(null, 'yes', 'no', 'ask'),
  alone: fc.boolean(),
})

test('a line of guidance stands for forty seconds of the pause, then the next, round and round', () => {
  expect(lineAt(0, 1, 8)).toBe(0)
  expect(lineAt(39_999, 1, 8)).toBe(0)
  expect(lineAt(40_000, 1, 8)).toBe(1)
  expect(lineAt(8 * 40_000, 1, 8)).toBe(0)
  expect(lineAt(-5_000, 1, 8)).toBe(0)
})

test('in time-lapse a line stands long enough to be read', () => {
  for (const lapse of [1, 10, 60]) {
    const readable = 8_000 * lapse
    expect(lineAt(readable, lapse, 8)).toBe(0)
  }
})

test('each stage has its own lines; nobody gets the lines of a way of being helped unasked', () => {
  for (const stage of PAUSE_STAGES) {
    if (stage !== 'settle') expect(lines({ stage })).toEqual(pause.lines[stage])
  }
  const all = PAUSE_STAGES.flatMap((stage) => lines({ stage }))
  for (const line of Object.values(help.lines).flat()) expect(all).not.toContain(line)
  for (const line of company.lines) expect(all).not.toContain(line)
})

test('what helps is read first and takes turns with the stage; every line of both comes up', () => {
  const read = lines({ help: 'contact', last: 'help' })
  expect(read[0]).toBe(help.lines.contact[0])
  expect(read[1]).toBe(pause.lines.land[0])
  for (const line of [...help.lines.contact, ...pause.lines.land]) expect(read).toContain(line)
  expect(read).not.toContain(help.lines.space[0])
})

test('company is spoken of only when both chose it', () => {
  expect(lines({ company: true })).toEqual(expect.arrayContaining([...company.lines]))
})

test('settling speaks of what is done: breath or muscles; of four and six only at six a minute', () => {
  expect(lines({ stage: 'settle' })).toContain(breathe.line)
  expect(lines({ stage: 'settle', breathsPerMinute: 5 })).toContain(breathe.atOwnRate)
  expect(lines({ stage: 'settle', breathsPerMinute: 5 })).not.toContain(breathe.line)
  expect(lines({ stage: 'settle', way: 'muscles' })).toContain(muscles.line)
  expect(lines({ stage: 'settle', way: 'muscles' })).not.toContain(breathe.line)
})

test('whoever stopped the pacer reads only that they may look around the room', () => {
  fc.assert(
    fc.property(moment, (now) => {
      expect(linesOf({ ...now, way: 'stopped' }, words)).toEqual([breathe.stopped])
    }),
  )
})

test('an absorbing idea is there at once, and the next press is another', () => {
  const ideas = absorb.ideas.map((_, idea) => lines({ way: 'absorb', idea, help: 'space' })[0])
  expect(ideas).toEqual([...absorb.ideas])
  expect(lines({ way: 'absorb', idea: absorb.ideas.length })[0]).toBe(absorb.ideas[0])
})

test('there is always something to read, and never an empty line', () => {
  fc.assert(
    fc.property(moment, (now) => {
      const read = linesOf(now, words)
      expect(read.length).toBeGreaterThan(0)
      expect(read.every((line) => line.length > 0)).toBe(true)
    }),
  )
})

test.each([
  ['yes', [company.touch.yes]],
  ['ask', [company.touch.ask]],
  [null, [company.touch.yes]],
  ['no', []],
] as const)('company speaks of a hand as they agreed on it: %s', (touch, ofTouch) => {
  const read = lines({ company: true, touch, last: 'help' })
  expect(read[0]).toBe(company.lines[0])
  expect(read.filter((line) => /hand/i.test(line))).toEqual(
    read.filter((line) => (ofTouch as readonly string[]).includes(line)),
  )
  for (const line of ofTouch) expect(read).toContain(line)
})

test('alone, no line of any stage speaks of two', () => {
  const read = PAUSE_STAGES.flatMap((stage) => lines({ stage, alone: true }))
  expect(read.length).toBeGreaterThan(8)
  expect(read.filter((line) => OF_TWO.en.test(line))).toEqual([])
  expect(
    PAUSE_STAGES.flatMap((stage) => lines({ stage })).some((line) => OF_TWO.en.test(line)),
  ).toBe(true)
})
