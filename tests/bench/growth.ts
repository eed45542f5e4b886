import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PARTNERS } from '#shared/partners.ts'
import { type EngineEvent, step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { HOUR } from '#shared/units.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import type { Figure } from './figure.ts'

const HOURS = 10
/** Talks that only let the just-in-time compiler settle, and talks that count. */
const WARM_UP = 2
const TALKS = 5
const MB = 2 ** 20

/** One collection sometimes leaves what a compiler in the background still holds. */
const COLLECTIONS = 4

/** What is kept, bytes: without a collection by hand the heap tells when it was last emptied. */
const keptBytes = (): (() => number) => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('this runtime has no collector to call')
  const collected = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  return () => Math.min(...Array.from({ length: COLLECTIONS }, collected))
}

/** Lives one talk of ten hours and says after each, which of them took how much processor time (µs for each partner). */
const liveLongTalk = (afterHour: () => void): readonly number[] => {
  let state: EngineState = IDLE
  let events: EngineEvent[] = []
  const hours: number[] = []
  // Each hour's events are made before it is timed, and forgotten before anybody looks at the heap.
  const liveHour = (): void => {
    const from = process.cpuUsage()
    for (const event of events) state = step(state, event).state
    const { user, system } = process.cpuUsage(from)
    events = []
    hours.push((user + system) / PARTNERS.length)
    afterHour()
  }
  for (const event of simulatedTalk(HOURS * 3600)) {
    if (event.at.mono > (hours.length + 1) * HOUR) liveHour()
    events.push(event)
  }
  liveHour()
  if (state.session === null) throw new Error('the talk ended before its ten hours were over')
  return hours
}

/** The fastest first and the fastest tenth hour of some talks: other programs on the machine only ever slow one down. */
const measureTime = (): { readonly first: number; readonly last: number } => {
  const talks = Array.from({ length: WARM_UP + TALKS }, () => liveLongTalk(() => {})).slice(WARM_UP)
  const fastest = (hour: number): number =>
    Math.min(...talks.map((hours) => hours[hour - 1] ?? Number.NaN))
  return { first: fastest(1), last: fastest(HOURS) }
}

/** What the heap holds after the first and after the tenth hour of one talk, bytes. */
const measureHeap = (): { readonly first: number; readonly last: number } => {
  const kept = keptBytes()
  const heap: number[] = []
  liveLongTalk(() => {
    heap.push(kept())
  })
  return { first: heap[0] ?? Number.NaN, last: heap[HOURS - 1] ?? Number.NaN }
}

/** Whether an hour late in a talk costs more than its first, and whether what is kept grows in between. */
export const measureGrowth = (): readonly Figure[] => {
  const time = measureTime()
  const heap = measureHeap()
  const fastest = `processor time, the fastest of ${TALKS} talks of ${HOURS} h after a warm-up`
  return [
    {
      key: 'engine.growth1hTo10h',
      value: time.last / time.first,
      unit: '×',
      note: `${(time.last / 1000).toFixed(1)} ms for each partner in hour ${HOURS}, ${(time.first / 1000).toFixed(1)} in hour 1; ${fastest}; 1 is linear`,
    },
    {
      key: 'engine.heapMbAfter1h',
      value: heap.first / MB,
      unit: 'MB',
      note: 'in use after a forced collection, the programs themselves included',
    },
    {
      key: 'engine.heapMbAfter10h',
      value: heap.last / MB,
      unit: 'MB',
      note: 'the same talk nine hours later',
    },
    {
      key: 'engine.heapGrowthMb',
      value: (heap.last - heap.first) / MB,
      unit: 'MB',
      note: 'from the end of hour 1 to the end of hour 10; flat is below 0.5',
    },
  ]
}
