import fc from 'fast-check'
import type { PartnerId } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { OWN_VIEWS } from '#shared/session/consent.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { epochMs, HOUR } from '#shared/units.ts'
import { EVENING } from './talk.ts'

const partner = fc.constantFrom<PartnerId>('a', 'b')

/** All that can be pressed in a talk but what changes its recording, also what makes no sense there. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'pause', returnAt: null },
      { kind: 'pause', returnAt: epochMs(EVENING + HOUR) },
      { kind: 'two-more' },
      { kind: 'not-now' },
      { kind: 'extend' },
      { kind: 'breathe' },
      { kind: 'end-breather' },
      { kind: 'hide-all' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      { kind: 'begin-talk' },
      { kind: 'begin-neutral-talk' },
      { kind: 'postpone', returnAt: epochMs(EVENING + 5 * HOUR) },
      { kind: 'end' },
      { kind: 'move-promise', returnAt: epochMs(EVENING + 6 * HOUR) },
      { kind: 'drop-promise' },
      { kind: 'check-hearts', mover: 'a' },
    ),
  },
  {
    weight: 5,
    arbitrary: partner.chain((id) =>
      fc.constantFrom<Command>(
        { kind: 'ask-pause', partner: id },
        { kind: 'moved', partner: id },
        { kind: 'mark', partner: id },
        { kind: 'ready', partner: id },
        { kind: 'tell-readiness', partner: id, value: 7 },
        { kind: 'company', partner: id, wants: true },
        { kind: 'show', partner: id, view: OWN_VIEWS[1] },
        { kind: 'judge-prompt', partner: id, answer: 'early' },
        {
          kind: 'write-words',
          partner: id,
          words: { ...NO_WORDS, hard: 'schwer, 苦しい 😢 \ud800', arousal: 8 },
        },
      ),
    ),
  },
)
