import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'
import { projectFiles } from './walls/project-files.ts'
import { rules } from './walls/rules.ts'

// `npm run walls`: the rules of this project that no linter knows.
await runScript(async () => {
  const files = await projectFiles(projectRoot)
  const offences = rules.flatMap((rule) => rule.check(files))
  for (const { path, line, message } of offences) console.error(`${path}:${line} ${message}`)
  if (offences.length > 0) {
    console.error(`\n${offences.length} to repair.`)
    return 1
  }
  console.log(`Walls: ${files.length} files keep ${rules.length} rules.`)
  return 0
})
