import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFile, projectRoot } from '../runtime/project.ts'
import { runProgram } from '../runtime/run-program.ts'
import { ScriptFailure } from '../runtime/script-failure.ts'
import { identityOf, type PackageKind } from './package-kind.ts'
import { noticesFrom, thirdParties } from './third-party.ts'

const NOTICES = 'THIRD-PARTY-NOTICES.txt'
/** The picture of a window on Linux, where it comes from no program file (electron/main/window.ts). */
const WINDOW_ICON = join('packaging', 'icons', '256x256.png')

/** What is packed: the app, and the licences that lie beside it. */
export interface Staged {
  readonly app: string
  readonly notices: string
}

/** Puts the app together as it is packed: built without any seam for tests, everything bundled. */
export async function stageApp(kind: PackageKind, folder: string): Promise<Staged> {
  await rm(folder, { recursive: true, force: true })
  const app = join(folder, 'app')
  await mkdir(app, { recursive: true })
  await build(kind, app)
  await writeFile(join(app, 'package.json'), await manifestFor(kind))
  await cp(join(projectRoot, WINDOW_ICON), join(app, WINDOW_ICON))
  const notices = join(folder, NOTICES)
  await writeFile(notices, await noticesText())
  return { app, notices }
}

async function build(kind: PackageKind, folder: string): Promise<void> {
  const tool = packageFile('electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runProgram(
    process.execPath,
    [tool, 'build', `--outDir=${join(folder, 'out')}`],
    { cwd: projectRoot, output: 'keep', env: { ...process.env, EBB_PACKAGE: kind } },
  )
  if (code !== 0) throw new ScriptFailure(`${output.trimEnd()}\n\nEbb could not be built.`)
}

/** A manifest of its own, without dependencies: so that nothing is taken from node_modules. */
async function manifestFor(kind: PackageKind): Promise<string> {
  const own = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
  const { version, description, license, type, main } = own
  const { name, productName } = identityOf(kind)
  const author = 'The Ebb authors'
  // Debian asks where more is to be read; a publisher puts theirs here (docs/release.md).
  const homepage = 'https://ebb.invalid'
  const manifest = {
    name,
    productName,
    version,
    description,
    license,
    author,
    homepage,
    type,
    main,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

async function noticesText(): Promise<string> {
  const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8')
  return noticesFrom(own, await thirdParties())
}
