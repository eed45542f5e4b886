import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import { type Entry, isPacket } from '#shared/session/facts.ts'
import { randomTroubles } from '#shared/simulate/faults/random-script.ts'
import type { TroubleScript } from '#shared/simulate/faults/script.ts'
import { beginTalk } from '../e2e/support/begin-talk.ts'
import { type Ebb, EVENING, expect, test } from '../e2e/support/ebb.ts'
import { putStrap } from '../e2e/support/put-strap.ts'
import { type AirLog, AirSoak } from '../support/air-soak.ts'
import { readNewest } from '../support/read-newest.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
/** Half an hour of troubles, each second of it in a twentieth of one. */
const SECONDS = 1_800
const SECOND_MS = 50
const REST_S = 300
/** Packets that may be lost on the way as a connection begins (before the app says that it stands) and as it breaks. */
const MOST_AT_AN_END = 5
/** Growth between a third of the way and the end, bytes. */
const MOST_PAGE_GROWTH = 1_000_000
const MOST_MAIN_GROWTH = 20_000_000

type Memory = { readonly page: number; readonly main: number }

const memoryOf = async ({ page, app }: Ebb): Promise<Memory> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return { page: usedSize, main: await app.evaluate(() => process.memoryUsage().rss) }
}

/** The bytes of one seat in the journal, by the connection they came over. */
const recordedStretches = (entries: readonly Entry[], partner: PartnerId): Uint8Array[][] => {
  const stretches: Uint8Array[][] = []
  for (const entry of entries) {
    if (entry.stream !== partner) continue
    if (isPacket(entry)) stretches.at(-1)?.push(entry.packet)
    else if (entry.fact.kind === 'link' && entry.fact.link.kind === 'live') stretches.push([])
  }
  return stretches
}

const textOf = (packets: readonly Uint8Array[]): string[] => packets.map((bytes) => bytes.join(' '))

/** How many of the packets that were sent do not stand in the journal; fails unless all missing ones lie at an end. */
const missingIn = (sent: readonly Uint8Array[], kept: readonly Uint8Array[]): number => {
  const made = textOf(sent)
  const found = textOf(kept)
  for (let head = 0; head <= MOST_AT_AN_END; head += 1) {
    const tail = made.length - head - found.length
    if (tail < 0 || tail > MOST_AT_AN_END) continue
    if (found.every((text, index) => text === made[head + index])) return head + tail
  }
  expect(found, 'the packets of one connection').toEqual(made)
  return 0
}

const expectKept = (entries: readonly Entry[], logs: PerPartner<AirLog>): void => {
  for (const partner of PARTNERS) {
    const { stretches, drops } = logs[partner]
    const kept = recordedStretches(entries, partner)
    expect(kept.length, `connections of ${partner}`).toBe(stretches.length)
    const missing = stretches.map((sent, index) => missingIn(sent ?? [], kept[index] ?? []))
    const count = kept.reduce((sum, stretch) => sum + stretch.length, 0)
    const lost = missing.reduce((sum, one) => sum + one, 0)
    console.log(`${partner}: ${drops} drops, ${count} packets kept, ${lost} lost at drops`)
    expect(lost, 'packets lost while a link broke or came').toBeLessThanOrEqual(2 * (drops + 1))
  }
}

/** Drawn troubles from the talk on, with a drop-out every two minutes beside them; the last minute is sound. */
const scriptOf = (seed: number): TroubleScript => [
  ...randomTroubles(seed, SECONDS - 60).filter(
    ({ fromS, toS }) => fromS > REST_S && toS < SECONDS - 60,
  ),
  ...Array.from({ length: 13 }, (_, index) => ({
    fromS: 120 * (index + 1),
    toS: 120 * (index + 1) + (index % 2 === 0 ? 2 : 40),
    strap: PARTNERS[index % 3 === 0 ? 0 : 1] ?? 'a',
    fault: 'drop-out' as const,
  })),
]

test(`half an hour of troubles at 20× in the real window (seed ${SEED})`, async ({
  launch,
  bluez,
  profile,
}) => {
  const straps = perPartner((id) =>
    bluez.addStrap({
      address: `A0:9E:1A:00:00:0${PARTNERS.indexOf(id) + 1}`,
      name: `Strap ${id}`,
    }),
  )
  const ebb = await launch({ clock: EVENING, bluez })
  const { page } = ebb
  for (const id of PARTNERS) await putStrap(page, straps[id])
  await beginTalk(page)
  await expect(page.getByText(words.rest.title)).toBeVisible()

  const soak = new AirSoak(straps, scriptOf(SEED), { seed: SEED, secondMs: SECOND_MS })
  const tick = (): Promise<void> => ebb.advance(1_000)
  await soak.seconds(REST_S, tick)
  await page.getByRole('button', { name: /Begin/ }).click()
  await soak.seconds(SECONDS / 3 - REST_S, tick)
  const early = await memoryOf(ebb)
  await soak.seconds((SECONDS * 2) / 3, tick)
  const late = await memoryOf(ebb)
  for (const id of PARTNERS) {
    await straps[id].subscribed()
    expect(soak.logs[id].drops, `drop-outs of ${id}`).toBeGreaterThan(3)
    expect(straps[id].counts.subscriptions, `connections of ${id}`).toBe(1 + soak.logs[id].drops)
  }
  await expect(page.getByText(words.talk.listening)).toBeVisible()
  const [grown, mainGrown] = [late.page - early.page, late.main - early.main]
  console.log(`page heap ${late.page} (${grown} more), main RSS ${late.main} (${mainGrown} more)`)
  expect(grown).toBeLessThan(MOST_PAGE_GROWTH)
  expect(mainGrown).toBeLessThan(MOST_MAIN_GROWTH)

  expect(ebb.complaints(), 'the console of the window').toEqual([])
  await ebb.close()
  expectKept(await readNewest(profile), soak.logs)
})
