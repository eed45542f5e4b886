import type { Log } from '../log.ts'
import { finishRestore } from './restore-swap.ts'

/** A restore that was cut off comes to its end before anything is opened. */
export const finishCutOff = (profile: string, log: Log): void => {
  try {
    finishRestore(profile)
  } catch (error) {
    log('a restore that was cut off could not be brought to its end', error)
  }
}
