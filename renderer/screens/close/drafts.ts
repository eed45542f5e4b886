import { useEffect, useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnWords } from '#shared/session/own-words.ts'

export type Drafts = {
  /** What was written and not kept; null for nothing. */
  readonly of: (partner: PartnerId) => OwnWords | null
  readonly set: (partner: PartnerId, words: OwnWords) => void
  /** These words are on disk. A draft that has gone on since stays one. */
  readonly kept: (partner: PartnerId, words: OwnWords) => void
  readonly any: () => boolean
  readonly forget: () => void
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
    forget: () => drafts.clear(),
  }
}

/**
 * Drafts of own words, as long as the close lasts (`isClose`), also while quick exit shows nothing of it. In the page they
 * stand only under a hand-over that is open; hidden, they are in this memory and nowhere else, so that a glance at another
 * window costs nobody their text.
 */
export const useDrafts = (isClose: boolean): Drafts => {
  const [drafts] = useState(createDrafts)
  useEffect(() => {
    if (!isClose) drafts.forget()
  }, [isClose, drafts])
  return drafts
}
