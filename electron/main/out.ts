import { join } from 'node:path'
import { app } from 'electron'

/** Where what is built lies, in a package as well. */
export const OUT = join(app.getAppPath(), 'out')
