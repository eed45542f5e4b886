// The SASL handshake that opens every D-Bus connection. Only EXTERNAL: the kernel vouches for our user id.

import type { Socket } from 'node:net'

export async function authenticate(socket: Socket): Promise<void> {
  const userId = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  const answer = nextLine(socket)
  socket.write(`\0AUTH EXTERNAL ${userId}\r\n`)
  const line = await answer
  if (!line.startsWith('OK ')) throw new Error(`The D-Bus daemon refused us: ${line}`)
  socket.write('BEGIN\r\n')
}

/** The daemon says nothing after its one line until we begin, so no byte of a message is lost here. */
function nextLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const settle = (finish: () => void): void => {
      socket.off('data', onData).off('error', onError).off('close', onClose)
      finish()
    }
    const onData = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (text.endsWith('\r\n')) settle(() => resolve(text.trimEnd()))
    }
    const onError = (error: Error): void => settle(() => reject(error))
    const onClose = (): void =>
      settle(() => reject(new Error('The D-Bus daemon closed the connection')))
    socket.on('data', onData).on('error', onError).on('close', onClose)
  })
}
