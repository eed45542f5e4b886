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

type Reading = (args: string, result: number) => DiskEvent

const opened: Reading = (args, fd) => {
  const [truncates, appends] = [args.includes('O_TRUNC'), args.includes('O_APPEND')]
  return { kind: 'open', fd, path: textIn(args).toString(), truncates, appends }
}
const synced: Reading = (args) => ({ kind: 'sync', fd: fdIn(args) })
const renamed: Reading = (args) => ({
  kind: 'rename',
  from: textIn(args).toString(),
  to: textIn(args, 1).toString(),
})
const unlinked: Reading = (args) => ({ kind: 'unlink', path: textIn(args).toString() })

const CALLS: Readonly<Record<string, Reading>> = {
  openat: opened,
  close: (args) => ({ kind: 'close', fd: fdIn(args) }),
  write: (args, result) => writeOf(args, null, result),
  pwrite64: (args, result) => writeOf(args, lastNumberIn(args), result),
  ftruncate: (args) => ({ kind: 'truncate', fd: fdIn(args), size: lastNumberIn(args) }),
  fsync: synced,
  fdatasync: synced,
  rename: renamed,
  renameat: renamed,
  renameat2: renamed,
  unlink: unlinked,
  unlinkat: unlinked,
}

/** How strace is to be called: every byte in full, as hex; threads followed. */
export const traceArgs = (output: string): readonly string[] => [
  ...['-f', '-qq', '-xx', '-s', '100000000', '-e', 'signal=none'],
  ...['-e', `trace=${Object.keys(CALLS).join(',')}`, '-o', output],
]

/** The events of a trace; calls that failed did nothing. */
export const eventsOf = (trace: string): readonly DiskEvent[] =>
  [...wholeLines(trace)].flatMap((line) => {
    const [, call = '', args = '', result = '-1'] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? []
    const read = CALLS[call]
    return read === undefined || Number(result) < 0 ? [] : [read(args, Number(result))]
  })
