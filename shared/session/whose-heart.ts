import { otherOf, PARTNERS, type PartnerId, type PerPartner, perPartner } from '../partners.ts'
import type { Level } from '../signal/level.ts'
import { median } from '../signal/statistics.ts'
import type { Link } from '../straps/link.ts'
import { after, type SessionMs } from '../units.ts'
import { WHOSE_HEART_POLICY as policy } from './whose-heart-policy.ts'

/** What the check found: the straps sit where they should, on the other's seat, or it cannot be told. */
export type HeartVerdict = 'in-place' | 'changed-places' | 'not-told'

/** Rates of the seconds in which each heart was known, bpm. */
type Rates = PerPartner<readonly number[]>

/**
 * "Whose heart is this?": both sit still, then one moves, and the strap whose heart rises is on whoever moved. It lives
 * between talks only and is written down nowhere.
 */
export type HeartCheck = {
  readonly mover: PartnerId
  /** The ids of the straps it is about; of others it says nothing. */
  readonly straps: PerPartner<string>
  readonly stage: Still | Moving | { readonly kind: 'done'; readonly verdict: HeartVerdict }
}

type Still = { readonly kind: 'still'; readonly since: SessionMs; readonly rates: Rates }
type Moving = {
  readonly kind: 'moving'
  readonly since: SessionMs
  /** What each rise is held against, bpm. */
  readonly still: PerPartner<number>
  readonly rates: Rates
}

/** What may be seen of a check: where it stands in time, and at its end one of three answers. Nothing of a body. */
export type HeartCheckView =
  | { readonly kind: 'still' }
  | { readonly kind: 'moving' | 'sitting-down'; readonly mover: PartnerId; readonly share: number }
  | { readonly kind: 'done'; readonly verdict: HeartVerdict }

const NOTHING: Rates = perPartner(() => [])
const NOT_TOLD = { kind: 'done', verdict: 'not-told' } as const
/** From the moment the moving begins. */
const WHOLE = policy.moving + policy.sittingDown

const isLive = (link: Link): link is Link & { readonly kind: 'live' } => link.kind === 'live'

/** A check that begins at `at`: the one on the seat `mover` is to move. Null unless both seats have a live strap. */
export const beginHeartCheck = (
  mover: PartnerId,
  { a, b }: PerPartner<Link>,
  at: SessionMs,
): HeartCheck | null =>
  isLive(a) && isLive(b)
    ? {
        mover,
        straps: { a: a.strap.id, b: b.strap.id },
        stage: { kind: 'still', since: at, rates: NOTHING },
      }
    : null

/** What is left of a check once a seat stands otherwise with its strap: nothing where the straps are not the same. */
export const heartCheckAfterLink = (
  check: HeartCheck,
  links: PerPartner<Link>,
): HeartCheck | null => {
  const isSame = (id: PartnerId): boolean => {
    const link = links[id]
    return link.kind !== 'none' && link.strap.id === check.straps[id]
  }
  if (!PARTNERS.every(isSame)) return null
  const goesOn = check.stage.kind === 'done' || PARTNERS.every((id) => isLive(links[id]))
  return goesOn ? check : { ...check, stage: NOT_TOLD }
}

const withRates = (rates: Rates, levels: PerPartner<Level>): Rates =>
  perPartner((id) => {
    const level = levels[id]
    return level.kind === 'unknown' ? rates[id] : [...rates[id], level.nowBpm]
  })

const areEnough = (rates: Rates, seconds: number): boolean =>
  PARTNERS.every((id) => rates[id].length >= seconds)

/** The seat whose strap's heart rose while the other's did not, or null where that cannot be told. Rises in bpm. */
const whoRose = (rises: PerPartner<number>): PartnerId | null => {
  const up = rises.a > rises.b ? 'a' : 'b'
  const still = rises[otherOf(up)]
  if (rises[up] < policy.riseBpm || rises[up] - still < policy.marginBpm) return null
  return still > policy.stillnessBpm ? null : up
}

const verdictOf = (mover: PartnerId, { still, rates }: Moving): HeartVerdict => {
  if (!areEnough(rates, policy.leastRiseS)) return 'not-told'
  const rose = whoRose(perPartner((id) => median(rates[id]) - still[id]))
  if (rose === null) return 'not-told'
  return rose === mover ? 'in-place' : 'changed-places'
}

const stepStill = (stage: Still, levels: PerPartner<Level>, at: SessionMs): HeartCheck['stage'] => {
  const rates = withRates(stage.rates, levels)
  if (areEnough(rates, policy.stillS)) {
    const still = perPartner((id) => median(rates[id].slice(-policy.stillCountS)))
    return { kind: 'moving', since: at, still, rates: NOTHING }
  }
  return at >= after(stage.since, policy.longestStill) ? NOT_TOLD : { ...stage, rates }
}

const stepMoving = (
  mover: PartnerId,
  stage: Moving,
  levels: PerPartner<Level>,
  at: SessionMs,
): HeartCheck['stage'] => {
  if (at < after(stage.since, policy.riseFrom)) return stage
  const next = { ...stage, rates: withRates(stage.rates, levels) }
  return at < after(stage.since, WHOLE) ? next : { kind: 'done', verdict: verdictOf(mover, next) }
}

/** The check after one second with these levels of both seats. */
export const stepHeartCheck = (
  check: HeartCheck,
  levels: PerPartner<Level>,
  at: SessionMs,
): HeartCheck => {
  const { mover, stage } = check
  switch (stage.kind) {
    case 'still':
      return { ...check, stage: stepStill(stage, levels, at) }
    case 'moving':
      return { ...check, stage: stepMoving(mover, stage, levels, at) }
    case 'done':
      return check
    default:
      return stage satisfies never
  }
}

/** What may be seen of a check at `at`. */
export const heartCheckView = ({ mover, stage }: HeartCheck, at: SessionMs): HeartCheckView => {
  switch (stage.kind) {
    case 'still':
      return { kind: 'still' }
    case 'moving': {
      const passed = at - stage.since
      const share = Math.min(1, passed / WHOLE)
      return { kind: passed < policy.moving ? 'moving' : 'sitting-down', mover, share }
    }
    case 'done':
      return stage
    default:
      return stage satisfies never
  }
}
