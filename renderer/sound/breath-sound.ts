import { type Breath, type Breathing, breathAt } from '#shared/practice/breathing.ts'
import { epochMs } from '#shared/units.ts'

/** A half that begins later than this is passed over: a late sound would lead astray, ms. */
const TOO_LATE = 300

/**
 * Calls `onHalf` whenever the breath turns, by the wall clock and never by a count, until the returned function is
 * called. The breath that runs already is not called.
 */
export const followBreath = (
  breathing: Breathing,
  onHalf: (kind: Breath['kind']) => void,
  now: () => number = Date.now,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    const { kind, left } = breathAt(epochMs(now()), breathing)
    const due = now() + left
    timer = setTimeout(() => {
      // A timer may come early; then this half has not ended, and there is nothing but to wait for the rest.
      if (now() >= due && now() - due <= TOO_LATE) onHalf(kind === 'in' ? 'out' : 'in')
      wait()
    }, Math.ceil(left))
  }
  wait()
  return () => clearTimeout(timer)
}
