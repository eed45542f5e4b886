import type { PhaseView } from '#shared/session/phase-view.ts'

export type PracticePhase = PhaseView & { readonly kind: 'practice' }
