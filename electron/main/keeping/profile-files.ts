import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Journals that could not be opened, under the names they were put aside with; what a backup left half done; the logs. */
const OURS = /^(journal-set-aside-.*|restore-.*|backup-part\.sqlite|ebb\.log(\.old)?)$/

/** Removes what lies in the profile and no room holds any more. Throws where the disk does not let it. */
export const removeStrayFiles = (profile: string): void => {
  for (const name of readdirSync(profile)) {
    if (OURS.test(name)) rmSync(join(profile, name), { recursive: true })
  }
}
