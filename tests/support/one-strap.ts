import { Talk } from './talk.ts'

/** An evening on which the left seat alone wears a strap: a flood, a pause that is kept, the end. */
export const oneStrap = (): Talk => {
  const talk = new Talk()
  talk.connect('a')
  talk.begin({ id: 'one-strap' })
  talk.seconds(300, { a: 70 })
  talk.command('begin-talk')
  talk.seconds(120, { a: 72 })
  talk.seconds(90, (second) => ({ a: 72 + Math.min(27, second) }))
  talk.command('pause')
  talk.seconds(1_210, (second) => ({ a: 70 + 27 * Math.exp(-second / 60) }))
  for (const partner of ['a', 'b', 'a', 'b'] as const) talk.command({ kind: 'ready', partner })
  talk.seconds(300, { a: 71 })
  talk.command('end')
  return talk
}
