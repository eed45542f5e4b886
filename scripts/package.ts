import { join } from 'node:path'
import { writeBillOfMaterials } from './packaging/bill-of-materials.ts'
import { makePackage } from './packaging/make-package.ts'
import type { PackageKind } from './packaging/package-kind.ts'
import { sizesIn, tableOf } from './packaging/sizes.ts'
import { resolveElectron } from './runtime/electron-runtime.ts'
import { officialElectronOrWhy } from './runtime/official-electron.ts'
import { runScript } from './runtime/run-script.ts'
import type { ElectronRuntime } from './runtime/runtime-location.ts'
import { ScriptFailure } from './runtime/script-failure.ts'

const OPTIONS = ['--dir', '--trial', '--sign']

// `npm run package`: the installers of this system, on the official Electron; docs/release.md.
//   -- --dir     only the folder that would be installed
//   -- --trial   on whatever Electron there is, as another app that says so; never for real talks
//   -- --sign    with the keys of a publisher, which the environment has to name
await runScript(async () => {
  const args = process.argv.slice(2)
  const unknown = args.find((arg) => !OPTIONS.includes(arg))
  if (unknown !== undefined) {
    throw new ScriptFailure(`There is no option "${unknown}"; there are ${OPTIONS.join(', ')}.`)
  }
  const kind: PackageKind = args.includes('--trial') ? 'trial' : 'release'
  const sign = args.includes('--sign')
  if (sign && kind === 'trial') throw new ScriptFailure('A trial is never signed.')
  const runtime = await runtimeFor(kind)
  const made = await makePackage({ kind, runtime, sign, unpackedOnly: args.includes('--dir') })
  await writeBillOfMaterials(join(made.output, 'sbom.cdx.json'), runtime.version)
  console.log(`\n${made.unpacked}\n${tableOf(await sizesIn(made.unpacked))}`)
  console.log(`\n${made.output}\n${tableOf(await sizesIn(made.output))}`)
  return 0
})

async function runtimeFor(kind: PackageKind): Promise<ElectronRuntime> {
  if (kind === 'trial') return resolveElectron()
  const official = await officialElectronOrWhy()
  if (typeof official !== 'string') return official
  throw new ScriptFailure(
    `A package is made only of the official Electron, which could not be had: ${official}.\n` +
      'To try packaging out on another one, as an app of its own that says so: npm run package -- --trial',
  )
}
