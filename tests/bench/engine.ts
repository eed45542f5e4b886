import { PARTNERS } from '#shared/partners.ts'
import { step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'
import { type Figure, medianOf } from './figure.ts'

const ROUNDS = 7
/** Hours that are lived before counting, until the just-in-time compiler has settled; the first costs about twice as much. */
const WARM_UP = 7

/** What one beat costs the engine, all in: decoding, signal, baseline, detector, session, a tick each second. */
export const measureEngine = (): readonly Figure[] => {
  const events = [...simulatedTalk(3600)]
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    let state: EngineState = IDLE
    // The processor's time, not the clock's: other programs on the machine do not count.
    const from = process.cpuUsage()
    for (const event of events) state = step(state, event).state
    const spent = process.cpuUsage(from)
    const beats = PARTNERS.reduce((sum, id) => sum + state.partners[id].signal.counts.beats, 0)
    return { us: spent.user + spent.system, beats }
  }).slice(WARM_UP)
  const how = `median of ${ROUNDS} two-partner hours, processor time after a warm-up`
  return [
    {
      key: 'engine.usPerBeat',
      value: medianOf(rounds.map(({ us, beats }) => us / beats)),
      unit: 'µs',
      note: `${how}; at most 4`,
    },
    {
      key: 'engine.msPerPartnerHour',
      value: medianOf(rounds.map(({ us }) => us / 1000 / PARTNERS.length)),
      unit: 'ms',
      note: `${how}; at most 20`,
    },
  ]
}
