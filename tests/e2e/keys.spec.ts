import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { english as words } from '#shared/guidance/words.ts'
import { beginTalk, joinTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'
import { putStrap } from './support/put-strap.ts'

test.use({ chosenKeys: false })

const { choose, locked, lost } = words.keys
const PASSPHRASE = 'two who stay two'
const PLANTED = 'A strap called Ondine'

const begin = ({ page }: Ebb): Promise<void> =>
  page.getByRole('button', { name: words.home.begin }).click()

const protect = async ({ page }: Ebb): Promise<void> => {
  await page.getByLabel(choose.passphrase).fill(PASSPHRASE)
  await page.getByLabel(choose.again).fill(PASSPHRASE)
  await page.getByRole('button', { name: choose.protect }).click()
}

test('without a key store nothing is kept before the two have said how', async ({
  launch,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING })
  await begin(ebb)
  await expect(ebb.page.getByRole('heading', { name: choose.title })).toBeVisible()
  await showScreen(ebb.page, '20-keys-choose')
  await ebb.page.getByLabel(choose.passphrase).fill('short')
  await ebb.page.getByRole('button', { name: choose.protect }).click()
  await expect(ebb.page.getByText(choose.short)).toBeVisible()
  await protect(ebb)
  await joinTalk(ebb.page)
  await expect(ebb.page.getByText(words.rest.title)).toBeVisible()
  expect(readFileSync(join(profile, 'keys.json'), 'utf8')).not.toContain('"none"')
})

test('kept unprotected only where it was chosen', async ({ launch, profile }) => {
  const ebb = await launch({ clock: EVENING })
  await begin(ebb)
  await ebb.page.getByRole('button', { name: choose.open }).click()
  await joinTalk(ebb.page)
  await expect(ebb.page.getByText(words.rest.title)).toBeVisible()
  expect(readFileSync(join(profile, 'keys.json'), 'utf8')).toContain('"none"')
})

test('a talk that was cut off goes on once the passphrase is there; the files tell nothing', async ({
  launch,
  bluez,
  profile,
}) => {
  const strap = bluez.addStrap({ address: 'A0:9E:1A:00:00:01', name: PLANTED })
  const first = await launch({ clock: EVENING, bluez })
  await begin(first)
  await protect(first)
  await first.page.getByRole('button', { name: words.tonight.back }).click()
  await putStrap(first.page, strap)
  await expect(first.page.getByText(words.strap.live, { exact: true })).toBeVisible()
  await beginTalk(first.page)
  await first.page.getByRole('button', { name: words.rest.beginAnyway }).click()
  await first.page.getByRole('button', { name: words.talk.pause }).click()
  await expect(first.page.getByText('20:47').first()).toBeVisible()
  await first.kill()

  const next = await launch({ clock: EVENING + 5 * 60_000, bluez })
  await expect(next.page.getByRole('heading', { name: locked.title })).toBeVisible()
  await showScreen(next.page, '21-keys-locked')
  const field = next.page.getByLabel(locked.passphrase)
  await field.fill('something else')
  await field.press('Enter')
  await expect(next.page.getByText(locked.wrong)).toBeVisible()
  await showScreen(next.page, '90-keys-wrong')
  await field.fill(PASSPHRASE)
  await field.press('Enter')
  await expect(next.page.getByText('20:47').first()).toBeVisible()
  // Only now does main know which strap was worn, and the window looks for it.
  await expect.poll(() => strap.counts.subscriptions).toBe(2)
  await next.close()
  const bytes = bytesIn(profile)
  for (const text of [PLANTED, 'pause-begun', PASSPHRASE, '"bpm"', 'session-begun']) {
    expect(bytes.includes(text), text).toBe(false)
  }
})

test('keys that cannot be read are said so, and nothing is overwritten', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await begin(first)
  await protect(first)
  await joinTalk(first.page)
  await expect(first.page.getByText(words.rest.title)).toBeVisible()
  await first.close()
  const path = join(profile, 'keys.json')
  const kept = readFileSync(path)
  writeFileSync(path, '{"version":1')
  const next = await launch({ clock: EVENING })
  await expect(next.page.getByRole('heading', { name: lost.title })).toBeVisible()
  await showScreen(next.page, '22-keys-lost')
  await next.page.getByRole('button', { name: lost.again }).click()
  await expect(next.page.getByText(lost.still)).toBeVisible()
  writeFileSync(path, kept)
  await next.page.getByRole('button', { name: lost.again }).click()
  await expect(next.page.getByRole('heading', { name: locked.title })).toBeVisible()
})
