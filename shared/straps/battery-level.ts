/** A full battery, percent (Battery Service 1.0, 3.1). */
const FULL = 100

/** Reads a Battery Level (0x2A19), one byte, percent; `null` above 100, which is reserved, and for no byte at all. */
export const decodeBatteryLevel = (bytes: Uint8Array): number | null => {
  const percent = bytes[0]
  return percent === undefined || percent > FULL ? null : percent
}
