import { perFile } from './rule.ts'

/** A file that cannot be parsed would pass all other rules unseen. */
export const readable = perFile('readable', ({ path, problem }) =>
  problem ? [{ path, line: 1, message: `cannot be parsed (${problem}): repair it` }] : [],
)
