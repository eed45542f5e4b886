import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBillOfMaterials } from '../../../scripts/packaging/bill-of-materials.ts'
import { noticesFrom, tableFrom, thirdParties } from '../../../scripts/packaging/third-party.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

test('the page of licences is that of the lock file', async () => {
  const all = await thirdParties()
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(tableFrom(all))
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(manifest.dependencies)),
  )
})

test('the notices hold the whole text of each, and Ebb’s own', async () => {
  const all = await thirdParties()
  const own = readFileSync('LICENSE', 'utf8').trim()
  const notices = noticesFrom(own, all)
  expect(notices).toContain(own)
  for (const { name, version, text } of all) {
    expect(text.length).toBeGreaterThan(500)
    expect(notices).toContain(`${name} ${version}`)
    expect(notices).toContain(text)
  }
})

test('the bill of materials tells what is shipped, Electron among it, and nothing that only builds', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ebb-sbom-')), 'sbom.json')
  await writeBillOfMaterials(file, '45.4.1')
  const bill = JSON.parse(readFileSync(file, 'utf8'))
  expect(bill.bomFormat).toBe('CycloneDX')
  expect(bill.metadata.component).toMatchObject({ name: 'ebb', version: manifest.version })
  const names = bill.components.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(manifest.dependencies), 'electron']))
  const refs = bill.dependencies.map(({ ref }: { ref: string }) => ref)
  expect(refs).toContain(`ebb@${manifest.version}`)
  expect(refs).toHaveLength(names.length)
  for (const built of ['vite', 'electron-builder', 'playwright']) expect(names).not.toContain(built)
})

test('no package of the lock file brings a script that runs when it is installed', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('hasInstallScript')
})
