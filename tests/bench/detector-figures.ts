import { ebbRule } from './detector/rules.ts'
import { measureSimulated } from './detector/simulated.ts'
import type { Figure } from './figure.ts'

const HOURS = 100
const SURGES = 100

/** How often Balanced alarms in simulated ordinary talk, and how soon it notices a rise of 20 bpm. */
export const measureDetector = async (): Promise<readonly Figure[]> => {
  const [balanced] = await measureSimulated([ebbRule('balanced')], HOURS, SURGES)
  const at20 = balanced?.surges.find(({ sizeBpm }) => sizeBpm === 20)
  const [low = Number.NaN, high = Number.NaN] = balanced?.perHourInterval ?? []
  return [
    {
      key: 'detector.falseAlarmsPerPersonHour',
      value: balanced?.perHour ?? Number.NaN,
      unit: '/h',
      note: `${HOURS} simulated person-hours, 95 % ${low.toFixed(2)} to ${high.toFixed(2)}; goal 0.2`,
    },
    {
      key: 'detector.medianLatency20S',
      value: at20?.medianS ?? Number.NaN,
      unit: 's',
      note: `${SURGES} surges of 20 bpm; goal 20; all of it: npm run bench:detector`,
    },
  ]
}
