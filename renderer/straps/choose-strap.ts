import {
  BATTERY_SERVICE,
  DEVICE_INFORMATION_SERVICE,
  HEART_RATE_SERVICE,
} from '#shared/straps/gatt.ts'

const REQUEST = {
  filters: [{ services: [HEART_RATE_SERVICE] }],
  optionalServices: [BATTERY_SERVICE, DEVICE_INFORMATION_SERVICE],
} satisfies RequestDeviceOptions

/**
 * Asks for a strap; must be called from a click, or where main has lent one. Null where none was found or chosen: the
 * browser says the same for a cancelled chooser, a switched-off adapter and a missing permission.
 */
export const chooseStrap = async (
  bluetooth: Bluetooth | undefined,
): Promise<BluetoothDevice | null> => {
  if (bluetooth === undefined) return null
  try {
    return await bluetooth.requestDevice(REQUEST)
  } catch {
    return null
  }
}
