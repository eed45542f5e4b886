import { after, DAY, type EpochMs } from '../units.ts'

/** What may be chosen, days; 90 unless chosen otherwise (numbers: retention). */
export const KEEP_DAYS = [30, 90, 180, 365] as const
export type KeepFor = (typeof KEEP_DAYS)[number] | 'until-erased'

/** What is removed has been said for at least so long (ours: an evening a week is when the two sit down again). */
export const SAID_BEFORE = 7 * DAY

/** A kept session that no longer runs. */
export type Kept = { readonly id: string; readonly begunAt: EpochMs }

/** What has been said: from `on` the sessions begun before `before` are removed. */
export type Leaving = { readonly on: EpochMs; readonly before: EpochMs; readonly keepDays: number }

export type Due = {
  /** Ids of the sessions that go now. */
  readonly gone: readonly string[]
  /** What is to be said from now on; null for nothing. */
  readonly leaving: Leaving | null
}

const saidNow = (kept: readonly Kept[], keepDays: number, now: EpochMs): Leaving | null => {
  const on = after(now, SAID_BEFORE)
  const before = after(on, -keepDays * DAY)
  return kept.some(({ begunAt }) => begunAt < before) ? { on, before, keepDays } : null
}

/** A word holds while the choice is the same and no clock was set back over it. */
const holds = (said: Leaving, keepDays: number, now: EpochMs): boolean =>
  said.keepDays === keepDays && said.on - now <= SAID_BEFORE

/**
 * Which sessions go at `now`, and what is said of those that go next. Exactly what was said goes, never earlier than
 * it was said for; whatever became due since is said first. So nothing goes that was younger than chosen, or unsaid.
 */
export const retentionDue = (
  kept: readonly Kept[],
  keepFor: KeepFor,
  said: Leaving | null,
  now: EpochMs,
): Due => {
  if (keepFor === 'until-erased') return { gone: [], leaving: null }
  if (said === null || !holds(said, keepFor, now)) {
    return { gone: [], leaving: saidNow(kept, keepFor, now) }
  }
  const named = kept.filter(({ begunAt }) => begunAt < said.before)
  // They may have been erased by hand in the meantime.
  if (named.length === 0) return { gone: [], leaving: saidNow(kept, keepFor, now) }
  if (now < said.on) return { gone: [], leaving: said }
  const gone = new Set(named.map(({ id }) => id))
  const rest = kept.filter(({ id }) => !gone.has(id))
  return { gone: [...gone], leaving: saidNow(rest, keepFor, now) }
}
