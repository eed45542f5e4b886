import type { JSHandle, Page } from 'playwright/test'

type Onslaught = {
  readonly seed: number
  readonly count: number
  readonly calls: readonly string[]
  readonly reports: readonly string[]
}

/** What became of the messages: refused by main as unreadable, taken or stumbled over by it, or impossible to send at all. */
type Outcome = { refused: number; unsendable: number; taken: string[] }

type Arms = {
  /** 0 to 1, from a seed. */
  random(): number
  readonly kinds: readonly (() => unknown)[]
}

/** Payloads of every kind that no call means. They are made in the page, since most of them cannot be brought there. */
const armsIn = (page: Page, seed: number): Promise<JSHandle<Arms>> =>
  page.evaluateHandle((from) => {
    // Mulberry32: small, and the same everywhere.
    let state = from
    const random = (): number => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
    }
    const below = (limit: number): number => Math.floor(random() * limit)
    const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
    const nested = (depth: number): unknown => (depth === 0 ? [] : { kind: nested(depth - 1) })
    const circle: { kind: string; self?: unknown } = { kind: 'begin' }
    circle.self = circle
    const kinds = [
      () => Number.NaN,
      () => -below(1e9) - 0.5,
      () => BigInt(below(1e9)),
      () => Array.from({ length: below(50) }, () => null),
      () => new Date(below(1e9)),
      () => /(a+)+$/,
      () => new Map([['kind', 'begin']]),
      () => new Set(['begin']),
      () => new ArrayBuffer(below(4_096)),
      () => new Float64Array(below(64)),
      () => nested(below(40)),
      () => circle,
      () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}'),
      () => ({ kind: 'no-such-kind', partner: oneOf(['a', 'b', 'c', '__proto__']) }),
      () => ({ partner: 'a', bytes: 'x'.repeat(below(600)), ageMs: -1 }),
      () => ({ partner: 'z', link: { kind: oneOf(['live', 'none']) }, strap: {}, pin: below(9) }),
      () => ({ sessionId: `../../${'x'.repeat(below(300))}`, partner: 0, byMs: 1e9 }),
      () => ({ toString: 'no', valueOf: 'no', length: -1 }),
      () => () => {},
      () => Symbol('kind'),
    ]
    return { random, kinds }
  }, seed)

/** Sends so many of them from the page's own world through the bridge, some hundred at once. */
export const assail = async (page: Page, { seed, ...more }: Onslaught): Promise<Outcome> =>
  page.evaluate(
    async ({ arms: { random, kinds }, count, calls, reports }) => {
      const { ebb } = window as unknown as {
        ebb: {
          call: (name: string, input: unknown) => Promise<unknown>
          report: (name: string, input: unknown) => void
        }
      }
      const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
      const outcome: Outcome = { refused: 0, unsendable: 0, taken: [] }
      const send = async (): Promise<void> => {
        const kind = oneOf(kinds)
        const name = random() < 0.5 ? oneOf(reports) : oneOf(calls)
        try {
          if (reports.includes(name)) return ebb.report(name, kind())
          await ebb.call(name, kind())
          outcome.taken.push(`${name} ${kind}`)
        } catch (error) {
          const said = String(error)
          if (said.includes('could not be cloned')) outcome.unsendable += 1
          else if (said.endsWith('Error: unreadable')) outcome.refused += 1
          else outcome.taken.push(`${name} ${kind}: ${said}`)
        }
      }
      const AT_ONCE = 500
      for (let sent = 0; sent < count; sent += AT_ONCE)
        await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - sent) }, send))
      return outcome
    },
    { arms: await armsIn(page, seed), ...more },
  )
