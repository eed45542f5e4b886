import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPacket } from '#shared/session/facts.ts'
import { complaintsOf } from '../support/journal-complaints.ts'
import { keptRecord } from '../support/kept-record.ts'
import { ABOUT_TO, type Aim, HAS_DONE } from './said-sqlite.ts'

const PROGRAM = 'tests/long/journalling-process.ts'
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** When a process is killed: so long after it is ready, or so soon after it is about to do the nth thing of a kind. */
export type Moment =
  | { readonly afterMs: number }
  | { readonly aim: Aim; readonly nth: number; readonly afterMs: number }

type Killed = { readonly lines: readonly string[]; readonly isInside: boolean }

/** Not a timer: those know whole milliseconds, and a commit is shorter than that. */
const spin = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

const countOf = (text: string, line: string): number =>
  text.split('\n').filter((one) => one === line).length

/** Starts the process and kills it at that moment; every line it said, and whether it was in the midst of what was aimed at. */
const runAndKill = (mode: string, profile: string, moment: Moment): Promise<Killed> =>
  new Promise((resolve, reject) => {
    const aimed = 'aim' in moment ? [moment.aim, String(moment.nth)] : []
    const child = spawn(process.execPath, [...FLAGS, PROGRAM, mode, profile, ...aimed])
    let said = ''
    let complaint = ''
    let isTimed = false
    child.stdout.on('data', (text) => {
      said += String(text)
      if (isTimed || !said.includes('ready\n')) return
      if ('aim' in moment) {
        if (countOf(said, ABOUT_TO) < moment.nth) return
        spin(moment.afterMs)
        child.kill('SIGKILL')
      } else setTimeout(() => child.kill('SIGKILL'), moment.afterMs)
      isTimed = true
    })
    child.stderr.on('data', (text) => {
      complaint += String(text)
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`not killed but ended: ${complaint}`))
      const isInside =
        'aim' in moment
          ? moment.aim === 'inside' || countOf(said, ABOUT_TO) > countOf(said, HAS_DONE)
          : !said.includes('done\n')
      resolve({ lines: said.split('\n').slice(0, -1), isInside })
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
  /** What SQLite says against the file. */
  readonly complaints: readonly string[]
  readonly said: readonly string[]
  /** It died in the midst of what was aimed at. */
  readonly isInside: boolean
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-kill-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The packets of these instants that are not there; both partners' of one instant are two. */
const lostPackets = (given: readonly number[], kept: readonly number[]): number[] => {
  const there = new Map<number, number>()
  for (const one of kept) there.set(one, (there.get(one) ?? 0) + 1)
  return given.filter((at) => {
    const left = there.get(at) ?? 0
    there.set(at, left - 1)
    return left < 1
  })
}

/** A sealed talk of two straps, killed at that moment, and what its record has then. */
export const killTalk = (moment: Moment): Promise<Death> =>
  inFolder(async (folder) => {
    const { lines, isInside } = await runAndKill('live', folder, moment)
    const complaints = complaintsOf(folder)
    const { record, said } = await keptRecord(folder)
    const { entries, unreadable, shut, missing } = record.read('bench')
    record.close()
    const kept = entries.filter(isPacket).map(({ at }) => at.mono as number)
    const given = numbersOf(lines, 'packet')
    const last = Math.max(...numbersOf(lines, 'now'), ...given)
    const lost = lostPackets(given, kept)
    const facts = entries.length - kept.length
    return {
      lostMs: lost.length === 0 ? 0 : last - Math.min(...lost),
      lostFacts: Math.max(0, Math.max(0, ...numbersOf(lines, 'facts')) - facts),
      broken: unreadable + shut + missing,
      complaints,
      said,
      isInside,
    }
  })

/** What is done to a profile that lies there: it is put in order at its opening, or its running talk is finished. */
export type Chore = 'order' | 'finish'

/** A profile that is killed at its chore; then opened and put in order once more, and looked at. */
export const killChore = (
  chore: Chore,
  template: string,
  moment: Moment,
  look: (record: Awaited<ReturnType<typeof keptRecord>>, folder: string) => void,
): Promise<Pick<Death, 'complaints' | 'isInside'>> =>
  inFolder(async (folder) => {
    cpSync(template, folder, { recursive: true })
    const { isInside } = await runAndKill(chore, folder, moment)
    const complaints = complaintsOf(folder)
    const opened = await keptRecord(folder)
    opened.record.tidy()
    try {
      look(opened, folder)
    } finally {
      opened.record.close()
    }
    return { complaints, isInside }
  })
