import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formatsIn } from '#shared/guidance/formats.ts'
import { english as words } from '#shared/guidance/words.ts'
import { toldText } from '#shared/report/told-text.ts'
import { analyse } from '#shared/review/analysis.ts'
import { readRecordings } from '#shared/review/read-recordings.ts'
import { epochMs, SECOND } from '#shared/units.ts'
import { readRecording, recordingsFolder, withRecordings } from '../support/recordings.ts'
import { type Ebb, EVENING, expect } from './support/ebb.ts'
import { LEFT, seatOf } from './support/reviewed.ts'
import { keepFor, press, takeOutAs, test } from './support/take-out.ts'

const { importing, review } = words
const BEGUN = epochMs(new Date(2026, 9, 3, 18, 40).getTime())
const FOUND = {
  sensitivity: 'balanced',
  baseline: { kind: 'found' },
  window: null,
  raw: false,
} as const
const { clock } = formatsIn('en-GB')

/** What `analyze` prints of one heart, as far as it is held against the window. */
type Printed = {
  readonly coverage: number
  readonly baseline: { readonly bpm: number } | null
  readonly episodes: readonly {
    readonly detectedS: number
    readonly settledS: number | null
    readonly peakAboveBaseline: number
  }[]
}

const analyzed = (path: string, heart: number): Printed => {
  const args = ['scripts/node.mjs', 'electron/cli/analyze.ts', path]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout).partners[heart]
}

/** Its levels second by second, by the code that `analyze` calls: it does not print them. */
const levelsOf = (file: string, heart: number) => {
  const read = readRecordings(readRecording(file))
  const recording = read.kind === 'recordings' ? read.recordings[heart] : undefined
  if (recording === undefined) throw new Error(`no heart ${heart} in ${file}`)
  return analyse(recording, FOUND).course.seconds.map(({ bpm }) => bpm)
}

const bringIn = async (ebb: Ebb, path: string, heart: number): Promise<void> => {
  const { page } = ebb
  await press(ebb, words.home.lookBack)
  await page.getByLabel(importing.choose).setInputFiles(path)
  await expect(page.getByText(basename(path))).toBeVisible()
  const hearts = page.getByRole('radiogroup', { name: importing.heart })
  if ((await hearts.count()) > 0) await hearts.getByRole('radio').nth(heart).check()
  await page.getByLabel(importing.when).fill('2026-10-03T18:40')
  await keepFor(ebb)
  await expect(page.getByText(importing.kept)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('rowheader').getByRole('button').click()
  await expect(page.getByText(review.couple.title)).toBeVisible()
}

/** When somebody's body was up, how far, and until when, as the window tells it. */
const episodesShown = async (ebb: Ebb): Promise<readonly string[][]> => {
  const items = seatOf(ebb, LEFT)
    .getByRole('region', { name: review.episodes.title })
    .getByRole('listitem')
  const figure = (name: string) =>
    items
      .locator('dl > div')
      .filter({ has: ebb.page.getByText(name, { exact: true }) })
      .getByRole('definition')
      .allTextContents()
  const [at, peak, settled] = [
    await items.getByRole('heading').allTextContents(),
    await figure(review.episodes.peak),
    await figure(review.episodes.settle.detection),
  ]
  // The coverage beside a figure is not in what `analyze` prints.
  return at.map((time, row) =>
    [time, peak[row] ?? '', settled[row] ?? ''].map((text) => text.split(' (')[0] ?? ''),
  )
}

const episodesPrinted = ({ episodes }: Printed): readonly string[][] =>
  episodes.map(({ detectedS, settledS, peakAboveBaseline }) => [
    review.episodes.at(clock(epochMs(BEGUN + detectedS * SECOND))),
    ...[
      toldText({ kind: 'told', value: peakAboveBaseline, coverage: 1 }, 'bpm', words),
      toldText(
        settledS === null
          ? { kind: 'unknown', why: 'not-within', coverage: 1 }
          : { kind: 'told', value: settledS - detectedS, coverage: 1 },
        'time',
        words,
      ),
    ].map((text) => text.split(' (')[0] ?? ''),
  ])

test.describe(withRecordings('recordings made elsewhere'), () => {
  // biome-ignore lint/suspicious/noSkippedTests: the recordings are no part of the project.
  test.skip(recordingsFolder === null, 'their folder is not there')

  for (const [file, heart] of [
    ['stress_predict/S02_hr.csv', 0],
    ['rr_series/hrv_exercise.csv', 0],
    ['dyad/movesense_dyad_hr_1hz.csv', 1],
  ] as const)
    test(`${file}: brought in, it shows what \`analyze\` tells of it`, async ({
      launch,
      shelf,
    }) => {
      test.setTimeout(180_000)
      const path = join(recordingsFolder ?? '', file)
      const printed = analyzed(path, heart)
      const ebb = await launch({ clock: EVENING })
      await bringIn(ebb, path, heart)
      const left = seatOf(ebb, LEFT)
      await left.getByRole('button', { name: words.handOver.keepOpen }).click()
      const whole = review.chart.whole(Math.round(100 * printed.coverage))
      await expect(left.getByText(whole)).toBeVisible()
      await left.getByRole('button', { name: review.table.title }).click()
      if (printed.baseline !== null) {
        const rest = review.table.rest(Math.round(printed.baseline.bpm))
        await expect(left.getByRole('cell', { name: rest }).last()).toBeVisible()
      }
      expect(await episodesShown(ebb)).toEqual(episodesPrinted(printed))

      await takeOutAs(ebb, 'json', join(shelf, 'talk.json'))
      const [lane] = JSON.parse(readFileSync(join(shelf, 'talk.json'), 'utf8')).lanes
      expect(lane.levels.hrBpm).toEqual(levelsOf(file, heart))
    })
})
