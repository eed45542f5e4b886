import { NOTHING_KNOWN } from '#shared/flooding/personal.ts'
import { perPartner } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { MINUTE, millis } from '#shared/units.ts'

type Begin = Extract<Command, { readonly kind: 'begin' }>

/** A talk of two strangers who both let it be recorded and keep their own bodies private. */
export const beginCommand = (options: Partial<Begin> = {}): Begin => ({
  kind: 'begin',
  id: 'talk-1',
  solo: false,
  simulated: false,
  practice: null,
  known: perPartner(() => NOTHING_KNOWN),
  consent: perPartner(() => ({ record: true, live: 'private' })),
  sensitivity: 'balanced',
  pauseLength: millis(20 * MINUTE),
  ...options,
})
