import type { AppState } from '#shared/ipc/app-state.ts'
import { NOBODY_YET } from '#shared/people/people.ts'
import type { CommandKey } from '#shared/session/commands.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import type { LiveSnapshot, SeatView } from '#shared/session/snapshot.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/settings/settings.ts'
import { type EpochMs, epochMs, MINUTE, millis, sessionMs } from '#shared/units.ts'

/** 20:27:00 here, so that twenty minutes later is 20:47. */
export const EVENING: EpochMs = epochMs(new Date(2026, 10, 23, 20, 27, 0).getTime())
/** The talk began as the session clock stood here. */
export const BEGUN = sessionMs(5_000)
export const BACK_AT: EpochMs = epochMs(EVENING + 20 * MINUTE)

export const EMPTY_SEAT: SeatView = {
  link: { kind: 'none' },
  trouble: null,
  strap: { battery: null, maker: null, model: null, notes: [] },
  rest: { kind: 'none' },
  ready: false,
  own: null,
  recording: null,
  hasHeart: false,
}

export const WORN_SEAT: SeatView = {
  ...EMPTY_SEAT,
  link: { kind: 'live', strap: { id: 'strap-1', name: 'Polar H10' } },
  hasHeart: true,
}

export const ALL_KEYS: readonly CommandKey[] = [
  'begin',
  'next-step',
  'begin-neutral-talk',
  'begin-talk',
  'pause',
  'two-more',
  'not-now',
  'extend',
  'end',
  'leave',
  'check-hearts',
  'stop-check',
  'ask-pause:a',
  'ask-pause:b',
  'moved:a',
  'moved:b',
  'ready:a',
  'ready:b',
  'judge-prompt:a',
  'judge-prompt:b',
  'breathe',
  'end-breather',
  'hide-all',
  'postpone',
  'move-promise',
  'drop-promise',
  'mark:a',
  'mark:b',
  'show:a',
  'show:b',
  'stop-recording:a',
  'stop-recording:b',
  'record-again:a',
  'record-again:b',
  'company:a',
  'company:b',
  'tell-readiness:a',
  'tell-readiness:b',
  'write-words:a',
  'write-words:b',
]

/** One phase of each kind. */
export const PHASES = {
  idle: { kind: 'idle' },
  baseline: { kind: 'baseline', since: EVENING },
  'neutral-talk': { kind: 'neutral-talk', share: 0.4 },
  practice: {
    kind: 'practice',
    ...{ what: 'breathing', who: ['a', 'b'], since: EVENING, nextPace: null },
    step: { kind: 'breathe', length: millis(5 * MINUTE), breathsPerMinute: 6 },
    until: epochMs(EVENING + 5 * MINUTE),
  },
  talk: { kind: 'talk', since: EVENING, begun: BEGUN, resumed: false },
  breather: {
    kind: 'breather',
    begun: BEGUN,
    since: EVENING,
    until: epochMs(EVENING + MINUTE),
  },
  proposed: { kind: 'proposed', begun: BEGUN, returnAt: BACK_AT },
  pause: {
    kind: 'pause',
    since: EVENING,
    returnAt: BACK_AT,
    extensionsLeft: 2,
    length: millis(20 * MINUTE),
    soon: false,
    moved: false,
    company: { a: false, b: false },
  },
  return: { kind: 'return', since: BACK_AT, promised: BACK_AT, early: false, extensionsLeft: 2 },
  ended: {
    kind: 'ended',
    at: epochMs(EVENING + 47 * MINUTE),
    length: millis(47 * MINUTE),
    pauses: [{ promised: BACK_AT, outcome: 'kept' }],
    promisedAt: null,
    practice: null,
  },
} as const satisfies { [K in PhaseView['kind']]: PhaseView & { kind: K } }

export const snapshot = (change: Partial<LiveSnapshot> = {}): LiveSnapshot => ({
  at: { mono: sessionMs(5_000), wall: EVENING },
  phase: PHASES.idle,
  simulated: false,
  seats: { a: EMPTY_SEAT, b: EMPTY_SEAT },
  heartCheck: null,
  listening: { kind: 'listening' },
  allowed: ALL_KEYS,
  solo: false,
  promise: null,
  ...change,
})

export const appState = (
  live: Partial<LiveSnapshot> = {},
  settings: Partial<Settings> = {},
): AppState => ({
  live: snapshot(live),
  settings: { ...DEFAULT_SETTINGS, ...settings },
  notices: [],
  remembered: { a: null, b: null },
  system: 'linux',
  vault: 'open',
  leaving: null,
  people: NOBODY_YET,
  away: false,
  inSight: true,
  systemLanguage: { languages: ['en-GB'], country: 'GB' },
})
