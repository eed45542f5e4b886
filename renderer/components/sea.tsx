import { useEffect, useState } from 'react'
import { WaveLayer, type WaveLayerProps } from './wave-layer.tsx'

/** From far to near: longer and higher waves, deeper water, towards the one who looks. */
const LAYERS: readonly WaveLayerProps[] = [
  { at: -6, swell: 1.5, count: 2, shift: 0, driftS: 97, shade: [0, 0.5] },
  { at: 12, swell: 1.8, count: 2, shift: 31, driftS: -89, shade: [0.05, 0.55] },
  { at: 28, swell: 2.4, count: 1, shift: 64, driftS: 73, shade: [0.12, 0.65] },
  { at: 45, swell: 3, count: 1, shift: 18, driftS: -67, shade: [0.22, 0.8] },
  { at: 63, swell: 3.6, count: 1, shift: 47, driftS: 59, shade: [0.34, 0.92] },
  { at: 82, swell: 4, count: 1, shift: 82, driftS: -53, shade: [0.48, 1] },
]

/** The end of the vessel, and how far each layer goes on beneath the troughs of the next. */
const END = 100
const BENEATH = 2

/** Each hides those behind it: of most a strip is seen, and more than that would be work for nothing, sixty times a second. */
const footOf = (index: number): number => {
  const nearer = LAYERS[index + 1]
  return (nearer === undefined ? END : nearer.at + nearer.swell) + BENEATH
}

const swellAt = ({ swell }: WaveLayerProps, stillness: number): number =>
  swell * (1 - 0.94 * stillness)

/** How still the water lay when it was drawn last, on whatever screen: there is one water. */
let lastStillness = 0

export type SeaProps = {
  /** 0 is the water as it always moves; 1 is a mirror. */
  readonly stillness?: number
}

/**
 * Water without a level, seen from above: it fills the vessel, and no body is in it. Only the baseline lets it come
 * to rest.
 */
export const Sea = ({ stillness = 0 }: SeaProps) => {
  const [before] = useState(() => lastStillness)
  useEffect(() => {
    lastStillness = stillness
  }, [stillness])
  return LAYERS.map((layer, index) => (
    <WaveLayer
      key={layer.at}
      {...layer}
      swell={swellAt(layer, stillness)}
      swellBefore={swellAt(layer, before)}
      foot={footOf(index)}
    />
  ))
}
