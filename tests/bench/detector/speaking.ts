import { SPEAKING_POLICY } from '#shared/flooding/policy.ts'
import { type NeutralLevels, speakingRise, stepNeutralLevels } from '#shared/flooding/speaking.ts'
import type { TalkPlan } from '#shared/simulate/talk/course.ts'
import { percentile } from '../figure.ts'
import { alarmsIn, verdicts } from './rule.ts'
import { ebbRule } from './rules.ts'
import { breathe, HOUR_S, type Person, personOf, surgePlan } from './simulated.ts'

/** Hearts in which speaking does so much, bpm: as everyone's in the other tables, twice and three times that. */
const SPEAKERS = [
  { meanBpm: 5, sdBpm: 2 },
  { meanBpm: 10, sdBpm: 3 },
  { meanBpm: 15, sdBpm: 4.5 },
] as const
const SURGE_SIZES = [15, 20, 25] as const

/** What two minutes of chat change for one kind of heart; index 0 without them, 1 with them. */
type SpeakerResult = {
  readonly speakingBpm: number
  /** T, and in how many of the hours it was beyond what the lines are made for. */
  readonly medianRiseBpm: number
  readonly large: number
  readonly perHour: readonly number[]
  readonly perHourLarge: readonly number[]
  readonly surges: readonly {
    readonly sizeBpm: number
    readonly foundShare: readonly number[]
    readonly medianS: readonly number[]
    readonly p90S: readonly number[]
  }[]
}

/** The chat comes first; the talk is what follows, without it and with what it has taught. */
const chatAndTalk = ({ baseline, seen }: Person) => {
  const chat = seen.slice(0, SPEAKING_POLICY.talkS)
  const levels = chat.reduce<NeutralLevels>((all, { level }) => stepNeutralLevels(all, level), [])
  const riseBpm = speakingRise(levels, baseline)
  const talk = seen.slice(SPEAKING_POLICY.talkS)
  const flooded = [null, riseBpm].map((rise) =>
    verdicts(ebbRule('balanced', 1, rise), baseline, talk),
  )
  return { riseBpm, flooded }
}

const latenciesOf = async (
  speaking: TalkPlan['speaking'],
  sizeBpm: number,
  surges: number,
  firstSeed: number,
): Promise<readonly (readonly number[])[]> => {
  const found: number[][] = [[], []]
  for (let index = 0; index < surges; index += 1) {
    await breathe()
    const person = personOf({
      ...surgePlan(sizeBpm, index, firstSeed, SPEAKING_POLICY.talkS),
      ...(speaking && { speaking }),
    })
    const { surge } = person
    if (surge === null) continue
    const reachedS = surge.reachedS - SPEAKING_POLICY.talkS
    const endsS = surge.holdEndsS - SPEAKING_POLICY.talkS
    chatAndTalk(person).flooded.forEach((flooded, way) => {
      const at = flooded.findIndex((now, second) => now && second >= reachedS)
      if (at >= 0 && at <= endsS) found[way]?.push(at - reachedS)
    })
  }
  return found
}

/** Balanced, without and with the neutral talk, on the same hearts: false alarms and latency by what speaking does. */
export const measureSpeaking = async (
  hours: number,
  surges: number,
  seeds: { readonly talk: number; readonly surge: number },
): Promise<readonly SpeakerResult[]> => {
  const results: SpeakerResult[] = []
  for (const speaking of SPEAKERS) {
    const alarms = [0, 0]
    const large = [0, 0]
    const rises: number[] = []
    for (let hour = 0; hour < hours; hour += 1) {
      await breathe()
      const seconds = SPEAKING_POLICY.talkS + HOUR_S
      const person = personOf({ seed: seeds.talk + hour, seconds, surge: null, speaking })
      const { riseBpm, flooded } = chatAndTalk(person)
      if (riseBpm !== null) rises.push(riseBpm)
      flooded.forEach((seconds, way) => {
        const count = alarmsIn(seconds).length
        alarms[way] = (alarms[way] ?? 0) + count
        if ((riseBpm ?? 0) > SPEAKING_POLICY.riseFromBpm) large[way] = (large[way] ?? 0) + count
      })
    }
    const largeHours = rises.filter((rise) => rise > SPEAKING_POLICY.riseFromBpm).length
    const bySize: SpeakerResult['surges'][number][] = []
    for (const sizeBpm of SURGE_SIZES) {
      const found = await latenciesOf(speaking, sizeBpm, surges, seeds.surge)
      bySize.push({
        sizeBpm,
        foundShare: found.map((own) => own.length / surges),
        medianS: found.map((own) => percentile(own, 0.5)),
        p90S: found.map((own) => percentile(own, 0.9)),
      })
    }
    results.push({
      speakingBpm: speaking.meanBpm,
      medianRiseBpm: percentile(rises, 0.5),
      large: largeHours,
      perHour: alarms.map((count) => count / hours),
      perHourLarge: large.map((count) => count / Math.max(1, largeHours)),
      surges: bySize,
    })
  }
  return results
}

/** The same as lines of a table. */
export const speakingLines = (results: readonly SpeakerResult[]): readonly string[] =>
  results.flatMap(({ speakingBpm, medianRiseBpm, large, perHour, perHourLarge, surges }) => [
    `speaking adds ${speakingBpm} bpm: T ${medianRiseBpm.toFixed(1)} in the middle, above ${SPEAKING_POLICY.riseFromBpm} in ${large} hours`,
    ...['without the chat', 'with it'].map((name, way) =>
      [
        `  ${name.padEnd(18)}${perHour[way]?.toFixed(2)} an hour (${perHourLarge[way]?.toFixed(2)} where T is large)`,
        ...surges.map(
          ({ sizeBpm, foundShare, medianS, p90S }) =>
            `+${sizeBpm}: ${(100 * (foundShare[way] ?? 0)).toFixed(1)} %, ${medianS[way]} (${p90S[way]}) s`,
        ),
      ].join('  '),
    ),
  ])
