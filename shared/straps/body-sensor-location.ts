/** Where a sensor says it is worn (Heart Rate Service 1.0, 3.2), by the number sent. */
const LOCATIONS = ['other', 'chest', 'wrist', 'finger', 'hand', 'ear-lobe', 'foot'] as const

export type BodySensorLocation = (typeof LOCATIONS)[number]

/** Reads a Body Sensor Location (0x2A38), one byte; `null` for numbers that are reserved and for no byte at all. */
export const decodeBodySensorLocation = (bytes: Uint8Array): BodySensorLocation | null =>
  LOCATIONS[bytes[0] ?? LOCATIONS.length] ?? null
