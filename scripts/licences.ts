import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tableFrom, thirdParties } from './packaging/third-party.ts'
import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'

// `npm run licences`: writes down whose work is packed, and under which licence.
await runScript(async () => {
  await writeFile(join(projectRoot, 'docs', 'licences.md'), tableFrom(await thirdParties()))
  return 0
})
