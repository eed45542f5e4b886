import { readdirSync, readFileSync } from 'node:fs'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has gone meanwhile, or was never ours to read.
    return ''
  }
}

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? -1)

/** A process and all it has started. */
const familyOf = (pid: number): readonly number[] => {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of all) if (family.has(parentOf(one))) family.add(one)
  }
  return [...family]
}

const sumOver = (pid: number, figure: (one: number) => number): number =>
  familyOf(pid).reduce((sum, one) => sum + figure(one), 0)

const KB = 1024

/** What Linux says of a process's memory under these names, MB: of a page that several share, each has its share (PSS). */
const memoryOf = (pid: number, names: readonly string[]): number => {
  const text = textOf(`/proc/${pid}/smaps_rollup`)
  const kb = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)
  return names.reduce((sum, name) => sum + kb(name), 0) / KB
}

/** Memory of a process and all it has started, each shared page counted once in all (PSS), MB. */
export const memoryMb = (pid: number): number => sumOver(pid, (one) => memoryOf(one, ['Pss']))

/** As much of that as it has made itself, MB: what lies in files is shared with other programs, and comes and goes with them. */
export const ownMemoryMb = (pid: number): number =>
  sumOver(pid, (one) => memoryOf(one, ['Pss_Anon', 'Pss_Shmem']))

/** Clock ticks a second in which Linux counts processor time (USER_HZ). */
const TICKS_PER_SECOND = 100

/** Processor time of a process and all it has started since they began, ms; in steps of 10. */
export const cpuMs = (pid: number): number =>
  sumOver(pid, (one) => {
    // The name in the second field may hold anything; what follows its bracket is numbers: utime and stime are 14 and 15.
    const fields = textOf(`/proc/${one}/stat`).split(') ').at(-1)?.split(' ') ?? []
    return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1_000) / TICKS_PER_SECOND
  })
