import { expect, test } from 'vitest'
import { PARTNERS } from '#shared/partners.ts'
import { step } from '#shared/session/engine.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { simulatedTalk } from '../support/simulated-talk.ts'

const HOURS = 8

test(`the engine's state does not grow in ${HOURS} hours`, () => {
  let state: EngineState = IDLE
  let largest = 0
  let early = 0
  for (const event of simulatedTalk(HOURS * 3600)) {
    state = step(state, event).state
    if (event.kind !== 'tick' || event.at.mono % 600_000 !== 0) continue
    const size = JSON.stringify(state).length
    if (event.at.mono <= 3_600_000) early = Math.max(early, size)
    largest = Math.max(largest, size)
  }
  expect(largest).toBeLessThan(early * 1.2)
  for (const id of PARTNERS) expect(state.partners[id].signal.beats.length).toBeLessThan(120)
})
