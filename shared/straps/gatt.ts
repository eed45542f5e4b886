/** Assigned numbers of the Bluetooth SIG that Ebb reads (16-bit UUIDs). */
export const HEART_RATE_SERVICE = 0x180d
export const HEART_RATE_MEASUREMENT = 0x2a37
/** The longest attribute value GATT allows (Core Specification, Vol 3, Part F, 3.2.9), bytes. */
export const LONGEST_ATTRIBUTE_VALUE = 512
