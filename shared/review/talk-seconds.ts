import { type Lane, upIn } from './lane.ts'
import { restAt } from './rests.ts'
import { isTalkScene, type Scene } from './session-trace.ts'
import type { Span } from './spans.ts'

/** The seconds in which the two talked, pauses and the way back left out: places in a lane's `seconds`. */
const talkSecondsOf = (scenes: readonly Span<Scene>[]): readonly number[] =>
  scenes.flatMap(({ fromS, toS, value }) =>
    isTalkScene(value) ? Array.from({ length: toS - fromS }, (_, second) => fromS + second) : [],
  )

/** Of each second of talk whether the heart was well above its own rest; null where that is not known. */
export const upInTalk = (
  lane: Pick<Lane, 'seconds' | 'rests'>,
  scenes: readonly Span<Scene>[],
): readonly (boolean | null)[] => {
  const up = upIn(lane)
  return talkSecondsOf(scenes).map((second) => up[second] ?? null)
}

/** Of each second of talk the level above the own rest, bpm to 0.1; null where either is not known. */
export const talkExcess = (
  { seconds, rests }: Pick<Lane, 'seconds' | 'rests'>,
  scenes: readonly Span<Scene>[],
): readonly (number | null)[] =>
  talkSecondsOf(scenes).map((second) => {
    const bpm = seconds[second]?.bpm ?? null
    const rest = bpm === null ? null : restAt(rests, second + 1)
    if (bpm === null || rest === null || second < rest.knownS) return null
    return Math.round((bpm - rest.bpm) * 10) / 10
  })
