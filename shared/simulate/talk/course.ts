import { type Draws, drawsFrom, stretches } from '../draws.ts'
import { TALK_PARAMETERS } from './parameters.ts'

/** One person's part of a talk that is to be simulated. */
export type TalkPlan = {
  readonly seed: number
  readonly seconds: number
  /** A surge of so many bpm, its ramp beginning so many seconds into the talk; null for a talk without one. */
  readonly surge: { readonly bpm: number; readonly fromS: number } | null
  /** What speaking does to this heart; the parameters' where absent. */
  readonly speaking?: { readonly meanBpm: number; readonly sdBpm: number }
}

/** What really happened in a simulated talk: the truth a detector is held against. */
export type Course = {
  readonly restBpm: number
  /** The rest a detector would have learnt: the true one with its error. */
  readonly learntBpm: number
  /** The true rate of each second. */
  readonly bpm: readonly number[]
  /** From when latency counts (80 % of the surge) and when the hold ends, s. */
  readonly surge: { readonly reachedS: number; readonly holdEndsS: number } | null
}

const PARTS = {
  rest: 0,
  noise: 1,
  drift: 2,
  speaking: 3,
  emotion: 4,
  posture: 5,
  standing: 6,
  surge: 7,
}

const add = (to: number[], values: readonly number[]): void => {
  values.forEach((value, index) => {
    to[index] = (to[index] ?? 0) + value
  })
}

const noise = (draws: Draws, seconds: number): readonly number[] => {
  const { sdBpm, tauS } = TALK_PARAMETERS.noise
  const keep = Math.exp(-1 / tauS)
  const fresh = sdBpm * Math.sqrt(1 - keep * keep)
  let value = sdBpm * draws.normal()
  return Array.from({ length: seconds }, () => {
    value = keep * value + fresh * draws.normal()
    return value
  })
}

const drift = (draws: Draws, seconds: number): readonly number[] => {
  const { sdBpm, fromS, toS } = TALK_PARAMETERS.drift
  const height = Math.abs(sdBpm * draws.normal())
  const period = draws.between(fromS, toS)
  const phase = draws.between(0, 2 * Math.PI)
  return Array.from(
    { length: seconds },
    (_, second) => height * Math.sin((2 * Math.PI * second) / period + phase),
  )
}

const speaking = (draws: Draws, seconds: number, own: TalkPlan['speaking']): readonly number[] => {
  const { turnS } = TALK_PARAMETERS.speaking
  const { meanBpm, sdBpm } = own ?? TALK_PARAMETERS.speaking
  const bpm: number[] = []
  let speaks = draws.uniform() < 0.5
  while (bpm.length < seconds) {
    const height = speaks ? Math.max(0, meanBpm + sdBpm * draws.normal()) : 0
    const length = Math.max(1, Math.round(draws.exponential(turnS)))
    for (let second = 0; second < length; second += 1) bpm.push(height)
    speaks = !speaks
  }
  return bpm.slice(0, seconds)
}

type EventKind = keyof (typeof TALK_PARAMETERS)['events']

const events = (draws: Draws, kind: EventKind, seconds: number): readonly number[] => {
  const parameters = TALK_PARAMETERS.events[kind]
  const bpm = new Array<number>(seconds).fill(0)
  for (const { from, to } of stretches(draws, parameters, seconds)) {
    const height = draws.between(parameters.fromBpm, parameters.toBpm)
    for (let second = Math.floor(from); second < Math.min(to, seconds); second += 1) {
      bpm[second] = (bpm[second] ?? 0) + height
    }
  }
  return bpm
}

/** A heart does not jump: it follows what happens with a 1/e time. */
const followed = (bpm: readonly number[]): readonly number[] => {
  const approach = 1 - Math.exp(-1 / TALK_PARAMETERS.followTauS)
  let value = 0
  return bpm.map((target) => {
    value += (target - value) * approach
    return value
  })
}

const surgeAt = (second: number, bpm: number, rampS: number): number => {
  const { holdS, decayTauS } = TALK_PARAMETERS.surge
  if (second <= 0) return 0
  if (second <= rampS) return (bpm * second) / rampS
  const over = second - rampS - holdS
  return over <= 0 ? bpm : bpm * Math.exp(-over / decayTauS)
}

/** The course of one person's heart through a talk; the same plan always gives the same course. */
export const talkCourse = (plan: TalkPlan): Course => {
  const { seed, seconds, surge } = plan
  const { baseline, surge: shape, baselineErrorSdBpm } = TALK_PARAMETERS
  const from = (part: keyof typeof PARTS): Draws => drawsFrom(seed, PARTS[part])
  const rest = from('rest')
  const drawn = baseline.meanBpm + baseline.sdBpm * rest.normal()
  const restBpm = Math.min(baseline.toBpm, Math.max(baseline.fromBpm, drawn))
  const bpm = new Array<number>(seconds).fill(restBpm)
  add(bpm, noise(from('noise'), seconds))
  add(bpm, drift(from('drift'), seconds))
  const happening = [...speaking(from('speaking'), seconds, plan.speaking)]
  for (const kind of ['emotion', 'posture', 'standing'] as const) {
    add(happening, events(from(kind), kind, seconds))
  }
  add(bpm, followed(happening))
  const learntBpm = restBpm + baselineErrorSdBpm * rest.normal()
  if (surge === null) return { restBpm, learntBpm, bpm, surge: null }

  const rampS = from('surge').between(shape.rampFromS, shape.rampToS)
  add(
    bpm,
    bpm.map((_, second) => surgeAt(second - surge.fromS, surge.bpm, rampS)),
  )
  const reachedS = Math.ceil(surge.fromS + shape.foundFromShare * rampS)
  const holdEndsS = Math.floor(surge.fromS + rampS + shape.holdS)
  return { restBpm, learntBpm, bpm, surge: { reachedS, holdEndsS } }
}
