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

/** Of each layer, from far to near: how far down it is drawn, and the lowest trough of its wave. */
const layersOf = (stillness: number) => {
  const { container } = render(<Sea stillness={stillness} />)
  return [...container.querySelectorAll('svg')].map((svg) => {
    const [, crest = Number.NaN, , height = Number.NaN] = (svg.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number)
    const middle = Number(
      /^M0 (-?[\d.]+)/.exec(svg.querySelector('path')?.getAttribute('d') ?? '')?.[1],
    )
    return { end: crest + height, trough: 2 * middle - crest }
  })
}

test.each([0, 0.7, 1])(
  'each layer is drawn to beneath the troughs of the next and little further, the last to the end (stillness %d)',
  (stillness) => {
    const layers = layersOf(stillness)
    expect(layers).toHaveLength(6)
    layers.forEach(({ end }, index) => {
      const least = layers[index + 1]?.trough ?? 100
      expect(end).toBeGreaterThan(least + 1)
      expect(end).toBeLessThan(least + 10)
    })
  },
)
