import { STRAP_READINGS, type StrapReadings } from '#shared/straps/strap-readings.ts'
import { within } from './gatt-connection.ts'
import { bytesOf, READ_WITHIN } from './strap-policy.ts'

type Name = keyof StrapReadings

const readOne = async (
  server: BluetoothRemoteGATTServer,
  name: Name,
): Promise<StrapReadings[Name]> => {
  const { service, characteristic, decode } = STRAP_READINGS[name]
  const found = await server.getPrimaryService(service)
  const value = await (await found.getCharacteristic(characteristic)).readValue()
  return decode(bytesOf(value))
}

const NAMES = Object.keys(STRAP_READINGS) as readonly Name[]

/**
 * What the strap tells of itself, one after the other, because GATT answers one question at a time. What it does not
 * tell, or not in time, is null: BlueZ for one keeps the battery for itself (web-bluetooth #513).
 */
export const readStrap = async (
  server: BluetoothRemoteGATTServer,
  life: AbortSignal,
): Promise<StrapReadings> => {
  const told: Partial<Record<Name, unknown>> = {}
  for (const name of NAMES) {
    life.throwIfAborted()
    told[name] = await within(READ_WITHIN, new AbortController(), () =>
      readOne(server, name),
    ).catch(() => null)
  }
  return told as StrapReadings
}
