import { formatsIn } from '#shared/guidance/formats.ts'
import type { Words } from '#shared/guidance/words.ts'
import { perPartner } from '#shared/partners.ts'
import { paperOf } from '#shared/report/paper.ts'
import { reportPage } from '#shared/report/report-page.ts'
import type { EpochMs } from '#shared/units.ts'
import type { Desk } from '../desk/desk.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import type { Press } from '../report/press.ts'
import type { MakeFiles, WantedTalk } from './exports.ts'
import type { Slice } from './long-work.ts'
import type { NamedBytes } from './write-folder.ts'

/** The words that are spoken here, how times are written, and the country whose paper it is; asked anew each time. */
export type Place = () => Promise<{
  readonly words: Words
  readonly locale: string
  readonly country: string
}>

export type TalkMakerPorts = {
  readonly record: Pick<TalkRecord, 'read'>
  readonly people: Pick<PeopleRoom, 'value'>
  readonly desk: Desk
  readonly press: Press
  readonly now: () => EpochMs
  readonly place: Place
}

const reportOf = async (
  ports: TalkMakerPorts,
  { sessionId, partner, withWords }: WantedTalk,
  slice: Slice,
): Promise<readonly NamedBytes[]> => {
  const { record, people, desk, press, now, place } = ports
  const { words, locale, country } = await place()
  const { entries } = record.read(sessionId, [partner])
  const view = await desk.do('review-view', { entries, partner }, slice)
  if (view === null) return []
  const name = people.value.persons[partner].name ?? words.partner[partner]
  const page = reportPage({ view, name, madeAt: now(), withWords }, words, formatsIn(locale))
  return [{ name: 'report.pdf', bytes: await press.print(page, paperOf(country)) }]
}

/** Makes the files of a talk from what is kept of it for one seat; no other stream is even opened. */
export const talkMaker =
  (ports: TalkMakerPorts): MakeFiles =>
  async (wanted, slice) => {
    const { sessionId, partner, format } = wanted
    if (format === 'report') return reportOf(ports, wanted, slice)
    const { record, people, desk } = ports
    const lanes = [partner]
    const { entries } = record.read(sessionId, lanes)
    const names = perPartner((id) => people.value.persons[id].name)
    const files = await desk.do('talk-files', { entries, lanes, names, format }, slice)
    return files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))
  }
