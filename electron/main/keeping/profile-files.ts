import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Journals that could not be opened, under the names they were put aside with, and the log. */
const OURS = /^(journal-set-aside-.*|ebb\.log)$/

/** Removes what lies in the profile and no room holds any more. Throws where the disk does not let it. */
export const removeStrayFiles = (profile: string): void => {
  for (const name of readdirSync(profile)) if (OURS.test(name)) rmSync(join(profile, name))
}
