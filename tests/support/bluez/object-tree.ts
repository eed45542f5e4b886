// The objects a D-Bus service shows: their interfaces, properties and methods, and the three standard
// interfaces about them (ObjectManager, Properties, Peer). Knows nothing of Bluetooth.

import { type BusConnection, DBusError, type MethodCall, type Reply } from './dbus-connection.ts'
import { asString, asVariant, type DBusValue, type Variant, variant } from './dbus-values.ts'

export type Properties = Readonly<Record<string, Variant>>
export type Method = (call: MethodCall) => Reply | Promise<Reply>

export interface ExportedInterface {
  readonly properties?: Properties
  readonly methods?: Readonly<Record<string, Method>>
  /** Properties that clients may set; all others refuse. */
  readonly setters?: Readonly<Record<string, (value: DBusValue) => void>>
}
export type ExportedObject = Readonly<Record<string, ExportedInterface>>

interface LiveInterface {
  readonly properties: Map<string, Variant>
  readonly methods: ReadonlyMap<string, Method>
  readonly setters: ReadonlyMap<string, (value: DBusValue) => void>
}
type LiveObject = ReadonlyMap<string, LiveInterface>

const OBJECT_MANAGER = 'org.freedesktop.DBus.ObjectManager'
const PROPERTIES = 'org.freedesktop.DBus.Properties'
const PEER = 'org.freedesktop.DBus.Peer'

export class ObjectTree {
  readonly #connection: BusConnection
  readonly #objects = new Map<string, LiveObject>()

  constructor(connection: BusConnection) {
    this.#connection = connection
    connection.onCall = async (call) => this.#dispatch(call)
  }

  has(path: string): boolean {
    return this.#objects.has(path)
  }

  add(path: string, exported: ExportedObject): void {
    const object = new Map(Object.entries(exported).map(([name, iface]) => [name, live(iface)]))
    this.#objects.set(path, object)
    this.#announce('InterfacesAdded', 'oa{sa{sv}}', [path, allProperties(object)])
  }

  remove(path: string): void {
    const object = this.#objects.get(path)
    if (!object) return
    this.#objects.delete(path)
    this.#announce('InterfacesRemoved', 'oas', [path, [...object.keys()]])
  }

  /** Sets properties and tells everybody, also when the value is the same as before: two equal heart
   *  beats in a row are two notifications. `gone` names properties that no longer have a value. */
  set(path: string, iface: string, changed: Properties, gone: readonly string[] = []): void {
    const properties = this.#objects.get(path)?.get(iface)?.properties
    if (!properties) throw new Error(`Nothing exported as ${iface} at ${path}`)
    for (const name of gone) properties.delete(name)
    for (const [name, value] of Object.entries(changed)) properties.set(name, value)
    this.#connection.emit({
      path,
      interface: PROPERTIES,
      member: 'PropertiesChanged',
      signature: 'sa{sv}as',
      body: [iface, new Map(Object.entries(changed)), gone],
    })
  }

  #announce(member: string, signature: string, body: readonly DBusValue[]): void {
    this.#connection.emit({ path: '/', interface: OBJECT_MANAGER, member, signature, body })
  }

  async #dispatch(call: MethodCall): Promise<Reply> {
    if (call.interface === PEER && call.member === 'Ping') return {}
    if (call.interface === OBJECT_MANAGER && call.member === 'GetManagedObjects') {
      return { signature: 'a{oa{sa{sv}}}', body: [this.#managed()] }
    }
    const object = this.#objects.get(call.path)
    if (!object) throw refusal('UnknownObject', `No object at ${call.path}`)
    if (call.interface === PROPERTIES) return answerProperties(object, call)
    const method = object.get(call.interface)?.methods.get(call.member)
    if (!method) throw refusal('UnknownMethod', `No ${call.interface}.${call.member}`)
    return method(call)
  }

  #managed(): DBusValue {
    return new Map([...this.#objects].map(([path, object]) => [path, allProperties(object)]))
  }
}

function answerProperties(object: LiveObject, { member, body }: MethodCall): Reply {
  const [interfaceName, propertyName, newValue] = body
  const iface = object.get(asString(interfaceName))
  if (!iface) throw refusal('UnknownInterface', `No ${String(interfaceName)} here`)
  if (member === 'GetAll') return { signature: 'a{sv}', body: [iface.properties] }
  const name = asString(propertyName)
  const value = iface.properties.get(name)
  if (!value) throw refusal('UnknownProperty', `No property ${name}`)
  if (member === 'Get') return { signature: 'v', body: [value] }
  const setter = iface.setters.get(name)
  if (member !== 'Set' || !setter) throw refusal('PropertyReadOnly', `${name} cannot be set`)
  setter(asVariant(newValue).value)
  return {}
}

function live({ properties = {}, methods = {}, setters = {} }: ExportedInterface): LiveInterface {
  return {
    properties: new Map(Object.entries(properties)),
    methods: new Map(Object.entries(methods)),
    setters: new Map(Object.entries(setters)),
  }
}

function allProperties(object: LiveObject): ReadonlyMap<string, ReadonlyMap<string, Variant>> {
  return new Map([...object].map(([name, iface]) => [name, iface.properties]))
}

function refusal(name: string, message: string): DBusError {
  return new DBusError(`org.freedesktop.DBus.Error.${name}`, message)
}

/** Short forms for the property types that BlueZ uses. */
export const property = {
  text: (value: string): Variant => variant('s', value),
  texts: (values: readonly string[]): Variant => variant('as', values),
  flag: (value: boolean): Variant => variant('b', value),
  path: (value: string): Variant => variant('o', value),
  paths: (values: readonly string[]): Variant => variant('ao', values),
  bytes: (value: Uint8Array): Variant => variant('ay', value),
  uint8: (value: number): Variant => variant('y', value),
  uint16: (value: number): Variant => variant('q', value),
  uint32: (value: number): Variant => variant('u', value),
  int16: (value: number): Variant => variant('n', value),
}
