import { parentPort, workerData } from 'node:worker_threads'
import type { FromThread } from './desk.ts'
import { type JobName, jobs } from './jobs.ts'

const say = (told: FromThread): void => parentPort?.postMessage(told)

/** The thread of one job: does it, says how far it is and what came of it, and ends. */
const { name, input } = workerData as { readonly name: JobName; readonly input: unknown }
// `desk.ts`, which alone starts this thread, gives each job its own input.
const job = jobs[name] as (input: unknown, progress: (share: number) => void) => unknown
say({ kind: 'done', value: job(input, (share) => say({ kind: 'share', share })) })
