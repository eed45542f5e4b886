// A client connection to a D-Bus daemon over its unix socket: calls out, calls in, signals both ways.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { authenticate } from './dbus-auth.ts'
import {
  decodeMessage,
  encodeMessage,
  MESSAGE_TYPE,
  type Message,
  type MessageFields,
  NO_REPLY_EXPECTED,
} from './dbus-message.ts'
import { asNumber, asString, type DBusValue } from './dbus-values.ts'

export interface MethodCall {
  readonly sender: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body: readonly DBusValue[]
}

export interface Reply {
  readonly signature?: string
  readonly body?: readonly DBusValue[]
  /** Runs once the reply is on its way, so that what it sends arrives after the reply. */
  readonly afterwards?: () => void
}

export interface Signal {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly DBusValue[]
}

export interface OutgoingCall extends Signal {
  readonly destination: string
}

export type CallHandler = (call: MethodCall) => Promise<Reply>
export type SignalListener = (signal: Required<Signal> & { readonly sender: string }) => void

/** An error reply: `name` is the D-Bus error name, as in `org.bluez.Error.Failed`. */
export class DBusError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

interface PendingCall {
  readonly resolve: (body: readonly DBusValue[]) => void
  readonly reject: (error: Error) => void
}

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}
const DO_NOT_QUEUE = 4
const NAME_OWNED = 1

export class BusConnection {
  /** Answers incoming calls; without one every call is refused. */
  onCall: CallHandler = async (call) => {
    throw new DBusError('org.freedesktop.DBus.Error.UnknownObject', `Nothing at ${call.path}`)
  }
  readonly #socket: Socket
  readonly #pending = new Map<number, PendingCall>()
  readonly #signalListeners = new Set<SignalListener>()
  #unread: Buffer = Buffer.alloc(0)
  #lastSerial = 0
  #open = true

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#shut(error))
    socket.on('close', () => this.#shut(new Error('The D-Bus connection closed')))
  }

  static async open(busAddress: string): Promise<BusConnection> {
    const path = /unix:path=([^,;]+)/.exec(busAddress)?.[1]
    if (path === undefined) throw new Error(`Only unix:path= bus addresses, not ${busAddress}`)
    const socket = connect(path)
    await once(socket, 'connect')
    await authenticate(socket)
    const connection = new BusConnection(socket)
    await connection.call({ ...DAEMON, member: 'Hello' })
    return connection
  }

  call(request: OutgoingCall): Promise<readonly DBusValue[]> {
    return new Promise((resolve, reject) => {
      const { body, ...fields } = request
      this.#pending.set(this.#send(MESSAGE_TYPE.call, fields, body), { resolve, reject })
    })
  }

  emit(signal: Signal): void {
    const { body, ...fields } = signal
    this.#send(MESSAGE_TYPE.signal, fields, body)
  }

  async ownName(name: string): Promise<void> {
    const request = { member: 'RequestName', signature: 'su', body: [name, DO_NOT_QUEUE] }
    const [answer] = await this.call({ ...DAEMON, ...request })
    if (asNumber(answer) !== NAME_OWNED) throw new Error(`${name} is already taken on this bus`)
  }

  async listen(rule: string, listener: SignalListener): Promise<void> {
    this.#signalListeners.add(listener)
    await this.call({ ...DAEMON, member: 'AddMatch', signature: 's', body: [rule] })
  }

  /** Tells when a client leaves the bus, by its unique name. */
  async onClientGone(listener: (client: string) => void): Promise<void> {
    const rule = `type='signal',sender='${DAEMON.destination}',member='NameOwnerChanged'`
    await this.listen(rule, ({ member, body }) => {
      const [name, , newOwner] = body
      if (member === 'NameOwnerChanged' && newOwner === '') listener(asString(name))
    })
  }

  close(): void {
    this.#shut(new Error('The D-Bus connection was closed'))
  }

  #send(type: number, fields: MessageFields, body: readonly DBusValue[] = []): number {
    if (!this.#open) throw new Error('The D-Bus connection is closed')
    this.#lastSerial += 1
    const message = { type, flags: 0, serial: this.#lastSerial, fields, body }
    this.#socket.write(encodeMessage(message))
    return this.#lastSerial
  }

  #read(chunk: Buffer): void {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk])
    try {
      let next = decodeMessage(this.#unread)
      while (next) {
        this.#unread = this.#unread.subarray(next.size)
        this.#receive(next.message)
        next = decodeMessage(this.#unread)
      }
    } catch (error) {
      this.#shut(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #receive({ type, flags, serial, fields, body }: Message): void {
    const { path = '', interface: iface = '', member = '', sender = '', signature = '' } = fields
    if (type === MESSAGE_TYPE.signal) {
      const signal = { path, interface: iface, member, sender, signature, body }
      for (const listener of this.#signalListeners) listener(signal)
    } else if (type === MESSAGE_TYPE.call) {
      const wantsReply = (flags & NO_REPLY_EXPECTED) === 0
      void this.#answer({ path, interface: iface, member, sender, body }, serial, wantsReply)
    } else this.#settle(type, fields, body)
  }

  #settle(type: number, fields: MessageFields, body: readonly DBusValue[]): void {
    const replySerial = fields.replySerial ?? 0
    const pending = this.#pending.get(replySerial)
    this.#pending.delete(replySerial)
    if (type === MESSAGE_TYPE.reply) pending?.resolve(body)
    else pending?.reject(new DBusError(fields.errorName ?? 'unnamed', String(body[0] ?? '')))
  }

  async #answer(call: MethodCall, replySerial: number, wantsReply: boolean): Promise<void> {
    const address = { destination: call.sender, replySerial }
    try {
      const { signature = '', body = [], afterwards } = await this.onCall(call)
      if (!this.#open) return
      if (wantsReply) this.#send(MESSAGE_TYPE.reply, { ...address, signature }, body)
      afterwards?.()
    } catch (error) {
      if (!this.#open || !wantsReply) return
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      const errorName = error instanceof DBusError ? name : 'org.freedesktop.DBus.Error.Failed'
      this.#send(MESSAGE_TYPE.error, { ...address, errorName, signature: 's' }, [message])
    }
  }

  #shut(reason: Error): void {
    if (!this.#open) return
    this.#open = false
    this.#socket.destroy()
    for (const pending of this.#pending.values()) pending.reject(reason)
    this.#pending.clear()
  }
}
