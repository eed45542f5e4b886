/** Assigned numbers of the Bluetooth SIG that Ebb reads (16-bit UUIDs). */
export const HEART_RATE_SERVICE = 0x180d
export const HEART_RATE_MEASUREMENT = 0x2a37
export const BODY_SENSOR_LOCATION = 0x2a38
export const BATTERY_SERVICE = 0x180f
export const BATTERY_LEVEL = 0x2a19
export const DEVICE_INFORMATION_SERVICE = 0x180a
export const MODEL_NUMBER = 0x2a24
export const FIRMWARE_REVISION = 0x2a26
export const HARDWARE_REVISION = 0x2a27
export const SOFTWARE_REVISION = 0x2a28
export const MANUFACTURER_NAME = 0x2a29
/** The longest attribute value GATT allows (Core Specification, Vol 3, Part F, 3.2.9), bytes. */
export const LONGEST_ATTRIBUTE_VALUE = 512
