import type { WorkKind, WorkProgress } from '#shared/ipc/work.ts'
import { breathe } from './breathe.ts'

/** Work shorter than this tells nothing of itself, ms (ours): what flashes up is read by nobody. */
const WORTH_TELLING = 200
/** Between two tellings, ms (ours): often enough to be seen to move. */
const TELL_EVERY = 100

/** No longer than this without letting everything else have its turn, ms (ours: half of a frame). */
const BREATHE_AFTER = 8

/** Somebody has stopped it. */
class Stopped extends Error {}

/** Between two slices of the work: so much of it is done. Everything else has its turn; throws where it was stopped. */
export type Slice = (done: number, of: number) => Promise<void>

export type WorkOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** `busy`: something else is being done, and this was not begun. */
  | { readonly kind: 'stopped' | 'busy' }

export type LongWorkPorts = {
  /** How far what is being done is; null once it is over. */
  readonly tell: (progress: WorkProgress | null) => void
  /** Any clock that runs evenly, ms. */
  readonly now: () => number
}

/** One piece of long work at a time, in slices: it is told how far it is, and it can be stopped between two of them. */
export class LongWork {
  readonly #ports: LongWorkPorts
  #running: { isStopped: boolean; toldAt: number | null; readonly begunAt: number } | null = null

  constructor(ports: LongWorkPorts) {
    this.#ports = ports
  }

  /** Does it, unless something is being done. What `work` throws is thrown, and nothing more is told of it. */
  async run<T>(kind: WorkKind, work: (slice: Slice) => Promise<T>): Promise<WorkOutcome<T>> {
    if (this.#running !== null) return { kind: 'busy' }
    const running = { isStopped: false, toldAt: null, begunAt: this.#ports.now() }
    this.#running = running
    let breathedAt = running.begunAt
    try {
      const value = await work(async (done, of) => {
        this.#tell({ kind, done, of })
        if (this.#ports.now() - breathedAt >= BREATHE_AFTER) {
          await breathe()
          breathedAt = this.#ports.now()
        }
        if (running.isStopped) throw new Stopped()
      })
      return { kind: 'done', value }
    } catch (error) {
      if (error instanceof Stopped) return { kind: 'stopped' }
      throw error
    } finally {
      this.#over()
    }
  }

  /** Stops what is being done at its next slice; false where nothing is. */
  stop(): boolean {
    if (this.#running === null) return false
    this.#running.isStopped = true
    return true
  }

  #tell(progress: WorkProgress): void {
    const running = this.#running
    if (running === null || running.isStopped) return
    const now = this.#ports.now()
    if (now - running.begunAt < WORTH_TELLING) return
    if (running.toldAt !== null && now - running.toldAt < TELL_EVERY) return
    running.toldAt = now
    this.#ports.tell(progress)
  }

  #over(): void {
    const wasTold = this.#running?.toldAt !== null
    this.#running = null
    if (wasTold) this.#ports.tell(null)
  }
}
