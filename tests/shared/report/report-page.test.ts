import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatsIn } from '#shared/guidance/formats.ts'
import { french } from '#shared/guidance/french/words.ts'
import { persian } from '#shared/guidance/persian/words.ts'
import { english, type Words } from '#shared/guidance/words.ts'
import { el, escaped } from '#shared/report/html.ts'
import { paperOf } from '#shared/report/paper.ts'
import { reportPage } from '#shared/report/report-page.ts'
import { HEIGHT, heightsOf, pathsOf } from '#shared/review/chart-drawing.ts'
import { reviewViewOf } from '#shared/review/review-view.ts'
import { epochMs } from '#shared/units.ts'
import { longEvening } from '../../support/long-evening.ts'
import { oneStrap } from '../../support/one-strap.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'

const SEED = 40_001
const TIMES = formatsIn('en-GB')
const LONG = longEvening().entries

const viewOf = (entries: Parameters<typeof reviewViewOf>[0], partner: 'a' | 'b' | null) => {
  const view = reviewViewOf(entries, partner)
  if (view === null) throw new Error('no beginning')
  return view
}

const pageOf = (
  view = viewOf(LONG, 'a'),
  withWords = false,
  words: Words = english,
  times = TIMES,
) => reportPage({ view, name: 'Ada', madeAt: epochMs(0), withWords }, words, times)

describe('a report', () => {
  test('tells every episode as the screen does, with the coverage beside each figure', () => {
    const { body, title } = pageOf()
    expect(title).toBe(english.report.title(TIMES.date(viewOf(LONG, 'a').couple.begun.wall)))
    expect(body.match(/<tr>/g)).toHaveLength(11)
    expect(body.match(/class="digits"/g)).toHaveLength(10)
    for (const { flood } of viewOf(LONG, 'a').own?.episodes ?? [])
      expect(body).toContain(`<th scope="row">${TIMES.clock(flood.at.wall)}`)
    expect(body).toMatch(/<span>\d+ min \d+ s†<\/span><small>100 %<\/small>/)
    expect(body).toContain(english.report.device)
  })

  test('of who wore no strap tells when they talked, and of their heart nothing, in any language', () => {
    const view = viewOf(oneStrap().entries, 'b')
    for (const words of [english, french, persian]) {
      const { body } = pageOf(view, false, words)
      expect(body).toContain(words.report.nothing)
      expect(body).toContain(words.review.couple.pauses)
      for (const untold of [
        words.report.intro,
        words.report.rest,
        words.report.table.none,
        words.review.chart.noLevel,
        words.report.reading.title,
      ])
        expect(body).not.toContain(untold)
    }
  })

  test('of a talk without a rest says that it cannot tell, not that there was nothing', () => {
    const talk = new Talk()
    talk.connect('a')
    talk.begin()
    talk.command('begin-talk')
    talk.seconds(300, { a: 90 })
    talk.command('end')
    const { body } = pageOf(viewOf(talk.entries, 'a'))
    expect(body).not.toContain(english.report.table.none)
    expect(body).toContain(english.talk.cannotTell(english.review.episodes.why['no-rest']))
  })

  test('of a recording without a date tells no time of a clock, in any language', () => {
    const dated = viewOf(LONG, 'a')
    const view = { ...dated, couple: { ...dated.couple, broughtIn: { dated: false } } }
    for (const words of [english, french, persian]) {
      const { body, title } = pageOf(view, false, words)
      const { undated } = words.review
      expect(title).toBe(undated.title)
      expect(body).toContain(undated.times)
      expect(body).not.toMatch(/\d\d?:\d\d/)
      const [first] = view.own?.episodes ?? []
      const minute = Math.floor((first?.flood.at.atS ?? 0) / 60)
      expect(body).toContain(`<th scope="row">${undated.minute(minute)}`)
      expect(body).toMatch(new RegExp(`class="scale"[^>]*>${undated.minute(0)}<`))
    }
    // Told by the clock, it does have times.
    expect(pageOf(dated).body).toMatch(/\d\d:\d\d/)
  })

  test('draws the very paths of the screen', () => {
    const { own, lengthS } = viewOf(LONG, 'a')
    const heights = own && heightsOf(own.chart)
    if (own === null || heights === null) throw new Error('nothing to draw')
    const paths = pathsOf(own.chart, { fromS: 0, toS: lengthS }, heights)
    const { body } = pageOf()
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths) expect(body).toContain(`d="${path}"`)
    expect(body).toContain(`0 0 1000 ${HEIGHT}`)
  })

  test('holds own words only if their owner wants it, shortened, and never as markup', () => {
    expect(pageOf().body).not.toContain('money')
    const { body } = pageOf(viewOf(LONG, 'a'), true)
    expect(body).toContain('money again &lt;b&gt;&amp;&lt;/b&gt; nobody&#39;s fault')
    expect(body).toContain('goes on in Ebb')
    expect(body).not.toContain('<b>')
  })

  test('holds every figure in the figures of its language', () => {
    const { body } = pageOf(viewOf(LONG, 'a'), false, persian, formatsIn('fa-IR'))
    const told = body.replaceAll(/<[^>]*>/g, ' ')
    expect(told).toContain('۱۱۰')
    expect(told).not.toMatch(/[0-9]/)
  })

  test('says in its own direction that words go on, whatever they are written in', () => {
    const { body } = pageOf(viewOf(LONG, 'a'), true, persian)
    expect(body).toMatch(/… \u2068\([^()]+ Ebb\)\u2069<\/dd>/)
  })

  test('of a seat of which nothing was recorded it tells the couple’s facts alone', () => {
    const couple = wholeEvening().entries.filter(({ stream }) => stream === 'couple')
    const { body } = pageOf(viewOf(couple, 'a'))
    expect(body).toContain(english.report.nothing)
    expect(body).toContain('they talked again at')
    expect(body).not.toMatch(/bpm|<svg/)
  })

  test('runs as the text does', () => {
    const bandsIn = (body: string) =>
      [...body.matchAll(/class="band pause" x="([\d.]+)"/g)].map(([, x]) => Number(x))
    const ltr = bandsIn(pageOf().body)
    const rtl = bandsIn(pageOf(viewOf(LONG, 'a'), false, { ...english, direction: 'rtl' }).body)
    expect(ltr).toEqual(ltr.toSorted((one, other) => one - other))
    expect(rtl).toEqual(rtl.toSorted((one, other) => other - one))
    expect(rtl).toHaveLength(3)
  })
})

test('a text is never markup, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = el('p', { title: text }, text, [text, null])
      const safe = escaped(text)
      expect(markup).toBe(`<p title="${safe}">${safe}${safe}</p>`)
      expect(safe).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
    }),
    { seed: SEED },
  )
})

test('paper goes by the country', () => {
  expect(['US', 'ca', 'FR', 'IR', ''].map(paperOf)).toEqual(['Letter', 'Letter', 'A4', 'A4', 'A4'])
})
