import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { RecordedRow, Recording } from '#shared/review/recording.ts'

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

const rowsIn = ({ atS, rrMs, rateBpm }: Recording): RecordedRow[] =>
  Array.from(atS, (at, row) => ({ atS: at, rrMs: known(rrMs[row]), rateBpm: known(rateBpm[row]) }))

const rowsOf = (text: string) => {
  const read = readRecordings(text)
  return read.kind === 'recordings' ? read.recordings.map(rowsIn) : read
}

/** As it is said to people. */
const told = (text: string) => {
  const read = readRecordings(text)
  return read.kind === 'unreadable'
    ? { ...read, expected: english.importing.expected[read.expected] }
    : read
}

describe('a table', () => {
  test('is read by its header, whatever else stands in it', () => {
    expect(rowsOf('label,t_s,rr_ms\nrest,10.8,800\n,11.6,800\n')).toEqual([
      [
        { atS: expect.closeTo(0.8, 9), rrMs: 800, rateBpm: null },
        { atS: expect.closeTo(1.6, 9), rrMs: 800, rateBpm: null },
      ],
    ])
  })

  test('may hold rates, with empty cells as gaps, any separator, quotes, CRLF and a byte order mark', () => {
    expect(rowsOf('\uFEFF"t_s";"hr_bpm"\r\n5;70\r\n6;\r\n7;"72"\r\n')).toEqual([
      [
        { atS: 0, rrMs: null, rateBpm: 70 },
        { atS: 1, rrMs: null, rateBpm: null },
        { atS: 2, rrMs: null, rateBpm: 72 },
      ],
    ])
  })

  test('may hold two partners', () => {
    expect(rowsOf('t_s,hr_A,hr_B\n0,70,90\n1,,91')).toEqual([
      [
        { atS: 0, rrMs: null, rateBpm: 70 },
        { atS: 1, rrMs: null, rateBpm: null },
      ],
      [
        { atS: 0, rrMs: null, rateBpm: 90 },
        { atS: 1, rrMs: null, rateBpm: 91 },
      ],
    ])
  })

  test.each([
    ['t_s,rr_ms\n1,800\nx,800', 3, 'a time in seconds in column t_s'],
    ['t_s,rr_ms\n1,800\n2,fast', 3, 'an interval in ms, or nothing, in column rr_ms'],
    ['t_s,rr_ms\n1,-800', 2, 'an interval in ms, or nothing, in column rr_ms'],
    ['t_s,hr_bpm\n1,-1', 2, 'a heart rate in bpm, or nothing'],
    ['t_s,hr_bpm\n5,70\n4,70', 3, 'a time not before that of the line above'],
    ['t_s,hr_bpm\n', 2, 'at least one row of values'],
    ['t_s,hr_bpm\n0,70\n1e9,70', 3, 'a time within a week of the start'],
    ['time,pulse\n1,2', 1, 'a header with t_s and rr_ms and/or hr_bpm, or t_s, hr_A and hr_B'],
    ['t_s,pulse\n1,2', 1, 'a header with t_s and rr_ms and/or hr_bpm, or t_s, hr_A and hr_B'],
  ])('says where it cannot be read: %j', (text, line, expected) => {
    expect(told(text)).toEqual({ kind: 'unreadable', line, expected })
  })
})

describe('plain intervals', () => {
  test('are read in ms and in s', () => {
    const ms = rowsOf('800\n810\n')
    expect(ms).toEqual([
      [
        { atS: 0.8, rrMs: 800, rateBpm: null },
        { atS: expect.closeTo(1.61, 9), rrMs: 810, rateBpm: null },
      ],
    ])
    expect(rowsOf('0.800\n0,810')).toEqual(ms)
  })

  test.each([
    ['800\n0.8', 2, 'an interval in ms, as in the lines above'],
    ['0.8\n800', 2, 'an interval in s, as in the lines above'],
    ['800\n\nabc', 3, 'one RR interval in ms or s'],
    ['800\n-3', 2, 'one RR interval in ms or s'],
    ['', 1, 'a table with a header, or one RR interval per line'],
  ])('say where they cannot be read: %j', (text, line, expected) => {
    expect(told(text)).toEqual({ kind: 'unreadable', line, expected })
  })
})

test('whatever a file holds, it is read or refused with a line, never thrown at', () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.float().map(String))
  const table = fc.array(
    fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        table.map((rows) => ['t_s,rr_ms', ...rows].join('\n')),
      ),
      (text) => {
        const read = readRecordings(text)
        if (read.kind === 'unreadable') expect(read.expected.length).toBeGreaterThan(0)
        else for (const { atS } of read.recordings) expect(atS.length).toBeGreaterThan(0)
      },
    ),
  )
})
