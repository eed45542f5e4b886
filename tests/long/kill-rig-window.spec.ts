import { setTimeout as wait } from 'node:timers/promises'
import { english as words } from '#shared/guidance/words.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import { type Entry, isPacket } from '#shared/session/facts.ts'
import { nextUniform, randomFrom } from '#shared/simulate/random.ts'
import { beginTalk } from '../e2e/support/begin-talk.ts'
import { type Ebb, expect, test } from '../e2e/support/ebb.ts'
import { putStrap } from '../e2e/support/put-strap.ts'
import type { HeartRateStrap } from '../support/bluez/heart-rate-strap.ts'
import { complaintsOf } from '../support/journal-complaints.ts'
import { readNewest } from '../support/read-newest.ts'
import { killTable } from './kill-table.ts'
import { type Becomes, isKept, ShownWindow } from './shown-window.ts'

const SEED = Number(process.env.EBB_SEED ?? 20_261_123)
const KILLS = Number(process.env.EBB_KILLS ?? 50)
/** One kill of so many falls into the start, before the straps are back. */
const EARLY_EVERY = 6
const EARLY_MS = 800
const LATEST_MS = 2_500
const PACKET_MS = 100
const PRESS_MS = 250
const LOOK_MS = 10
/** RR intervals that tell one packet of a life from another; units of 1/1024 s. */
const [FIRST_RR, RRS] = [700, 300]

type Sent = { readonly serial: number; readonly at: number }
/** What one life of the app was given and has answered, up to its death. */
type Life = {
  readonly window: ShownWindow
  readonly sent: PerPartner<Sent[]>
  readonly answered: Becomes[]
}

const dice = () => {
  let random = randomFrom(SEED)
  return (): number => {
    const [share, next] = nextUniform(random)
    random = next
    return share
  }
}

const bytesOf = (serial: number): Uint8Array => {
  const rr = FIRST_RR + (serial % RRS)
  return Uint8Array.of(0x10, 75, rr & 0xff, rr >> 8)
}

/** Straps send and people press until it is time. */
const live = async (
  { window, sent, answered }: Life,
  straps: PerPartner<HeartRateStrap>,
  lastsMs: number,
  roll: () => number,
): Promise<void> => {
  const from = performance.now()
  let serial = 0
  let pressAt = roll() * PRESS_MS
  for (let now = 0; now < lastsMs; now = performance.now() - from) {
    if (now >= serial * PACKET_MS) {
      for (const id of PARTNERS) {
        if (straps[id].notify(bytesOf(serial))) sent[id].push({ serial, at: performance.now() })
      }
      serial += 1
    }
    if (now >= pressAt) {
      pressAt += 2 * roll() * PRESS_MS
      // The app may be gone before it can answer.
      window.press(roll()).then(
        (done) => done !== null && answered.push(done),
        () => {},
      )
    }
    await wait(LOOK_MS)
  }
}

/** How old the oldest of this life's packets is that is not in the journal, ms; those before the first that is are not counted. */
const lostMs = (
  sent: readonly Sent[],
  entries: readonly Entry[],
  partner: PartnerId,
  diedAt: number,
): number => {
  const own = entries.filter(isPacket).filter(({ stream }) => stream === partner)
  const kept = new Set(own.slice(-sent.length || own.length).map(({ packet }) => packet.join(' ')))
  const isThere = ({ serial }: Sent): boolean => kept.has(bytesOf(serial).join(' '))
  const lost = sent.find((one) => !isThere(one))
  return lost === undefined ? 0 : diedAt - lost.at
}

const countOf = (entries: readonly Entry[], kind: string): number =>
  entries.filter((entry) => 'fact' in entry && entry.fact.kind === kind).length

const toTalk = async ({ page }: Ebb, straps: PerPartner<HeartRateStrap>): Promise<void> => {
  for (const id of PARTNERS) await putStrap(page, straps[id])
  await beginTalk(page)
  await page.getByRole('button', { name: words.rest.beginAnyway }).click()
  await page.getByRole('button', { name: words.talk.pause, exact: false }).first().waitFor()
}

test(`kill -9 of the app ${KILLS} times in one talk: what it had shown is kept (seed ${SEED})`, async ({
  launch,
  bluez,
  profile,
}) => {
  const roll = dice()
  const straps = perPartner((id) =>
    bluez.addStrap({ address: `A0:9E:1A:00:00:0${1 + PARTNERS.indexOf(id)}`, name: `Strap ${id}` }),
  )
  const answers: Becomes[] = []
  let [lostMsMax, inside, factsLost, unsound] = [0, 0, 0, 0]
  for (let kill = 0; kill < KILLS; kill += 1) {
    const ebb = await launch({ bluez })
    if (kill === 0) await toTalk(ebb, straps)
    const life: Life = { window: new ShownWindow(ebb.page), sent: { a: [], b: [] }, answered: [] }
    await life.window.listen()
    if (kill % EARLY_EVERY === EARLY_EVERY - 1) await wait(roll() * EARLY_MS)
    else {
      await expect.poll(() => life.window.bothLive).toBe(true)
      await live(life, straps, LATEST_MS * roll(), roll)
      inside += 1
    }
    const diedAt = performance.now()
    await ebb.kill()
    if (complaintsOf(profile).length > 0) unsound += 1
    const entries = await readNewest(profile)
    factsLost += life.window.turns.filter((one) => !isKept(one, entries)).length
    for (const id of PARTNERS) {
      lostMsMax = Math.max(lostMsMax, lostMs(life.sent[id], entries, id, diedAt))
    }
    answers.push(...life.answered)
    for (const kind of new Set(answers)) {
      factsLost += Math.max(
        0,
        answers.filter((one) => one === kind).length - countOf(entries, kind),
      )
    }
  }
  const kind = 'the app in its window'
  console.log(killTable([{ kind, kills: KILLS, inside, lostMsMax, factsLost, unsound }]))
  expect({ factsLost, unsound }).toEqual({ factsLost: 0, unsound: 0 })
  expect(answers.length, 'commands that were answered').toBeGreaterThan(KILLS)
  expect(lostMsMax).toBeGreaterThan(0)
  expect(lostMsMax).toBeLessThanOrEqual(1_000)
})
