import type { Page } from 'playwright/test'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { isPacket } from '#shared/session/facts.ts'
import { readNewest } from '../support/read-newest.ts'
import { beginTalk } from './support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from './support/ebb.ts'
import { endInPause } from './support/end-in-pause.ts'
import { showScreen } from './support/pictures.ts'
import { bytesIn } from './support/profile-bytes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const { comeBack, end, handOver, ownWords, promised, reEntry, timeChoice } = words

/** What a look says to whom no strap is measuring. */
const cannotTell = words.talk.cannotTell(words.trouble['no-strap'])

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const seat = (page: Page, partner: PartnerId) =>
  page.getByRole('region', { name: words.partner[partner] })

/** A talk needs no strap. */
const toTalk = async ({ page }: Ebb, begin: string = words.home.begin): Promise<void> => {
  await beginTalk(page, begin)
  await page.getByRole('button', { name: words.rest.begin }).click()
  await expect(button(page, words.talk.pause)).toBeVisible()
}

const toPause = async (ebb: Ebb): Promise<void> => {
  await toTalk(ebb)
  await button(ebb.page, words.talk.pause).click()
  await button(ebb.page, words.takeAway.close).click()
}

const bothPress = async (page: Page, name: (partner: PartnerId) => string): Promise<void> => {
  for (const partner of PARTNERS) await button(page, name(partner)).click()
}

const earlyReturn = async (page: Page): Promise<void> => {
  for (const partner of PARTNERS)
    await seat(page, partner).getByRole('button', { name: words.pause.early }).click()
  await expect(page.getByText(comeBack.early)).toBeVisible()
}

