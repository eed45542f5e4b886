import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, so that scripts work from wherever they are called. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Where the results of test runs go. */
export const artifactsFolder = join(projectRoot, 'artifacts')

/** A file inside an installed package. */
export function packageFile(...parts: string[]): string {
  return join(projectRoot, 'node_modules', ...parts)
}
