// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Sea } from '../../renderer/components/sea.tsx'

type Shapes = { readonly d: readonly [from: string, to: string] }

const animate = vi.fn<(shapes: Shapes) => void>()
Object.assign(Element.prototype, { animate })

afterEach(() => animate.mockClear())

/** The shape of the nearest wave, as it is drawn. */
const drawn = (): string =>
  `path("${[...document.querySelectorAll('path')].at(-1)?.getAttribute('d')}")`

test('water that follows still water comes from it, wherever it is drawn', () => {
  const rest = render(<Sea stillness={1} />)
  const still = drawn()
  rest.unmount()
  animate.mockClear()
  render(<Sea />)
  expect(animate.mock.lastCall?.[0].d).toEqual([still, drawn()])
})

test('water as still as the one before it just goes on', () => {
  const first = render(<Sea stillness={0.7} />)
  first.unmount()
  animate.mockClear()
  render(<Sea stillness={0.7} />)
  expect(animate).not.toHaveBeenCalled()
})
