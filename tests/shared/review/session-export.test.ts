import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { csvOf, numberCell, textCell, unguarded } from '#shared/review/csv-cell.ts'
import { csvFilesOf } from '#shared/review/export-csv.ts'
import { rrFilesOf } from '#shared/review/export-rr.ts'
import { isoOf } from '#shared/review/iso-time.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import type { Recording } from '#shared/review/recording.ts'
import type { SessionBeat } from '#shared/review/session-beats.ts'
import { type SessionExport, sessionExportOf } from '#shared/review/session-export.ts'
import { jsonFileOf } from '#shared/review/session-json.ts'
import { talkFilesOf } from '#shared/review/talk-files.ts'
import type { Entry } from '#shared/session/facts.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { encodeHeartRateMeasurement } from '#shared/straps/heart-rate-measurement.ts'
import { epochMs } from '#shared/units.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'

const SEED = 26_005

const NAMES = { a: 'Ada', b: 'Bo' }

const exported = (talk: Talk, lanes: ('a' | 'b')[] = ['a', 'b'], names = NAMES): SessionExport => {
  const session = sessionExportOf(talk.entries, lanes, names)
  if (session === null) throw new Error('no beginning')
  return session
}

const fileOf = (session: SessionExport, name: string): string => {
  const files = [...csvFilesOf(session), ...rrFilesOf(session), jsonFileOf(session)]
  const file = files.find((one) => one.name === name)
  if (file === undefined) throw new Error(`no ${name}`)
  return file.text
}

const read = (text: string): readonly Recording[] => {
  const told = readRecordings(text)
  if (told.kind === 'unreadable') throw new Error(`${told.line}: ${told.expected}`)
  return told.recordings
}

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/** Whether a recording holds these very beats, to the microsecond, from the start of the first interval. */
const expectBeats = (recording: Recording | undefined, beats: readonly SessionBeat[]): void => {
  if (recording === undefined) throw new Error('no recording')
  const originS = (beats[0]?.atS ?? 0) - (beats[0]?.rrMs ?? 0) / 1000
  expect(Array.from(recording.rrMs, known)).toEqual(beats.map(({ rrMs }) => rrMs))
  expect(Array.from(recording.rateBpm, known)).toEqual(beats.map(({ rateBpm }) => rateBpm))
  const errors = beats.map(({ atS }, row) =>
    Math.abs((recording.atS[row] ?? Number.NaN) - (atS - originS)),
  )
  expect(Math.max(...errors)).toBeLessThan(2e-6)
}

/** Talks with any RR a strap can send, silences, a strap that sends a rate only, late packets. */
const packet = fc.record({
  rateBpm: fc.integer({ min: 0, max: 250 }),
  rrUnits: fc.array(fc.integer({ min: 250, max: 2_000 }), { maxLength: 3 }),
  ageMs: fc.integer({ min: 0, max: 3_000 }),
  pauseS: fc.integer({ min: 1, max: 20 }),
})
const anyTalk = fc.array(packet, { minLength: 1, maxLength: 80 }).map((packets) => {
  const talk = new Talk()
  talk.now = 987_654
  talk.connect('a', 'b')
  talk.begin()
  for (const { rateBpm, rrUnits, ageMs, pauseS } of packets) {
    talk.seconds(pauseS, {})
    const contact = 'unsupported'
    const bytes = encodeHeartRateMeasurement({ rateBpm, rrUnits, contact, energyKj: null })
    talk.packet('a', bytes, ageMs)
  }
  talk.command('end')
  return talk
})

