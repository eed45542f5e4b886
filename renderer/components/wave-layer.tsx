import { useId } from 'react'
import { useSettling } from './use-settling.ts'
import { alignToWater } from './water-time.ts'
import styles from './wave-layer.module.css'
import { WAVE_WIDTH, type Wave, wavePath } from './wave-path.ts'

export type WaveLayerProps = Omit<Wave, 'foot'> & {
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
  /** How far down it is seen, in the same hundredths: what nearer water covers is not drawn. */
  readonly foot?: number
}

/** Deeper than the vessel, so that water that sinks or rises never shows its end. */
const DEEP = 220

const shadeOf = (depth: number): string =>
  `color-mix(in oklch, var(--mist), var(--deep) ${Math.round(depth * 100)}%)`

/** One layer of water, drifting for ever: lightest at its crest, fading into depth, within one hue. */
export const WaveLayer = (props: WaveLayerProps) => {
  const { driftS, shade, shift, swellBefore, reach = 40, foot = DEEP, ...line } = props
  const fill = useId()
  const wave = { ...line, foot }
  const path = useSettling(wave, swellBefore)
  const crestAt = wave.at - wave.swell
  // Where it comes from a higher swell there has to be room for that.
  const top = Math.min(crestAt, wave.at - (swellBefore ?? 0))
  const height = foot - top
  const [crest, depth] = shade
  return (
    <svg
      ref={alignToWater}
      className={styles.layer}
      viewBox={`${shift} ${top} ${WAVE_WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{
        insetBlockStart: `${top}%`,
        blockSize: `${height}%`,
        animationDuration: `${Math.abs(driftS)}s`,
        animationDirection: driftS < 0 ? 'reverse' : 'normal',
      }}
    >
      <linearGradient
        id={fill}
        gradientUnits="userSpaceOnUse"
        x1="0"
        x2="0"
        y1={crestAt}
        y2={wave.at + reach}
      >
        <stop offset="0" style={{ stopColor: shadeOf(crest) }} />
        <stop offset="1" style={{ stopColor: shadeOf(depth) }} />
      </linearGradient>
      <path ref={path} d={wavePath(wave)} fill={`url(#${fill})`} />
    </svg>
  )
}
