import { NO_WORDS, type OwnWords } from '#shared/session/own-words.ts'
import { Talk } from './talk.ts'

/** More than a report has room for, in letters that a page could take for its own. */
const WORDS: OwnWords = {
  ...NO_WORDS,
  hard: `That it was about money again <b>&</b> nobody's fault. ${'I could not find the words. '.repeat(40)}`,
  helped: `The pause, and the hand on my back. ${'Quiet. '.repeat(200)}`,
  settling: `“What if it stays like this?” ${'I breathed. '.repeat(100)}`,
  oneTrue: `We both want to stay. ${'Really. '.repeat(200)}`,
}

const UP_S = 100
const DOWN_S = 260

/** One time of being up, and down again. */
const wave = (talk: Talk, peak: number): void => {
  talk.seconds(UP_S, (s) => ({ a: Math.min(peak, 73 + s), b: 74 }))
  talk.seconds(DOWN_S, (s) => ({ a: 72 + (peak - 72) * Math.exp(-s / 45), b: 74 }))
}

/** A pause of twenty minutes from the height of a wave, and back. */
const pause = (talk: Talk, peak: number): void => {
  talk.seconds(UP_S, (s) => ({ a: Math.min(peak, 73 + s), b: 74 }))
  talk.command('pause')
  talk.seconds(1_230, (s) => ({ a: 71 + (peak - 71) * Math.exp(-s / 70), b: 73 }))
  for (const step of [1, 2]) {
    talk.command({ kind: 'ready', partner: 'a' })
    talk.command({ kind: 'ready', partner: 'b' })
    talk.seconds(30 * step, { a: 71, b: 73 })
  }
  talk.seconds(120, { a: 72, b: 74 })
}

/** Two hours of two with ten floods of one of them and three pauses, marks, a gap, and more words than fit on paper. */
export const longEvening = (): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id: 'long' })
  talk.seconds(300, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(240, { a: 72, b: 74 })
  talk.command({ kind: 'mark', partner: 'a' })
  pause(talk, 108)
  wave(talk, 101)
  wave(talk, 96)
  talk.seconds(90, { b: 74 })
  wave(talk, 104)
  pause(talk, 112)
  for (const peak of [99, 103, 98]) wave(talk, peak)
  talk.command({ kind: 'mark', partner: 'a' })
  pause(talk, 105)
  wave(talk, 102)
  talk.seconds(300, { a: 72, b: 74 })
  talk.command('end')
  talk.command({ kind: 'write-words', partner: 'a', words: WORDS })
  return talk
}
