import { expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import { saysAbsolute } from '../../renderer/screens/re-entry/absolutes.ts'

const { addressed, absolutes } = english.reEntry
const says = (text: string): boolean => saysAbsolute(text, addressed, absolutes)

test.each(['You never listen', 'when YOU  always go', 'you just never', 'you’re always late'])(
  '“%s” leaves no way out',
  (text) => expect(says(text)).toBe(true),
)

test.each([
  '',
  'I never know',
  'always you',
  'how you left',
  'younever',
  'you and I were never there',
])('“%s” does', (text) => expect(says(text)).toBe(false))
