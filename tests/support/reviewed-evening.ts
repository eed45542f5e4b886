import { Talk } from './talk.ts'

/** An evening of two until one is flooded. */
const floodedEvening = (id: string): Talk => {
  const talk = new Talk()
  // Not on a whole second, and not at zero: no clock begins there.
  talk.now = 12_344_600
  // Hearts have beaten before; what they beat then is not sent.
  talk.seconds(1, {})
  talk.connect('a', 'b')
  talk.begin({ id })
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(120, { a: 72, b: 74 })
  talk.command({ kind: 'mark', partner: 'a' })
  talk.command({ kind: 'moved', partner: 'b' })
  talk.command('breathe')
  talk.seconds(60, { a: 72, b: 74 })
  talk.seconds(60, { a: 72, b: 74 })
  talk.seconds(90, (s) => ({ a: Math.min(99, 72 + s), b: 74 }))
  return talk
}

/**
 * One evening with whatever a review tells, for tests that look at it from different sides: after the flood a pause of twenty
 * minutes made ten longer, a gap in it, the way back, the end.
 */
export const wholeEvening = (id = 'talk-1'): Talk => {
  const talk = floodedEvening(id)
  talk.command('pause')
  talk.seconds(400, (s) => ({ a: 70 + 29 * Math.exp(-s / 60), b: 74 }))
  talk.seconds(500, { b: 73 })
  talk.command('extend')
  talk.seconds(960, { a: 71, b: 73 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.seconds(60, { a: 71, b: 73 })
  talk.command({ kind: 'ready', partner: 'a' })
  talk.command({ kind: 'ready', partner: 'b' })
  talk.seconds(120, { a: 72, b: 74 })
  talk.command('end')
  talk.seconds(30, { a: 72, b: 74 })
  return talk
}
