import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A socket of the internet's families, as Linux tells of it in /proc/net. */
export type InternetSocket = {
  readonly protocol: string
  /** Address and port, both in hexadecimal. */
  readonly local: string
  readonly remote: string
  readonly listens: boolean
}

const PROTOCOLS = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6', 'icmp', 'icmp6']
/** The kernel's number for a listening TCP socket (include/net/tcp_states.h). */
const LISTEN = '0A'

/** Those that this process holds open now; none of a process that has ended meanwhile. */
export const internetSockets = (pid: number): readonly InternetSocket[] => {
  const held = new Set(descriptorsOf(pid))
  return PROTOCOLS.flatMap((protocol) =>
    readOr(`/proc/${pid}/net/${protocol}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => held.has(`socket:[${fields[9]}]`))
      .map(([, local = '', remote = '', state]) => ({
        ...{ protocol, local, remote, listens: protocol.startsWith('tcp') && state === LISTEN },
      })),
  )
}

const descriptorsOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => linkOr(`/proc/${pid}/fd/${name}`))
  } catch {
    return []
  }
}

const linkOr = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

const readOr = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
