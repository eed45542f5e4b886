/** What a package is made for: people, or trying out on a runtime that nobody should have a real talk on. */
export type PackageKind = 'release' | 'trial'

/** A trial is another app beside the real one: its own name, profile and place. */
const IDENTITY = {
  release: { appId: 'org.ebb.desktop', productName: 'Ebb', name: 'ebb' },
  trial: { appId: 'org.ebb.trial', productName: 'Ebb Trial', name: 'ebb-trial' },
} as const

export const identityOf = (kind: PackageKind) => IDENTITY[kind]
