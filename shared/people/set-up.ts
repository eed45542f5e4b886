/** Two who talk, or one alone. */
export type Mode = 'two' | 'solo'

/** The steps of the set-up in their order; a `-a` or `-b` at the end says whose it is. */
export const STEPS = [
  'about',
  'mode',
  'safety-a',
  'safety-b',
  'caring',
  'person-a',
  'person-b',
  'soothes-a',
  'soothes-b',
  'pin',
  'consent-a',
  'consent-b',
  'agreement',
] as const
export type Step = (typeof STEPS)[number]

/** The steps there are for two, or for one. */
export const stepsFor = (mode: Mode): readonly Step[] =>
  mode === 'two' ? STEPS : STEPS.filter((step) => !step.endsWith('-b'))

type Progress = { readonly mode: Mode; readonly passed: readonly Step[] }

/** The first step that has not been passed; null once all have. */
export const openStep = ({ mode, passed }: Progress): Step | null =>
  stepsFor(mode).find((step) => !passed.includes(step)) ?? null

/** The step after this one in the order, passed or not; null at the end. */
export const stepAfter = (mode: Mode, step: Step): Step | null => {
  const steps = stepsFor(mode)
  return steps[steps.indexOf(step) + 1] ?? null
}

/** The step before this one; null at the beginning. */
export const stepBefore = (mode: Mode, step: Step): Step | null => {
  const steps = stepsFor(mode)
  return steps[steps.indexOf(step) - 1] ?? null
}
