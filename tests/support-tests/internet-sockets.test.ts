import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { internetSockets } from '../support/internet-sockets.ts'

const inHex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0')

test('what a process holds open is found: listening, connected, and without a connection', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = connect(port, '127.0.0.1')
  await once(client, 'connect')
  const udp = createSocket('udp4').bind(0, '127.0.0.1')
  await once(udp, 'listening')
  const found = internetSockets(process.pid)
  const at = (one: string): string => one.split(':')[1] ?? ''
  expect(found.filter(({ listens }) => listens).map(({ local }) => at(local))).toContain(
    inHex(port),
  )
  expect(found.some(({ listens, remote }) => !listens && at(remote) === inHex(port))).toBe(true)
  expect(found.map(({ protocol, local }) => `${protocol} ${at(local)}`)).toContain(
    `udp ${inHex(udp.address().port)}`,
  )
  udp.close()
  client.destroy()
  server.close()
})
