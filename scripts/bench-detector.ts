import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SENSITIVITIES } from '#shared/flooding/policy.ts'
import { exampleDrawing } from '../tests/bench/detector/example.ts'
import { qualityLines, recordingLines, simulatedLines } from '../tests/bench/detector/print.ts'
import { measureQuality } from '../tests/bench/detector/quality.ts'
import { measureRecordings, RECORDING_SETS } from '../tests/bench/detector/recordings.ts'
import { referenceRule } from '../tests/bench/detector/reference-rule.ts'
import { ebbRule, NAIVE_RULES } from '../tests/bench/detector/rules.ts'
import { measureSimulated, SEEDS, TUNING_SEEDS } from '../tests/bench/detector/simulated.ts'
import { measureSpeaking, speakingLines } from '../tests/bench/detector/speaking.ts'
import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'
import { ScriptFailure } from './runtime/script-failure.ts'

const DEFAULT_HOURS = 100
/** From so many hours on the surges are 400 of each size, otherwise 100. */
const LONG_HOURS = 1000
/** How far D is moved for the trade-off curve. */
const CURVE = [0.8, 0.85, 0.9, 0.95, 1.05, 1.1, 1.2]

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const withCurve = args.includes('--curve')

const hoursAsked = (): number => {
  const index = args.indexOf('--hours')
  if (index < 0) return DEFAULT_HOURS
  const hours = Number(args[index + 1])
  if (Number.isInteger(hours) && hours > 0) return hours
  throw new ScriptFailure('--hours needs a whole number above 0')
}

const drawExample = (): number => {
  const folder = join(projectRoot, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'detector-example.svg'), exampleDrawing())
  return 0
}

// `npm run bench:detector -- --picture` draws the example of docs/detector.md anew, nothing else.
// `npm run bench:detector -- --speaking`: what two minutes of neutral talk change, by what speaking does to a heart.
// `npm run bench:detector [-- --hours 1000] [-- --curve] [-- --json]`: ours and the naive rules on the same hearts.
await runScript(async () => {
  if (args.includes('--picture')) return drawExample()
  const hours = hoursAsked()
  const surges = hours >= LONG_HOURS ? 400 : 100
  if (args.includes('--speaking')) {
    const lines = speakingLines(await measureSpeaking(hours, surges, TUNING_SEEDS))
    console.log(lines.join('\n'))
    return 0
  }
  const ours = SENSITIVITIES.map((sensitivity) => ebbRule(sensitivity))
  const curve = withCurve ? CURVE.map((scale) => ebbRule('balanced', scale)) : []
  const rules = [...ours, ...SENSITIVITIES.map(referenceRule), ...NAIVE_RULES]
  const simulated = await measureSimulated([...rules, ...curve], hours, surges)
  const dataFolder = join(projectRoot, '../shared/data')
  const sets = RECORDING_SETS.map((set) => ({
    name: set.name,
    result: measureRecordings(set, dataFolder, rules),
  }))
  const quality = measureQuality(dataFolder)
  if (asJson) {
    const balanced = simulated.find(({ rule }) => rule === 'balanced')
    const at20 = balanced?.surges.find(({ sizeBpm }) => sizeBpm === 20)
    const figures = {
      'detector.falseAlarmsPerPersonHour': balanced?.perHour,
      'detector.medianLatency20S': at20?.medianS,
    }
    const recordings = Object.fromEntries(sets.map(({ name, result }) => [name, result]))
    console.log(
      JSON.stringify({ ...figures, seeds: SEEDS, hours, surges, simulated, recordings, quality }),
    )
    return 0
  }
  console.log(`${hours} person-hours of ordinary talk (seeds from ${SEEDS.talk}), ${surges} surges`)
  console.log(`of each size (seeds from ${SEEDS.surge}); latency from 80 % of the surge.\n`)
  console.log(simulatedLines(simulated).join('\n'))
  for (const { name, result } of sets) {
    const absent = `${name}: SKIPPED, the recordings are not there (looked in ${dataFolder})`
    console.log(`\n${(result === null ? [absent] : recordingLines(result)).join('\n')}`)
  }
  const taken = 'Share of seconds without a level, by the rule that takes it away'
  console.log(`\n${taken}: ${quality.length === 0 ? 'SKIPPED, the recordings are not there' : ''}`)
  for (const set of quality) console.log(`\n${qualityLines(set).join('\n')}`)
  return 0
})
