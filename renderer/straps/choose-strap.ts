import { HEART_RATE_SERVICE } from '#shared/straps/gatt.ts'

/**
 * Asks for a strap; must be called from a click. Null where none was found or chosen: the browser says the same for
 * a cancelled chooser, a switched-off adapter and a missing permission.
 */
export const chooseStrap = async (
  bluetooth: Bluetooth | undefined,
): Promise<BluetoothDevice | null> => {
  if (bluetooth === undefined) return null
  try {
    return await bluetooth.requestDevice({ filters: [{ services: [HEART_RATE_SERVICE] }] })
  } catch {
    return null
  }
}
