import { decodeBatteryLevel } from './battery-level.ts'
import { type BodySensorLocation, decodeBodySensorLocation } from './body-sensor-location.ts'
import { decodeDeviceText } from './device-information.ts'
import {
  BATTERY_LEVEL,
  BATTERY_SERVICE,
  BODY_SENSOR_LOCATION,
  DEVICE_INFORMATION_SERVICE,
  FIRMWARE_REVISION,
  HARDWARE_REVISION,
  HEART_RATE_SERVICE,
  MANUFACTURER_NAME,
  MODEL_NUMBER,
  SOFTWARE_REVISION,
} from './gatt.ts'

/** What a strap can be asked once, beside its measurements; each `null` where it does not tell. Texts are untrusted. */
export type StrapReadings = {
  readonly wornAt: BodySensorLocation | null
  /** Percent. */
  readonly battery: number | null
  readonly maker: string | null
  readonly model: string | null
  readonly hardware: string | null
  readonly firmware: string | null
  readonly software: string | null
}

type Source<T> = {
  /** 16-bit UUIDs of the service and its characteristic. */
  readonly service: number
  readonly characteristic: number
  readonly decode: (bytes: Uint8Array) => T
}

const deviceText = (characteristic: number): Source<string | null> => ({
  service: DEVICE_INFORMATION_SERVICE,
  characteristic,
  decode: decodeDeviceText,
})

/** Where each reading stands and how it is decoded (Bluetooth SIG). Not the serial number: it tells who, not what, and browsers refuse it. */
export const STRAP_READINGS: {
  readonly [Name in keyof StrapReadings]: Source<StrapReadings[Name]>
} = {
  wornAt: {
    service: HEART_RATE_SERVICE,
    characteristic: BODY_SENSOR_LOCATION,
    decode: decodeBodySensorLocation,
  },
  battery: {
    service: BATTERY_SERVICE,
    characteristic: BATTERY_LEVEL,
    decode: decodeBatteryLevel,
  },
  maker: deviceText(MANUFACTURER_NAME),
  model: deviceText(MODEL_NUMBER),
  hardware: deviceText(HARDWARE_REVISION),
  firmware: deviceText(FIRMWARE_REVISION),
  software: deviceText(SOFTWARE_REVISION),
}
