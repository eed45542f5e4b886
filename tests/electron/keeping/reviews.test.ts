import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../electron/main/journal/sqlite-store.ts'
import { TalkRecord } from '../../../electron/main/journal/talk-record.ts'
import { Gate } from '../../../electron/main/keeping/gate.ts'
import { Reviews } from '../../../electron/main/keeping/reviews.ts'
import { openVault } from '../../support/open-vault.ts'
import { wholeEvening } from '../../support/reviewed-evening.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}
const EVENING = 'talk-1'

/** A record of one evening and one demonstration, over a real file and real keys. */
const open = async () => {
  const vault = await openVault()
  const keys = { vault: () => vault }
  const store = openSqliteStore(join(temporaryFolder(), 'journal.sqlite'))
  const record = new TalkRecord({ store, vault: keys.vault, log: silent })
  record.begin(EVENING, false)
  record.write(wholeEvening().entries)
  record.finish()
  const session = { runs: false }
  const isInSession = (): boolean => session.runs
  const gate = new Gate({ keys, isInSession, now: () => 0, log: silent })
  return {
    vault,
    record,
    session,
    gate,
    reviews: new Reviews({ gate, keys, record, isInSession, comparesLevels: () => false }),
  }
}

test('each sees the couple’s facts and what is their own, and the reply holds nothing of the other’s stream', async () => {
  const { reviews, record } = await open()
  const mine = reviews.open(EVENING, 'a')
  expect(mine?.couple.pauses).toHaveLength(1)
  expect(mine?.own?.episodes).toHaveLength(1)
  expect(JSON.stringify(mine)).not.toMatch(/"(whose|partner)":"b"|strap-b/)
  const theirs = reviews.open(EVENING, 'b')
  expect(theirs?.own?.chart.partner).toBe('b')
  expect(theirs?.own?.episodes).toEqual([])
  expect(JSON.stringify(theirs)).not.toMatch(/"(whose|partner)":"a"|strap-a/)
  expect(record.read(EVENING, ['a']).entries.some(({ stream }) => stream === 'b')).toBe(false)
  expect(record.read(EVENING).entries.some(({ stream }) => stream === 'b')).toBe(true)
})

test('a seat that is shut shows nothing, the couple’s facts stay, and the PIN opens it', async () => {
  const { reviews, vault } = await open()
  await vault.setPin('a', '271828')
  vault.lock('a')
  expect(reviews.open(EVENING, 'a')).toBeNull()
  expect(reviews.open(EVENING, 'b')?.own?.chart.partner).toBe('b')
  expect(reviews.open(EVENING, null)?.couple.pauses).toHaveLength(1)
  await vault.openWithPin('a', '271828')
  expect(reviews.open(EVENING, 'a')?.own?.chart.partner).toBe('a')
})

test('nothing is shown while a session runs or what is kept is being changed', async () => {
  const { reviews, session, gate } = await open()
  session.runs = true
  expect(reviews.open(EVENING, 'a')).toBeNull()
  expect(reviews.open(EVENING, null)).toBeNull()
  session.runs = false
  await gate.alone(false, async () => {
    expect(reviews.open(EVENING, 'a')).toBeNull()
    return true
  })
  expect(reviews.open(EVENING, 'a')?.own?.chart.partner).toBe('a')
})

test('what is no past talk, and what was erased, shows nothing', async () => {
  const { reviews, record } = await open()
  const demonstration = new Talk()
  demonstration.begin({ id: 'a-demonstration', simulated: true })
  demonstration.command('begin-talk')
  demonstration.seconds(5, {})
  demonstration.command('end')
  record.begin('a-demonstration', true)
  record.write(demonstration.entries)
  record.finish()
  expect(reviews.open('a-demonstration', 'a')).toBeNull()
  expect(reviews.open('never-was', 'a')).toBeNull()
  await record.erasePartner('a')
  expect(reviews.open(EVENING, 'a')?.own ?? null).toBeNull()
  expect(reviews.open(EVENING, 'b')?.own?.chart.partner).toBe('b')
})
