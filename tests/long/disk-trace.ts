/** What a process did to the files of one folder, in order, as strace (1) heard it; and what it said on standard output. */
export type DiskEvent =
  | { readonly kind: 'said'; readonly text: string }
  | {
      readonly kind: 'open'
      readonly fd: number
      readonly path: string
      readonly truncates: boolean
      readonly appends: boolean
    }
  | { readonly kind: 'close'; readonly fd: number }
  | {
      readonly kind: 'write'
      readonly fd: number
      readonly bytes: Buffer
      readonly at: number | null
    }
  | { readonly kind: 'truncate'; readonly fd: number; readonly size: number }
  | { readonly kind: 'sync'; readonly fd: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }

export const TRACED =
  'openat,close,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat'

/** How strace is to be called: every byte in full, as hex; threads followed. */
export const traceArgs = (output: string): readonly string[] => [
  ...['-f', '-qq', '-xx', '-s', '100000000', '-e', 'signal=none'],
  ...['-e', `trace=${TRACED}`, '-o', output],
]

const STDOUT = 1

/** Calls that another thread's came between, put together again where they ended. */
function* wholeLines(text: string): Generator<string> {
  const begun = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length))
    } else if (resumed === null) yield rest
    else yield `${begun.get(thread) ?? ''}${resumed[1] ?? ''}`
  }
}

const textIn = (args: string, nth = 0): Buffer => {
  const quoted = args.split('"')[2 * nth + 1] ?? ''
  return Buffer.from(quoted.replaceAll('\\x', ''), 'hex')
}

const fdIn = (args: string): number => Number(/^\d+/.exec(args)?.[0])

const lastNumberIn = (args: string): number => Number(args.slice(args.lastIndexOf(',') + 1))

const writeOf = (args: string, at: number | null, result: number): DiskEvent => {
  const bytes = textIn(args).subarray(0, result)
  const fd = fdIn(args)
  return fd === STDOUT ? { kind: 'said', text: bytes.toString() } : { kind: 'write', fd, bytes, at }
}

const eventOf = (call: string, args: string, result: number): DiskEvent | null => {
  switch (call) {
    case 'openat': {
      const [truncates, appends] = [args.includes('O_TRUNC'), args.includes('O_APPEND')]
      return { kind: 'open', fd: result, path: textIn(args).toString(), truncates, appends }
    }
    case 'close':
      return { kind: 'close', fd: fdIn(args) }
    case 'write':
      return writeOf(args, null, result)
    case 'pwrite64':
      return writeOf(args, lastNumberIn(args), result)
    case 'ftruncate':
      return { kind: 'truncate', fd: fdIn(args), size: lastNumberIn(args) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', fd: fdIn(args) }
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', from: textIn(args).toString(), to: textIn(args, 1).toString() }
    case 'unlink':
    case 'unlinkat':
      return { kind: 'unlink', path: textIn(args).toString() }
    default:
      return null
  }
}

/** The events of a trace; calls that failed did nothing. */
export const eventsOf = (trace: string): readonly DiskEvent[] =>
  [...wholeLines(trace)].flatMap((line) => {
    const [, call = '', args = '', result = '-1'] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? []
    const event = Number(result) < 0 ? null : eventOf(call, args, Number(result))
    return event === null ? [] : [event]
  })