/** Whether the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** At 1024 by 640, and in a small window at 200 %. */
const expectToFit = async (page: Page, picture: string): Promise<void> => {
  for (const [width, height] of [
    [1024, 640],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await overflow(page), `${picture} at ${width} by ${height}`).toBeLessThanOrEqual(0)
    await showScreen(page, `${picture}-${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('back early: a minute to sit, a look alone, both ready, and cards to begin with', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await ebb.advance(8 * MINUTE)
  await earlyReturn(page)
  await expect(button(page, comeBack.readyAs(words.partner.a))).toHaveAttribute(
    'data-rank',
    'secondary',
  )
  await showScreen(page, '08-sitting')

  const before = await page.getByRole('main').innerText()
  await seat(page, 'a').getByRole('button', { name: comeBack.look }).click()
  await button(page, handOver.open).click()
  await expect(page.getByText(cannotTell)).toBeVisible()
  await page.getByRole('radio', { name: '7' }).check()
  await showScreen(page, '08-own-look')
  await button(page, handOver.hide).click()
  await expect(page.getByText(cannotTell)).toHaveCount(0)
  await button(page, ownWords.close).click()
  expect(await page.getByRole('main').innerText()).toBe(before)

  await ebb.advance(MINUTE)
  await expect(page.getByText(comeBack.couldHear)).toBeVisible()
  await showScreen(page, '08-return-after-sitting')
  await expectToFit(page, '08-return')
  await page.reload()
  await bothPress(page, (partner) => comeBack.readyAs(words.partner[partner]))

  await expect(page.getByText(reEntry.offer)).toBeVisible()
  await showScreen(page, '60-re-entry-offered')
  await button(page, reEntry.open).click()
  await button(page, reEntry.next).click()
  await button(page, reEntry.next).click()
  await page.getByLabel(reEntry.felt).fill('alone')
  await page.getByLabel(reEntry.about).fill('how you never')
  await expect(page.getByText(reEntry.softer)).toBeVisible()
  // In a field the space bar types, and pauses nothing.
  await page.getByLabel(reEntry.about).press('Space')
  await expect(page.getByLabel(reEntry.about)).toHaveValue('how you never ')
  await showScreen(page, '60-re-entry-say')
  await expectToFit(page, '60-re-entry-say')
  await button(page, reEntry.next).click()
  await button(page, reEntry.turns.begin).click()
  await expect(page.getByText(reEntry.turns.first)).toBeVisible()
  await ebb.advance(2 * MINUTE)
  await expect(page.getByText(reEntry.turns.second)).toBeVisible()
  for (let card = 0; card < 2; card += 1) await button(page, reEntry.next).click()
  await showScreen(page, '60-re-entry-choose')
  await button(page, reEntry.goOn).click()
  await expect(page.getByText(reEntry.choose)).toHaveCount(0)
  await ebb.advance(15 * MINUTE)
  await expect(page.getByText(reEntry.over)).toBeVisible()
  // The cards are never in the way: the space bar pauses as ever.
  await page.keyboard.press('Space')
  await expect(page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
})

test('ten minutes more, twice, by keyboard alone; then a date, large on the last screen', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await ebb.advance(20 * MINUTE)
  for (let times = 0; times < 2; times += 1) {
    await expect(page.getByText(comeBack.sit)).toBeVisible()
    await button(page, comeBack.tenMore).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.pause.backAt, { exact: true })).toBeVisible()
    await ebb.advance(11 * MINUTE)
  }
  await expect(page.getByText(comeBack.sit)).toBeVisible()
  await expect(button(page, comeBack.tenMore)).toHaveCount(0)
  await button(page, comeBack.notToday).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(timeChoice.own).fill('19:30')
  await button(page, timeChoice.backTomorrow('19:30')).focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: `${end.backTomorrowAt} 19:30` }),
  ).toBeVisible()
  await showScreen(page, '09-back-tomorrow')
  await expectToFit(page, '09-back-tomorrow')
})

/** From now on the page keeps every cue it hears. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    const { ebb } = window as unknown as {
      ebb: { on: (name: string, listener: (cue: string) => void) => void }
    }
    ebb.on('live:cue', (cue) => heard.push(cue))
    Object.assign(window, { heard })
  })
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard)

test('not today: it outlives a restart and a kill, rings, is shown first, and the next talk is the coming back', async ({
  launch,
  profile,
}) => {
  const first = await launch({ clock: EVENING })
  await toPause(first)
  await first.advance(20 * MINUTE)
  await button(first.page, comeBack.notToday).click()
  const at = '21:47'
  await button(first.page, timeChoice.inHours(1, at)).click()
  await expect(
    first.page.getByRole('heading', { level: 1, name: `${end.backAt} ${at}` }),
  ).toBeVisible()
  const [begun] = await readNewest(profile)
  // Left as it is, not even put away.
  await first.kill()

  const second = await launch({ clock: EVENING + 30 * MINUTE })
  const { page } = second
  await expect(page.getByRole('heading', { level: 1, name: promised.today(at) })).toBeVisible()
  await showScreen(page, '61-promise')
  await expectToFit(page, '61-promise')
  await listen(page)
  await second.advance(46 * MINUTE)
  await second.advance(5 * MINUTE)
  await expect(page.getByText(promised.due)).toBeVisible()
  await second.advance(HOUR)
  expect(await heard(page)).toEqual(['return-soon', 'return-now'])
  await button(page, promised.rest).click()
  await expect(page.getByText(promised.restAsk)).toBeVisible()
  await button(page, promised.restNo).click()
  await second.close()

  const third = await launch({ clock: EVENING + 14 * HOUR })
  await expect(third.page.getByText(promised.yesterday(at))).toBeVisible()
  await button(third.page, promised.another).click()
  await third.page.getByLabel(timeChoice.own).fill('09:15')
  await button(third.page, timeChoice.backTomorrow('9:15')).click()
  await expect(third.page.getByText(promised.tomorrow('9:15'))).toBeVisible()
  await toTalk(third, promised.now)
  const [again] = await readNewest(profile)
  const factOf = (entry: typeof again) =>
    entry !== undefined && !isPacket(entry) && entry.fact.kind === 'session-begun'
      ? entry.fact
      : null
  expect(factOf(again)?.returnOf).toBe(factOf(begun)?.id)
  await button(third.page, words.talk.end).click()
  await button(third.page, end.leave).click()
  await expect(button(third.page, words.home.begin)).toBeVisible()
})

const SECRETS = { a: 'the door that would not close', b: 'a letter nobody sent' } as const

const writeOwn = async (page: Page, partner: PartnerId): Promise<void> => {
  await seat(page, partner).getByRole('button', { name: ownWords.open }).click()
  await button(page, handOver.open).click()
  await page.getByLabel(ownWords.hard).fill(SECRETS[partner])
  await page.getByRole('radio', { name: ownWords.floodedAs.unsure }).check()
}

test('the close: both write, each alone; read again until it is left, and in no file for other eyes', async ({
  launch,
  profile,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await earlyReturn(page)
  await bothPress(page, (partner) => comeBack.readyAs(words.partner[partner]))
  await ebb.advance(6 * MINUTE)
  await button(page, words.talk.end).click()
  await expect(page.getByText(end.came.kept('20:47'))).toBeVisible()
  await showScreen(page, '09-close')
  await expectToFit(page, '09-close')

  await writeOwn(page, 'a')
  await showScreen(page, '09-own-words')
  await expectToFit(page, '09-own-words')
  await button(page, handOver.hide).click()
  expect(await page.content()).not.toContain(SECRETS.a)
  // Hidden, not gone.
  await button(page, handOver.open).click()
  await expect(page.getByLabel(ownWords.hard)).toHaveValue(SECRETS.a)
  await button(page, ownWords.keep).click()
  await expect(page.getByText(ownWords.kept)).toBeVisible()
  await button(page, ownWords.close).click()
  await writeOwn(page, 'b')
  await button(page, ownWords.close).click()
  expect(await page.content()).not.toContain(SECRETS.b)
  await button(page, end.leave).click()
  await expect(page.getByText(end.unkept)).toBeVisible()
  await button(page, end.stay).click()
  await seat(page, 'b').getByRole('button', { name: ownWords.open }).click()
  await button(page, handOver.open).click()
  await button(page, ownWords.keep).click()
  await expect(page.getByText(ownWords.kept)).toBeVisible()
  await button(page, ownWords.close).click()

  // A reload forgets drafts; what was kept is read again.
  await page.reload()
  await seat(page, 'a').getByRole('button', { name: ownWords.open }).click()
  await button(page, handOver.open).click()
  await expect(page.getByLabel(ownWords.hard)).toHaveValue(SECRETS.a)
  await button(page, ownWords.close).click()
  await button(page, end.leave).click()
  await expect(button(page, words.home.begin)).toBeVisible()
  await ebb.close()

  const raw = bytesIn(profile)
  const entries = JSON.stringify(await readNewest(profile))
  for (const secret of Object.values(SECRETS)) {
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(raw.includes(Buffer.from(secret, encoding))).toBe(false)
    // It was there to be found.
    expect(entries).toContain(secret)
  }
})

test('after three pauses without a return a note is there, once for both, and ten minutes are one press away', async ({
  launch,
}) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  for (let times = 1; times <= 3; times += 1) {
    await toPause(ebb)
    await ebb.advance(5 * MINUTE)
    await endInPause(page)
    await expect(page.getByRole('listitem')).toContainText(['the talk went no further'])
    await expect(page.getByText(end.note)).toHaveCount(times === 3 ? 1 : 0)
    if (times < 3) await button(page, end.leave).click()
  }
  await showScreen(page, '09-note')
  await expectToFit(page, '09-note')
  await button(page, end.shorter(10)).click()
  await expect(page.getByText(end.shorterSet(10))).toBeVisible()
  // Even now a time can be named.
  await button(page, end.nameTime).click()
  await page.getByRole('dialog').getByRole('button').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(end.backAt)
})

test('a promise goes with the talk that gave it, once that is erased', async ({ launch }) => {
  const ebb = await launch({ clock: EVENING })
  const { page } = ebb
  await toPause(ebb)
  await ebb.advance(20 * MINUTE)
  await button(page, comeBack.notToday).click()
  await button(page, timeChoice.inHours(1, '21:47')).click()
  await button(page, end.leave).click()
  await expect(page.getByText(promised.today('21:47'))).toBeVisible()
  await button(page, words.home.settings).click()
  await button(page, words.settings.yourDataOpen).click()
  const { erase } = words.yourData
  await button(page, erase.talk).click()
  await button(page, erase.yes).click()
  await expect(page.getByText(words.yourData.done)).toBeVisible()
  await button(page, words.yourData.back).click()
  await button(page, words.settings.back).click()
  await expect(button(page, words.home.begin)).toBeVisible()
  await ebb.close()
  const next = await launch({ clock: EVENING + HOUR })
  await expect(button(next.page, words.home.begin)).toBeVisible()
})
