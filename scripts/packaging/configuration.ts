import { basename } from 'node:path'
import type { Configuration, LinuxConfiguration, MacConfiguration } from 'electron-builder'
import { LANGUAGES } from '#shared/guidance/languages.ts'
import { english } from '#shared/guidance/words.ts'
import { removeLeftovers } from './leftovers.ts'
import { identityOf, type PackageKind } from './package-kind.ts'
import type { Staged } from './stage.ts'

export interface PackageRequest {
  readonly kind: PackageKind
  /** An unpacked Electron of this system. */
  readonly electronDist: string
  readonly electronVersion: string
  readonly staged: Staged
  /** Where packages go. */
  readonly output: string
  /** Whether the keys of a publisher are there (docs/release.md); off unless asked for. */
  readonly sign: boolean
}

/** The fuses of Electron, each decided (docs/decisions/0032). */
const FUSES = {
  /** No ELECTRON_RUN_AS_NODE: Ebb's signed program is nobody's Node. */
  runAsNode: false,
  /** No NODE_OPTIONS, no --require. */
  enableNodeOptionsEnvironmentVariable: false,
  /** No --inspect, no SIGUSR1: no debugger into main. */
  enableNodeCliInspectArguments: false,
  /** A changed app.asar does not start (macOS, Windows; Linux has no such check). */
  enableEmbeddedAsarIntegrityValidation: true,
  /** Nothing but app.asar is loaded: no folder `app` laid beside it. */
  onlyLoadAppFromAsar: true,
  /** Ebb ships no V8 snapshot of its own. */
  loadBrowserProcessSpecificV8Snapshot: false,
  /** The page has a scheme of its own, and file:// is nothing to Ebb. */
  grantFileProtocolExtraPrivileges: false,
  /** There are no cookies; encrypting them would ask for the key store before anybody has chosen it. */
  enableCookieEncryption: false,
} as const

/** How packages are made, as data. Nothing is ever published from here. */
export function configurationFor(request: PackageRequest): Configuration {
  const { kind, electronDist, electronVersion, staged, output, sign } = request
  const { appId, productName, name } = identityOf(kind)
  return {
    appId,
    productName,
    copyright: 'MIT licence',
    artifactName: `${name}-\${version}-\${os}-\${arch}.\${ext}`,
    directories: { app: staged.app, output, buildResources: 'packaging' },
    // All of the staged app is packed, and nothing besides: what the app needs is bundled in it.
    files: ['**/*', '!**/node_modules/**'],
    extraResources: [{ from: staged.notices, to: basename(staged.notices) }],
    afterExtract: removeLeftovers,
    asar: true,
    disableAsarIntegrity: false,
    compression: 'maximum',
    electronDist,
    electronVersion,
    // Of Chromium's own few words (file dialogs, menus of a text field) those in the languages Ebb speaks.
    electronLanguages: [...LANGUAGES],
    electronFuses: FUSES,
    npmRebuild: false,
    publish: null,
    forceCodeSigning: sign,
    // The AppImage of the older tools starts Chromium without its sandbox; these do not.
    toolsets: { appimage: '1.0.3' },
    linux: linuxFor(name),
    deb: { packageName: name, packageCategory: 'utils', priority: 'optional' },
    win: { target: ['nsis'], icon: 'packaging/icon.ico' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      // Who takes Ebb away has not said that their talks may go: for that there is *Erase everything*.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
    mac: macFor(sign),
    dmg: { writeUpdateInfo: false, sign: false },
  }
}

const linuxFor = (name: string): LinuxConfiguration => ({
  target: ['AppImage', 'deb'],
  executableName: name,
  icon: 'packaging/icons',
  category: 'Utility',
  synopsis: english.app.promise,
  // Debian wants an address; a publisher puts theirs here (docs/release.md).
  maintainer: 'Ebb <nobody@ebb.invalid>',
})

const macFor = (sign: boolean): MacConfiguration => ({
  target: ['dmg'],
  icon: 'packaging/icon.icns',
  category: 'public.app-category.lifestyle',
  // Without a publisher's identity only "ad hoc", which Apple silicon needs to start it at all; the hardened runtime
  // would then refuse Electron's own framework, because the two have no team in common.
  ...(sign ? {} : { identity: '-' }),
  hardenedRuntime: sign,
  notarize: sign,
  entitlements: 'packaging/entitlements.mac.plist',
  entitlementsInherit: 'packaging/entitlements.mac.inherit.plist',
  extendInfo: { NSBluetoothAlwaysUsageDescription: english.app.bluetoothUse },
})
