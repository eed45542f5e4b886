import { DatabaseSync } from 'node:sqlite'

/** What a database of this process is about to do, and has done: so that a killer can aim. */
export const ABOUT_TO = '>'
export const HAS_DONE = '<'

/** Moments a killer can aim at; `inside` is a process that kills itself, so that it cannot miss. */
export const AIMS = ['commit', 'inside', 'checkpoint', 'scrub', 'migration'] as const
export type Aim = (typeof AIMS)[number]

const isMeant = (aim: Aim, sql: string): boolean => {
  switch (aim) {
    case 'commit':
    case 'inside':
    case 'checkpoint':
      return sql === 'COMMIT'
    case 'scrub':
      return sql.includes('VACUUM')
    case 'migration':
      return sql.includes('PRAGMA user_version =')
    default:
      return aim satisfies never
  }
}

const exec = DatabaseSync.prototype.exec

/**
 * From now on `say` hears of each such moment before and after it. With `inside` the process ends itself by SIGKILL in
 * its `nth` transaction, when all is in it and nothing committed. With `checkpoint` each commit is followed by a
 * checkpoint of the whole log, which in an ordinary talk comes once in hundreds.
 */
export const sayWhatIsDone = (aim: Aim, nth: number, say: (line: string) => void): void => {
  let turn = 0
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
    if (!isMeant(aim, sql)) {
      exec.call(this, sql)
      return
    }
    turn += 1
    if (aim === 'inside' && turn === nth) process.kill(process.pid, 'SIGKILL')
    if (aim === 'checkpoint') exec.call(this, sql)
    say(ABOUT_TO)
    exec.call(this, aim === 'checkpoint' ? 'PRAGMA wal_checkpoint(TRUNCATE)' : sql)
    say(HAS_DONE)
  }
}

/** From now on the log is checkpointed after so many pages, instead of SQLite's thousand: once in hours of a talk. */
export const checkpointAfter = (pages: number): void => {
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
    exec.call(this, sql)
    if (sql.includes('journal_mode = WAL')) exec.call(this, `PRAGMA wal_autocheckpoint = ${pages}`)
  }
}
