// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Sea } from '../../renderer/components/sea.tsx'

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
