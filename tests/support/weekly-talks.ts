import { setImmediate as turn } from 'node:timers/promises'
import type { Entry } from '#shared/session/facts.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { DAY, epochMs, MINUTE, millis } from '#shared/units.ts'
import { keptRecord } from './kept-record.ts'
import { Talk } from './talk.ts'

/** A talk of some minutes: rests, the left seat flooded, a pause of ten minutes that is kept, own words. */
export const weeklyTalk = (id: string, rest: number, words: string): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id, pauseLength: millis(10 * MINUTE) })
  talk.seconds(300, { a: rest, b: rest + 3 })
  talk.command('begin-talk')
  talk.seconds(120, { a: rest + 2, b: rest + 4 })
  talk.seconds(90, (second) => ({ a: rest + Math.min(27, second), b: rest + 4 }))
  talk.command('pause')
  talk.seconds(590, (second) => ({ a: rest + 27 * Math.exp(-second / 60), b: rest + 3 }))
  for (const partner of ['a', 'b', 'a', 'b'] as const) talk.command({ kind: 'ready', partner })
  talk.seconds(60, { a: rest + 1, b: rest + 4 })
  talk.command('end')
  const own = { ...NO_WORDS, hard: words }
  talk.command({ kind: 'write-words', partner: 'a', words: own })
  return talk
}

type Lived = { readonly entries: readonly Entry[] }

const shifted = (entry: Entry, by: number): Entry => {
  const at = { ...entry.at, wall: epochMs(entry.at.wall + by) }
  if (!('fact' in entry)) return { ...entry, at }
  const { fact } = entry
  if (fact.kind !== 'pause-begun' && fact.kind !== 'pause-extended')
    return { ...entry, at } as Entry
  return { ...entry, at, fact: { ...fact, returnAt: epochMs(fact.returnAt + by) } } as Entry
}

/** Keeps these talks in a profile, one a week, the last of them on the evening they were lived on. */
export const keepWeekly = async (profile: string, talks: readonly Lived[]): Promise<void> => {
  const { record } = await keptRecord(profile)
  for (const [index, talk] of talks.entries()) {
    const id = `week-${index}`
    const by = (index - talks.length + 1) * 7 * DAY
    record.begin(id, false)
    record.write(
      talk.entries.map((entry) => {
        const moved = shifted(entry, by)
        return 'fact' in moved && moved.fact.kind === 'session-begun'
          ? ({ ...moved, fact: { ...moved.fact, id } } as Entry)
          : moved
      }),
    )
    record.finish()
    // What stays with each seat is told in the turns after: one for each.
    for (let turns = 0; turns < 3; turns += 1) await turn()
  }
  record.pastTalks()
  record.close()
}
