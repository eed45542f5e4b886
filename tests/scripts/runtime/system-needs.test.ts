import { expect, test } from 'vitest'
import { librariesNotFound } from '../../../scripts/runtime/system-needs.ts'

test('reads the missing libraries, each once, from a listing', () => {
  const listing = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/libc.so.6 (0x00007f)',
    '\tlibasound.so.2 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(librariesNotFound(listing)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
})
