// The names and errors of BlueZ's D-Bus API, in one place.

import { DBusError } from './dbus-connection.ts'

export const ADAPTER_PATH = '/org/bluez/hci0'
export const ADAPTER = 'org.bluez.Adapter1'
export const DEVICE = 'org.bluez.Device1'
export const SERVICE = 'org.bluez.GattService1'
export const CHARACTERISTIC = 'org.bluez.GattCharacteristic1'
export const DESCRIPTOR = 'org.bluez.GattDescriptor1'

export function bluezError(kind: 'Failed' | 'NotReady' | 'InProgress', message: string): DBusError {
  return new DBusError(`org.bluez.Error.${kind}`, message)
}

/** `180d` in the long form that D-Bus carries. Long forms pass through. */
export function longUuid(uuid: string): string {
  return uuid.length === 4 ? `0000${uuid}-0000-1000-8000-00805f9b34fb` : uuid
}

export function devicePath(address: string): string {
  return `${ADAPTER_PATH}/dev_${address.replaceAll(':', '_')}`
}
