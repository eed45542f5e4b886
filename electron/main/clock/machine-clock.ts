import { powerMonitor } from 'electron'
import { SystemClock } from './system-clock.ts'

/** The clock of this computer, which is told of its sleep. */
export const machineClock = (): SystemClock => {
  const clock = new SystemClock()
  powerMonitor.on('suspend', () => clock.sleep())
  powerMonitor.on('resume', () => clock.wake())
  return clock
}
