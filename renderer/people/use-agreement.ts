import type { Agreement } from '#shared/people/people.ts'
import { useLive } from '../live/use-live.ts'

/** What the two have agreed on for a pause; null for simulated hearts, which are nobody's. */
export const useAgreement = (): Agreement | null =>
  useLive(({ people, live }) => (live.simulated ? null : people.agreement))