describe('export, then read', () => {
  test('the beats of the table and of the JSON are the same beats, whatever the strap sent', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const session = exported(talk, ['a'])
        const beats = session.beats.a ?? []
        expect(beats.length).toBeGreaterThan(0)
        expectBeats(read(fileOf(session, 'beats-a.csv'))[0], beats)
        expectBeats(read(fileOf(session, 'session.json'))[0], beats)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('the intervals of the RR text are the accepted ones', () => {
    fc.assert(
      fc.property(anyTalk, (talk) => {
        const session = exported(talk, ['a'])
        const accepted = (session.beats.a ?? []).filter((beat) => beat.accepted)
        const [file] = rrFilesOf(session)
        if (accepted.length === 0) expect(file).toBeUndefined()
        else
          expect(Array.from(read(file?.text ?? '')[0]?.rrMs ?? [])).toEqual(
            accepted.map(({ rrMs }) => rrMs),
          )
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('every beat that was sent is there once, and those the engine counted are accepted', () => {
    const talk = wholeEvening()
    const session = exported(talk)
    const { counts } = talk.state.partners.b.signal
    const beats = (session.beats.b ?? []).filter(({ rrMs }) => rrMs !== null)
    // What came after the end is in nobody's record.
    expect(counts.beats - beats.length).toBeLessThan(45)
    expect(beats.filter(({ accepted }) => !accepted).length).toBeLessThanOrEqual(counts.rejected)
    expect((session.beats.a ?? []).filter(({ afterGap }) => afterGap)).toHaveLength(1)
  })

  test('two lanes are read as two recordings', () => {
    const session = exported(wholeEvening())
    const [a, b, ...others] = read(fileOf(session, 'session.json'))
    expect(others).toEqual([])
    expectBeats(a, session.beats.a ?? [])
    expectBeats(b, session.beats.b ?? [])
  })

  test('levels are read as rates, a gap as a gap', () => {
    const session = exported(wholeEvening(), ['a'])
    const [levels] = read(fileOf(session, 'levels-a.csv'))
    const lived = session.review.lanes.a?.seconds.map(({ bpm }) => bpm) ?? []
    const told = Array.from(levels?.rateBpm ?? [], known)
    expect(told.map((bpm) => bpm === null)).toEqual(lived.map((bpm) => bpm === null))
    for (const [index, bpm] of told.entries())
      if (bpm !== null) expect(Math.abs(bpm - (lived[index] ?? 0))).toBeLessThan(0.001)
  })

  test.each([
    ['{', 'a session exported by Ebb (format "ebb-session", version 1)'],
    ['{"format":"ebb-session","version":2,"lanes":[]}', 'version 1)'],
    ['{"format":"ebb-session","version":1,"lanes":[]}', 'with a lane that has beats'],
    [
      '{"format":"ebb-session","version":1,"lanes":[{"beats":{"tS":[2,1],"rrMs":[800,800],"hrBpm":[70,70]}}]}',
      'with beats in order',
    ],
    [
      '{"format":"ebb-session","version":1,"lanes":[{"beats":{"tS":[1],"rrMs":[-1],"hrBpm":[70]}}]}',
      'with beats in order',
    ],
    [
      '{"format":"ebb-session","version":1,"lanes":[{"beats":{"tS":[1],"rrMs":[800],"hrBpm":[]}}]}',
      'with beats in order',
    ],
  ])('what is no such file is refused with what was expected: %s', (text, expected) => {
    const told = readRecordings(text)
    expect(told).toMatchObject({ kind: 'unreadable', line: 1 })
    const said = told.kind === 'unreadable' && english.importing.expected[told.expected]
    expect(said).toContain(expected)
  })

  test('any JSON is read or refused, never thrown at', () => {
    const any = fc.json().map((inner) => `{"format":"ebb-session","version":1,"lanes":[${inner}]}`)
    fc.assert(
      fc.property(any, (text) => {
        expect(readRecordings(text).kind).toBe('unreadable')
      }),
      { seed: SEED },
    )
  })
})

describe('only what was given', () => {
  const talk = wholeEvening()
  talk.command({ kind: 'write-words', partner: 'b', words: { ...NO_WORDS, hard: 'a word of b' } })

  test('nothing of a lane that was not given is in any file', () => {
    const session = exported(talk, ['a'])
    const files = [...csvFilesOf(session), ...rrFilesOf(session), jsonFileOf(session)]
    expect(files.map(({ name }) => name)).toEqual([
      ...['beats-a.csv', 'levels-a.csv', 'events.csv', 'rr-a.txt', 'session.json'],
    ])
    const without = new Talk()
    Object.assign(without, { entries: talk.entries.filter(({ stream }) => stream !== 'b') })
    const other = exported(without, ['a'])
    expect(files).toEqual([...csvFilesOf(other), ...rrFilesOf(other), jsonFileOf(other)])
    for (const { text } of files) {
      expect(text).not.toContain('a word of b')
      expect(text).not.toContain('Bo')
    }
  })

  test('with it, its words and its name are', () => {
    const text = fileOf(exported(talk), 'events.csv')
    expect(text).toContain('"a word of b"')
    expect(text).toContain('"Bo"')
  })
})

describe('the event table', () => {
  test('tells times on both clocks, promises as clock times, and ends its lines as the standard says', () => {
    const text = fileOf(exported(wholeEvening(), []), 'events.csv')
    const [header, begun] = text.split('\r\n')
    expect(header).toBe('\uFEFFt_s,until_s,wall_utc,whose,name,kind,value,detail,text')
    expect(begun).toMatch(/^0\.6,0\.6,2026-11-23T23:52:45Z,couple,,begun,,,$/)
    expect(text).toMatch(/,couple,,pause,2026-11-24T\d\d:\d\d:00Z,"kept",\r\n/)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

test('a recording without a date has no times of a clock', () => {
  const entries = wholeEvening().entries.flatMap((entry): Entry[] =>
    'fact' in entry && entry.fact.kind === 'session-begun'
      ? [
          entry,
          {
            ...{ stream: 'couple', at: entry.at },
            fact: { kind: 'brought-in', broughtAt: entry.at.wall, dated: false },
          },
        ]
      : [entry],
  )
  const input = { entries, lanes: ['a'], names: { a: null, b: null } } as const
  const [json] = talkFilesOf({ ...input, format: 'json' }, () => {})
  expect(JSON.parse(json?.text ?? '').begunUtc).toBeNull()
  const events = talkFilesOf({ ...input, format: 'table' }, () => {}).find(
    ({ name }) => name === 'events.csv',
  )
  expect(events?.text).toMatch(/^0\.6,0\.6,,couple,,begun,,,\r$/m)
})

describe('text in a cell', () => {
  test.each([
    ['plain', '"plain"'],
    ['say "yes", then', '"say ""yes"", then"'],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    [' +1', `" '+1"`],
    ['-5 or so', `"'-5 or so"`],
    ['@me', `"'@me"`],
    ['a;=1', `"a;'=1"`],
    ['a\n=1', `"a\n'=1"`],
    ['＝1', `"'＝1"`],
    ["'=1", `"''=1"`],
    ["it's 5 - 3 = 2", `"it's 5 - 3 = 2"`],
    ['', '""'],
  ])('%j is %s', (text, cell) => {
    expect(textCell(text)).toBe(cell)
  })

  const written = fc.string({
    unit: fc.constantFrom(...'=+-@\'";,|\t\r\n a1\u200B\u00A0\uFEFF＝＠ü'),
    maxLength: 14,
  })

  test('no program finds a formula in it, whatever it takes for a separator', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const part of textCell(text).split(/[;,|"\t\r\n]/)) {
          expect(part.replace(/^[\p{C}\p{Z}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })

  test('it can be had back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) => {
        const quoted = textCell(text).slice(1, -1).replaceAll('""', '"')
        expect(unguarded(quoted)).toBe(text)
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
})

test('numbers are plain, and unknown is an empty cell', () => {
  expect([0, -0, 1e-9, 822.265625, 1 / 3, null, Number.NaN].map((n) => numberCell(n, 6))).toEqual([
    ...['0', '0', '0', '822.265625', '0.333333', '', ''],
  ])
  expect(csvOf(['a', 'b'], [['1', '']])).toBe('a,b\r\n1,\r\n')
})

test('a clock time is that of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (second) => {
      expect(isoOf(epochMs(second * 1000))).toBe(
        new Date(second * 1000).toISOString().replace('.000Z', 'Z'),
      )
    }),
    { seed: SEED, numRuns: 5_000 },
  )
})
