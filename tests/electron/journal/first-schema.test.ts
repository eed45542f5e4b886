import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRecord } from '../../../electron/main/journal/open-record.ts'
import { Notices } from '../../../electron/main/notices.ts'
import type { Vault } from '../../../electron/main/vault/vault.ts'
import { writeFirstSchema } from '../../support/first-schema.ts'
import { openVault } from '../../support/open-vault.ts'
import { Talk } from '../../support/talk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silent = (): void => {}
/** Names that are easy to look for in a file. */
const [REAL, CUT_OFF, DEMO] = ['Ondine', 'Melusine', 'Galatea']

const evening = (id: string, strapName: string, ended: boolean): Talk => {
  const talk = new Talk()
  const strap = { id: 'strap-a', name: strapName }
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  talk.connect('b')
  talk.begin({ id, simulated: strapName === DEMO })
  talk.send({ kind: 'link', at: talk.at(), partner: 'a', link: { kind: 'live', strap } })
  talk.seconds(120, { a: 70, b: 72 })
  talk.command('begin-talk')
  talk.seconds(60, { a: 75, b: 72 })
  if (ended) talk.command('end')
  return talk
}

const oldProfile = () => {
  const folder = temporaryFolder()
  const talks = {
    demo: evening('demo', DEMO, false),
    real: evening('real', REAL, true),
    cutOff: evening('cut-off', CUT_OFF, false),
  }
  const sessions = [
    ['demo', talks.demo.entries],
    ['real', talks.real.entries],
    ['cut-off', talks.cutOff.entries],
  ] as const
  writeFirstSchema(join(folder, 'journal.sqlite'), new Map(sessions))
  const has = (text: string): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
  const open = (vault: Vault | null) => {
    const record = openRecord(folder, () => vault, new Notices(silent), silent)
    onTestFinished(() => record.close())
    return record
  }
  return { talks, has, open }
}

test('without keys a journal of the first schema is read as it was', () => {
  const { talks, open } = oldProfile()
  const record = open(null)
  record.tidy()
  expect(record.read('real')).toMatchObject({ entries: talks.real.entries, missing: 0 })
  expect(record.read('cut-off').entries).toEqual(talks.cutOff.entries)
})

test('at the first opening with keys its talks are sealed, and no plain byte is left', async () => {
  const { talks, has, open } = oldProfile()
  for (const text of [REAL, CUT_OFF, 'talk-begun']) expect(has(text), text).toBe(true)
  const vault = await openVault()
  const record = open(vault)
  // What was cut off goes on, as at a start.
  record.resume('cut-off', false)
  record.tidy()
  for (const text of [REAL, CUT_OFF, DEMO, 'talk-begun']) expect(has(text), text).toBe(false)
  for (const [id, { entries }] of [
    ['real', talks.real],
    ['cut-off', talks.cutOff],
  ] as const) {
    expect(record.read(id)).toMatchObject({ entries, unreadable: 0, shut: 0, missing: 0 })
  }
  record.close()
  expect(has(CUT_OFF)).toBe(false)
  const stranger = open(await openVault())
  expect(stranger.read('real').entries).toEqual([])
  expect(stranger.read('cut-off').entries).toEqual([])
})

test('a talk that was sealed while it was cut off is packed when it ends', async () => {
  const { talks, open } = oldProfile()
  const vault = await openVault()
  const record = open(vault)
  record.resume('cut-off', false)
  record.finish()
  record.close()
  expect(open(vault).read('cut-off').entries).toEqual(talks.cutOff.entries)
})
