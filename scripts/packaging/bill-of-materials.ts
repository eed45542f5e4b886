import { writeFile } from 'node:fs/promises'
import { runNpm } from '../runtime/npm-command.ts'
import { projectRoot } from '../runtime/project.ts'
import { tailOf } from '../runtime/run-program.ts'
import { ScriptFailure } from '../runtime/script-failure.ts'
import { thirdParties } from './third-party.ts'

interface Component {
  readonly name: string
  readonly version: string
  readonly 'bom-ref': string
}
interface BillOfMaterials {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** What a package is made of, as programs read it: CycloneDX, of what is bundled and not of what builds it. */
export async function writeBillOfMaterials(file: string, electronVersion: string): Promise<void> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application']
  const { code, output } = await runNpm(args, { cwd: projectRoot, output: 'keep' })
  if (code !== 0) throw new ScriptFailure(`${tailOf(output)}\n\nThe SBOM could not be written.`)
  // npm's warnings stand around it.
  const bill = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
  const shipped = (await thirdParties()).map(({ name }) => name)
  await writeFile(file, `${JSON.stringify(shippedIn(bill, shipped, electronVersion), null, 2)}\n`)
}

/**
 * npm calls the app after its folder, and knows Electron only as what builds it, though it is most of a package. Its own
 * `--omit=dev` leaves out also what the app needs, once something that builds asks for it as well (npm 11.19).
 */
function shippedIn(
  bill: BillOfMaterials,
  shipped: readonly string[],
  electronVersion: string,
): BillOfMaterials {
  const electron = {
    type: 'framework',
    'bom-ref': `electron@${electronVersion}`,
    name: 'electron',
    version: electronVersion,
    description: 'with Chromium, Node.js and FFmpeg: LICENSES.chromium.html of the package',
    purl: `pkg:npm/electron@${electronVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
  }
  const component = { ...bill.metadata.component, name: 'ebb' }
  const metadata = { ...bill.metadata, component }
  const bundled = bill.components.filter(({ name }) => shipped.includes(name))
  const refs = [bill.metadata.component, ...bundled].map((one) => one['bom-ref'])
  const isShipped = (ref: string) => refs.includes(ref)
  const dependencies = bill.dependencies
    .filter(({ ref }) => isShipped(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) }))
  return { ...bill, metadata, components: [...bundled, electron], dependencies }
}
