/**
 * What a notice makes untrue: that the journal waits, and that it is written again, cannot both be so; a newer Ebb's
 * journal keeps nothing from being written once it is put aside; and once all is erased nothing is set aside any more.
 */
const ENDS: Readonly<Record<string, string>> = {
  'journal-written': 'journal-in-memory',
  'journal-in-memory': 'journal-written',
  'journal-set-aside': 'journal-newer',
  'all-erased': 'journal-set-aside',
}

/** The notices with one more, newest last: each kind is said once, and what the new one makes untrue goes. */
export const withNotice = <T extends { readonly kind: string }>(
  notices: readonly T[],
  notice: T,
): readonly T[] => {
  if (notices.some(({ kind }) => kind === notice.kind)) return notices
  return [...notices.filter(({ kind }) => kind !== ENDS[notice.kind]), notice]
}

/** Whether what is lived now is written down, as far as the notices tell. */
export const isKept = (notices: readonly { readonly kind: string }[]): boolean =>
  !notices.some(({ kind }) => kind === 'journal-in-memory' || kind === 'journal-newer')
