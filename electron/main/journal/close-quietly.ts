import type { JournalStore } from '#shared/journal/store.ts'
import type { Log } from '../log.ts'

/** Lets go of a store whose disk may have gone: what it says then is no trouble of whatever took its place. */
export const closeQuietly = (store: JournalStore | null, log: Log): void => {
  try {
    store?.close()
  } catch (error) {
    log('the journal that was open could not be closed', error)
  }
}
