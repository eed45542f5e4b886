import type { PartnerId } from '#shared/partners.ts'
import { type PracticeChoice, stepsOf } from '#shared/practice/practices.ts'
import { beginCommand } from './begin.ts'
import { Talk } from './talk.ts'

type Options = Parameters<typeof beginCommand>[0]

/** A practice that has just begun, its straps on. */
export const begunPractice = (
  choice: PracticeChoice,
  who: readonly PartnerId[] = ['a', 'b'],
  options: Options = {},
): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  const practice = { kind: choice.kind, who, steps: stepsOf(choice) }
  talk.command(beginCommand({ id: 'practice-1', practice, ...options }))
  return talk
}

/** A heart at `bpm` that goes up and down by half of `swing` with the breath, at this second. */
const breathing = (bpm: number, swing: number, perMinute: number) => (second: number) =>
  bpm + (swing / 2) * Math.sin((2 * Math.PI * second * perMinute) / 60)

/** All six paces, each swinging by `swings[i]` bpm. */
export const pacesTried = (swings: readonly number[]): Talk => {
  const talk = begunPractice({ kind: 'pace' }, ['a'])
  for (const [index, swing] of swings.entries()) {
    const step = talk.state.session?.options.practice?.steps[2 * index]
    const heart = breathing(70, swing, step?.kind === 'breathe' ? step.breathsPerMinute : 6)
    talk.seconds(120, (second) => ({ a: heart(second) }))
    talk.seconds(20, { a: 70 })
    talk.command('next-step')
  }
  return talk
}

/** Rest at 70, an effort up to `peak`, then sitting: the excess halves every `halfS` seconds. */
export const cameDownFrom = (peak: number, halfS: number, satS = 600): Talk => {
  const talk = begunPractice({ kind: 'descent' }, ['a'])
  talk.seconds(300, { a: 70 })
  talk.command('next-step')
  talk.seconds(90, (s) => ({ a: Math.min(peak, 70 + s) }))
  talk.command('next-step')
  talk.seconds(satS, (s) => ({ a: 70 + (peak - 70) * 0.5 ** (s / halfS) }))
  return talk
}
