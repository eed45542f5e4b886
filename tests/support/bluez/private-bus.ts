// A dbus-daemon of our own in a folder of its own: nothing on it reaches the machine's real system bus.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface PrivateBus {
  readonly address: string
  stop(): Promise<void>
}

// Any user may connect: the app under test may run as an ordinary user while the tests run as root.
const CONFIG = (socket: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>custom</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
`

// The shell outlives even a killed test run: its input ends with the run, whatever ended it, and only
// then it takes the daemon and the folder away. (A process that is killed cannot clean up by itself.)
const GUARD = `
folder=$1; shift
trap : INT TERM HUP
"$@" </dev/null & daemon=$!
exec >&-
read -r _
kill "$daemon" 2>/dev/null
wait "$daemon"
rm -rf "$folder"
`

export function hasDBusDaemon(): boolean {
  return spawnSync('dbus-daemon', ['--version']).status === 0
}

export async function startPrivateBus(): Promise<PrivateBus> {
  const folder = await mkdtemp(join(tmpdir(), 'ebb-bus-'))
  await chmod(folder, 0o755)
  const config = join(folder, 'bus.conf')
  await writeFile(config, CONFIG(join(folder, 'bus')))
  const daemon = ['dbus-daemon', `--config-file=${config}`]
  daemon.push('--nofork', '--nopidfile', '--print-address=1')
  const guard = spawn('/bin/sh', ['-c', GUARD, 'private-bus', folder, ...daemon], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // Writing to a guard that is already gone is fine; its end is what stop() waits for.
  guard.stdin.on('error', () => {})
  let complaints = ''
  guard.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const gone = once(guard, 'close')
  const stop = async (): Promise<void> => {
    guard.stdin.end()
    await gone
  }
  // The daemon prints its address when it is ready, and nothing when it could not start.
  for await (const address of createInterface({ input: guard.stdout })) return { address, stop }
  await stop()
  throw new Error(`dbus-daemon did not start (Debian: apt-get install dbus-daemon). ${complaints}`)
}
