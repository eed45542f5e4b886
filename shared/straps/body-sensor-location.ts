/** Where a sensor says it is worn (Heart Rate Service 1.0, 3.2), by the number sent. */
export const BODY_SENSOR_LOCATIONS = [
  'other',
  'chest',
  'wrist',
  'finger',
  'hand',
  'ear-lobe',
  'foot',
] as const

export type BodySensorLocation = (typeof BODY_SENSOR_LOCATIONS)[number]

/** Reads a Body Sensor Location (0x2A38), one byte; `null` for numbers that are reserved and for no byte at all. */
export const decodeBodySensorLocation = (bytes: Uint8Array): BodySensorLocation | null =>
  BODY_SENSOR_LOCATIONS[bytes[0] ?? BODY_SENSOR_LOCATIONS.length] ?? null
