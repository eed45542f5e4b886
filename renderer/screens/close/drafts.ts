import { useEffect } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnWords } from '#shared/session/own-words.ts'
import type { EpochMs } from '#shared/units.ts'
import { useEbb } from '../../live/ebb-context.ts'
import type { LiveStore } from '../../live/live-store.ts'

export type Drafts = {
  /** What was written and not kept; null for nothing. */
  readonly of: (partner: PartnerId) => OwnWords | null
  readonly set: (partner: PartnerId, words: OwnWords) => void
  /** These words are on disk. A draft that has gone on since stays one. */
  readonly kept: (partner: PartnerId, words: OwnWords) => void
  readonly any: () => boolean
}

const createDrafts = (): Drafts => {
  const drafts = new Map<PartnerId, OwnWords>()
  return {
    of: (partner) => drafts.get(partner) ?? null,
    set: (partner, words) => {
      drafts.set(partner, words)
    },
    kept: (partner, words) => {
      if (drafts.get(partner) === words) drafts.delete(partner)
    },
    any: () => drafts.size > 0,
  }
}

type OfTalk = { readonly endedAt: EpochMs; readonly drafts: Drafts }

/** One window's drafts: a quick exit takes the screen away and must not take the text with it. */
const held = new WeakMap<LiveStore, OfTalk>()

const heldFor = (store: LiveStore, endedAt: EpochMs): Drafts => {
  const before = held.get(store)
  if (before?.endedAt === endedAt) return before.drafts
  const drafts = createDrafts()
  held.set(store, { endedAt, drafts })
  return drafts
}

/**
 * Drafts of own words, until the talk that ended then is left. In the page they stand only under a hand-over that is
 * open; hidden, they are in this memory and nowhere else, so that a glance at another window, or hiding this one, costs
 * nobody their text.
 */
export const useDrafts = (endedAt: EpochMs): Drafts => {
  const { store } = useEbb()
  useEffect(
    () => () => {
      if (store.view()?.live.phase.kind !== 'ended') held.delete(store)
    },
    [store],
  )
  return heldFor(store, endedAt)
}
