import { type RefObject, useEffect, useRef } from 'react'
import { type Wave, wavePath } from './wave-path.ts'

/** As slow as everything else that comes (tokens: slower), ms. */
const SETTLES = 1_400

const shapeOf = (wave: Wave): string => `path("${wavePath(wave)}")`

/** When a wave is drawn first it comes from the swell that was there before, instead of with a jump. */
export const useSettling = (
  wave: Wave,
  swellBefore = wave.swell,
): RefObject<SVGPathElement | null> => {
  const path = useRef<SVGPathElement>(null)
  const first = useRef({ wave, swellBefore })
  useEffect(() => {
    const { wave, swellBefore } = first.current
    if (swellBefore === wave.swell) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    // Not every DOM has animations (tests run without).
    path.current?.animate?.(
      { d: [shapeOf({ ...wave, swell: swellBefore }), shapeOf(wave)] },
      { duration: SETTLES, easing: 'ease-in-out' },
    )
  }, [])
  return path
}
