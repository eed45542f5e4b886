// Runs a TypeScript script on a Node that can: `node scripts/node.mjs scripts/start.ts [args]`.
// Plain JavaScript because it is the one file an old Node has to be able to read.
import { spawn } from 'node:child_process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Ebb needs Node 22.12 or newer to run; this is ${process.version}. On Linux x64 "npm ci" brings its own; elsewhere please install Node 24.`,
  )
  process.exit(1)
}

const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
const child = spawn(process.execPath, [...flags, ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal sends Ctrl-C to the whole group; only wait for the child to finish its own leaving.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
