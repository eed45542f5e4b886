import { join } from 'node:path'
import { KeyRoom } from '../../electron/main/vault/key-room.ts'
import type { ProtectionChoice } from '../../electron/main/vault/root-key.ts'

/** A computer that offers no place for a key. */
export const noKeyStore = {
  isAvailable: () => false,
  encrypt: () => Buffer.alloc(0),
  decrypt: () => '',
}

/** Makes the keys of a profile as if its people had chosen so: most tests are about something else. */
export const chooseKeys = async (
  profile: string,
  choice: ProtectionChoice = { kind: 'none' },
): Promise<void> => {
  const room = new KeyRoom(join(profile, 'keys.json'), noKeyStore, console.error, () => {})
  if (!(await room.choose(choice))) throw new Error('no keys could be made')
}
