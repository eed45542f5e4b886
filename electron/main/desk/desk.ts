import { Worker } from 'node:worker_threads'
import type { Slice } from '../keeping/long-work.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'

/** What a thread tells: how much of its work is done, 0 to 1, or what came of it. */
export type FromThread =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly value: unknown }

/** Does what takes long, away from the thread that everything else waits for. */
export type Desk = {
  /** `slice` is told how far it is; where that throws, the job is ended and what was thrown is thrown. */
  do<N extends JobName>(name: N, input: JobInput<N>, slice: Slice): Promise<JobOutput<N>>
}

/** How often it is looked at how far a job is, ms. */
const LOOK_EVERY = 50
/** Steps that a job is told in. */
const STEPS = 100

type Running<T> = { readonly worker: Worker; readonly answer: Promise<T>; share: number }

const started = <N extends JobName>(
  thread: string,
  name: N,
  input: JobInput<N>,
): Running<JobOutput<N>> => {
  const worker = new Worker(thread, { workerData: { name, input } })
  const answer = new Promise<JobOutput<N>>((resolve, reject) => {
    worker.on('message', (told: FromThread) => {
      if (told.kind === 'share') running.share = told.share
      // The thread of this name answers with what this name does.
      else resolve(told.value as JobOutput<N>)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`the job ended without an answer: ${name}`)))
  })
  const running: Running<JobOutput<N>> = { worker, answer, share: 0 }
  return running
}

/** Each job has a thread of its own, which ends with it: nothing of a talk stays behind in one. */
export const openDesk = (thread: string): Desk => ({
  do: async (name, input, slice) => {
    const running = started(thread, name, input)
    const over = running.answer.then(
      () => true,
      () => true,
    )
    for (;;) {
      const passed = new Promise<false>((resolve) => setTimeout(resolve, LOOK_EVERY, false))
      // Its thread ends by itself: one that is ended while it does may take the program with it.
      if (await Promise.race([over, passed])) return running.answer
      try {
        await slice(Math.round(running.share * STEPS), STEPS)
      } catch (stopped) {
        await running.worker.terminate()
        throw stopped
      }
    }
  },
})
