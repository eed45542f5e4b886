import { useId } from 'react'
import { useSettling } from './use-settling.ts'
import { alignToWater } from './water-time.ts'
import styles from './wave-layer.module.css'
import { WAVE_DEPTH, WAVE_WIDTH, type Wave, wavePath } from './wave-path.ts'

export type WaveLayerProps = Wave & {
  /** Where in its first wave the picture begins, in hundredths of the vessel's width. */
  readonly shift: number
  /** Seconds for one vessel's width; negative drifts the other way. */
  readonly driftS: number
  /** How deep the water looks at the crest and below it: 0 is mist, 1 the depth. */
  readonly shade: readonly [crest: number, depth: number]
  /** The swell it comes from, where another screen's water lay stiller or less still. */
  readonly swellBefore?: number
  /** How far below the crest the depth begins, in hundredths of the vessel's height. */
  readonly reach?: number
}

const shadeOf = (depth: number): string =>
  `color-mix(in oklch, var(--mist), var(--deep) ${Math.round(depth * 100)}%)`

/** One layer of water, drifting for ever: lightest at its crest, fading into depth, within one hue. */
export const WaveLayer = (props: WaveLayerProps) => {
  const { driftS, shade, shift, swellBefore, reach = 40, ...wave } = props
  const fill = useId()
  const path = useSettling(wave, swellBefore)
  const [crest, depth] = shade
  return (
    <svg
      ref={alignToWater}
      className={styles.layer}
      viewBox={`${shift} 0 ${WAVE_WIDTH} ${WAVE_DEPTH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{
        animationDuration: `${Math.abs(driftS)}s`,
        animationDirection: driftS < 0 ? 'reverse' : 'normal',
      }}
    >
      <linearGradient
        id={fill}
        gradientUnits="userSpaceOnUse"
        x1="0"
        x2="0"
        y1={wave.at - wave.swell}
        y2={wave.at + reach}
      >
        <stop offset="0" style={{ stopColor: shadeOf(crest) }} />
        <stop offset="1" style={{ stopColor: shadeOf(depth) }} />
      </linearGradient>
      <path ref={path} d={wavePath(wave)} fill={`url(#${fill})`} />
    </svg>
  )
}
