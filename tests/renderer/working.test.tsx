// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { english } from '#shared/guidance/words.ts'
import type { WorkProgress } from '#shared/ipc/work.ts'
import { Working } from '../../renderer/components/working.tsx'
import { openPart } from './support/open-ebb.tsx'

const { work: words } = english

test('long work shows how far it is and is stopped by a press; nothing stands there before and after', async () => {
  const bridge = await openPart(<Working kind="own-talks" />)
  const push = (progress: WorkProgress | null): Promise<void> =>
    act(async () => bridge.push('work:progress', progress))
  expect(screen.queryByRole('progressbar')).toBeNull()
  await push({ kind: 'own-talks', done: 12, of: 52 })
  const bar = screen.getByRole('progressbar', { name: words.name['own-talks'] })
  expect(bar.getAttribute('value')).toBe('12')
  expect(bar.getAttribute('max')).toBe('52')
  expect(screen.getByText(words.told['own-talks'](12, 52))).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: words.stop }))
  expect(bridge.calls.some(({ name }) => name === 'work:stop')).toBe(true)
  await push(null)
  expect(screen.queryByRole('progressbar')).toBeNull()
})
