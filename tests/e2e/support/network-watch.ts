import { readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { type InternetSocket, internetSockets } from '../../support/internet-sockets.ts'
import { descendants } from '../../support/process-tree.ts'

const LOOK_EVERY_MS = 50
/** What Playwright drives Electron by: Node's inspector and Chromium's debugging port, both of this computer. */
const DOORS_OF_THE_TEST = 2

const nameOf = (pid: number): string => {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return ''
  }
}

const placeOf = ({ protocol, local, remote }: InternetSocket): string =>
  `${protocol} ${local} -> ${remote}`

/** Looks again and again at every socket of every process of an app, until it is told to stop. */
export class NetworkWatch {
  readonly #parent: number
  readonly #program: string
  readonly #doors = new Set<string>()
  readonly #found = new Set<string>()
  readonly #seen = new Set<number>()
  readonly #timer: NodeJS.Timeout

  /** `program` is the app's file name; `parent` the process under which it runs, or itself. */
  constructor(parent: number, program: string) {
    this.#parent = parent
    this.#program = program
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS)
  }

  look(): void {
    const app = [this.#parent, ...descendants(this.#parent)].filter(
      (pid) => nameOf(pid) === this.#program,
    )
    for (const pid of app) this.#lookAt(pid)
  }

  /** How many processes were looked at, how many doors the test has, and what else there was. */
  stop(): { readonly processes: number; readonly doors: number; readonly others: string[] } {
    clearInterval(this.#timer)
    const isDoor = (place: string): boolean =>
      [...this.#doors].some((door) => place.startsWith(`tcp ${door} `))
    const others = [...this.#found].filter((place) => !isDoor(place))
    return { processes: this.#seen.size, doors: this.#doors.size, others }
  }

  #lookAt(pid: number): void {
    this.#seen.add(pid)
    for (const socket of internetSockets(pid)) {
      const ownOnly = socket.listens && socket.local.startsWith('0100007F:')
      const isNewDoor = ownOnly && this.#doors.size < DOORS_OF_THE_TEST
      if (isNewDoor) this.#doors.add(socket.local)
      else this.#found.add(placeOf(socket))
    }
  }
}

type NetLogEvent = { readonly type: number; readonly params?: Record<string, unknown> }

/** What Chromium's own log of its network tells: names of lookups, addresses it went to, URLs it asked for. */
export const networkIn = (
  netLog: string,
): { readonly urls: string[]; readonly reached: string[] } => {
  const { constants, events } = JSON.parse(readFileSync(netLog, 'utf8')) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
    readonly events: readonly NetLogEvent[]
  }
  const nameOfType = new Map(
    Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]),
  )
  const urls = new Set<string>()
  const reached: string[] = []
  for (const { type, params = {} } of events) {
    const name = nameOfType.get(type) ?? ''
    if (typeof params.url === 'string') urls.add(params.url)
    if (/^(TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|DNS_TRANSACTION)/.test(name))
      reached.push(`${name} ${JSON.stringify(params)}`)
  }
  return { urls: [...urls], reached }
}
