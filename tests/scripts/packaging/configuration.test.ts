import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configurationFor } from '../../../scripts/packaging/configuration.ts'
import type { PackageKind } from '../../../scripts/packaging/package-kind.ts'

const configured = (kind: PackageKind, sign = false) =>
  configurationFor({
    ...{ kind, sign, output: '/made', electronDist: '/electron', electronVersion: '45.4.1' },
    staged: { app: '/staged/app', notices: '/staged/THIRD-PARTY-NOTICES.txt' },
  })

const plistKeys = (name: string): string[] =>
  [...readFileSync(join('packaging', name), 'utf8').matchAll(/<key>(.*?)<\/key>\s*<true\/>/g)].map(
    (match) => match[1] ?? '',
  )

describe('what is packed', () => {
  test('only the staged app, in one archive with hashes, without node_modules', () => {
    const { files, directories, asar, disableAsarIntegrity, asarUnpack } = configured('release')
    expect(files).toEqual(['**/*', '!**/node_modules/**'])
    expect(directories?.app).toBe('/staged/app')
    expect({ asar, disableAsarIntegrity }).toEqual({ asar: true, disableAsarIntegrity: false })
    expect(asarUnpack).toBeUndefined()
  })

  test('nothing is published, and nothing signed unless asked for', () => {
    for (const kind of ['release', 'trial'] as const) {
      const { publish, forceCodeSigning, mac } = configured(kind)
      expect({ publish, forceCodeSigning }).toEqual({ publish: null, forceCodeSigning: false })
      expect(mac).toMatchObject({ identity: '-', notarize: false })
    }
    const { forceCodeSigning, mac } = configured('release', true)
    expect(forceCodeSigning).toBe(true)
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true })
    expect(mac).not.toHaveProperty('identity')
  })

  test('a trial is another app, with its own name on everything', () => {
    const release = configured('release')
    const trial = configured('trial')
    expect(trial.productName).toBe('Ebb Trial')
    for (const key of ['appId', 'productName', 'artifactName'] as const)
      expect(trial[key]).not.toBe(release[key])
    expect(trial.artifactName).toContain('trial')
    expect(trial.linux?.executableName).not.toBe(release.linux?.executableName)
  })
})

describe('each system', () => {
  test('Linux: AppImage and deb, and no installer that starts Chromium without its sandbox', () => {
    const { linux, toolsets } = configured('release')
    expect(linux?.target).toEqual(['AppImage', 'deb'])
    // The tools of "0.0.0", which are used where nothing is said, write --no-sandbox into the AppImage.
    expect(toolsets?.appimage).toMatch(/^1\./)
    expect(linux?.executableArgs ?? []).not.toContain('--no-sandbox')
  })

  test('Windows: an installer for this user, which leaves the talks where they are', () => {
    const { win, nsis } = configured('release')
    expect(win?.target).toEqual(['nsis'])
    expect(nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false })
  })

  test('macOS: dmg, Bluetooth by entitlement and in words, and no more of the hardened runtime given up than V8 needs', () => {
    const { mac } = configured('release', true)
    expect(mac?.target).toEqual(['dmg'])
    expect(mac?.extendInfo.NSBluetoothAlwaysUsageDescription).toMatch(/Bluetooth/)
    const jit = 'com.apple.security.cs.allow-jit'
    expect(plistKeys('entitlements.mac.plist')).toEqual([
      jit,
      'com.apple.security.device.bluetooth',
    ])
    expect(plistKeys('entitlements.mac.inherit.plist')).toEqual([jit])
    // Apple's reader of entitlements stumbles over comments.
    for (const name of ['entitlements.mac.plist', 'entitlements.mac.inherit.plist'])
      expect(readFileSync(join('packaging', name), 'utf8')).not.toContain('<!--')
  })
})
