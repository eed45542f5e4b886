import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPacket } from '#shared/session/facts.ts'
import { keptRecord } from '../support/kept-record.ts'

const PROGRAM = 'tests/long/journalling-process.ts'
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** Starts the process and kills it so long after it is ready; every line it said. */
const runAndKill = (mode: string, profile: string, afterMs: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...FLAGS, PROGRAM, mode, profile])
    let said = ''
    let complaint = ''
    let isTimed = false
    child.stdout.on('data', (text) => {
      said += String(text)
      if (isTimed || !said.includes('ready\n')) return
      isTimed = true
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.stderr.on('data', (text) => {
      complaint += String(text)
    })
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`not killed but ended: ${complaint}`))
    })
  })

const numbersOf = (lines: readonly string[], word: string): number[] =>
  lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.split(' ')[1])] : []))

export type Death = {
  /** How old the oldest packet was that is lost, ms; 0 where none is. */
  readonly lostMs: number
  /** Facts that were said to be written and are not there. */
  readonly lostFacts: number
  /** Envelopes that cannot be read, or are missing. */
  readonly broken: number
  readonly said: readonly string[]
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-kill-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A sealed talk of two straps, killed so long after it has begun in earnest, and what its record has then. */
export const killTalk = (afterMs: number): Promise<Death> =>
  inFolder(async (folder) => {
    const lines = await runAndKill('live', folder, afterMs)
    const { record, said } = await keptRecord(folder)
    const { entries, unreadable, shut, missing } = record.read('bench')
    record.close()
    const kept = entries.filter(isPacket).map(({ at }) => at.mono as number)
    const last = Math.max(...numbersOf(lines, 'now'), ...numbersOf(lines, 'packet'))
    const given = numbersOf(lines, 'packet')
    // Both partners' packets of one instant: the second of them says whether both are there.
    const countOf = (numbers: readonly number[]): Map<number, number> => {
      const counts = new Map<number, number>()
      for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1)
      return counts
    }
    const there = countOf(kept)
    const lost = [...countOf(given)].filter(([at, count]) => (there.get(at) ?? 0) < count)
    const facts = entries.length - kept.length
    return {
      lostMs: lost.length === 0 ? 0 : last - Math.min(...lost.map(([at]) => at)),
      lostFacts: Math.max(0, Math.max(0, ...numbersOf(lines, 'facts')) - facts),
      broken: unreadable + shut + missing,
      said,
    }
  })

/** A profile that is put in order at its opening, killed meanwhile; then opened and put in order once more, and looked at. */
export const killPuttingInOrder = <T>(
  template: string,
  afterMs: number,
  look: (record: Awaited<ReturnType<typeof keptRecord>>, folder: string) => T,
): Promise<T> =>
  inFolder(async (folder) => {
    cpSync(template, folder, { recursive: true })
    await runAndKill('order', folder, afterMs)
    const opened = await keptRecord(folder)
    opened.record.tidy()
    try {
      return look(opened, folder)
    } finally {
      opened.record.close()
    }
  })
