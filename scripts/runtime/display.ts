import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { ScriptFailure } from './script-failure.ts'

const START_LIMIT_MILLIS = 20_000

/** A screen that exists only in memory. */
interface VirtualDisplay {
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** Whether windows can be shown to a person here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Runs something with the environment of a virtual display; elsewhere than on Linux with the real one. */
export async function withDisplay<T>(
  run: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  if (process.platform !== 'linux') return run({})
  const display = await startVirtualDisplay()
  try {
    return await run(display.env)
  } finally {
    await display.stop()
  }
}

/** Starts a virtual display that ends with this process at the latest. */
async function startVirtualDisplay(screen = '1400x1000x24'): Promise<VirtualDisplay> {
  // Descriptor 3 is where the server writes the number it has chosen. Without -noreset it would
  // start over whenever its last window closes, which the next test's window can run into.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const kill = () => server.kill()
  process.on('exit', kill)
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve())
    server.once('error', () => resolve())
  })
  const stop = async () => {
    process.off('exit', kill)
    kill()
    await ended
  }
  try {
    const number = await displayNumber(server)
    // Electron prefers Wayland where these say so, and would then open its windows on the real screen.
    const noWayland = { WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }
    return { env: { DISPLAY: `:${number}`, ...noWayland }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let problem = ''
    const fail = (what: string) => {
      clearTimeout(timer)
      reject(
        new ScriptFailure(`The virtual display could not be started (Xvfb ${what}).\n${problem}`),
      )
    }
    const timer = setTimeout(() => fail('did not answer in time'), START_LIMIT_MILLIS)
    server.once('error', (error) => fail(error.message))
    server.once('close', (code) => fail(`ended with code ${code}`))
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      problem = (problem + text).slice(-2_000)
    })
    let digits = ''
    const announced = server.stdio[3] as Readable
    announced.setEncoding('utf8').on('data', (text: string) => {
      digits += text
      // The number and its line end may arrive apart.
      if (!digits.includes('\n')) return
      clearTimeout(timer)
      resolve(digits.trim())
    })
  })
}
