/** Control points that make a cubic curve follow a quarter of a sine (largest error 0.06 %), for x in quarters. */
const FLAT = 0.512_286_6 / (Math.PI / 2)
const STEEP = 1.002_313_7 / (Math.PI / 2)
const LIFT = 0.512_286_6

export type Wave = {
  /** Whole waves across one width of the vessel: whole, so that the drift closes on itself. */
  readonly count: number
  /** Height of a crest above the middle, in hundredths of the vessel's height. */
  readonly swell: number
  /** Where the middle of the wave lies, in the same hundredths, from the block start. */
  readonly at: number
  /** How far down the water is drawn, in the same hundredths. */
  readonly foot: number
}

/** What is seen of it: twice the vessel's width, so that a drift by half of that comes back to the same picture. */
export const WAVE_WIDTH = 200
/** What is drawn: one width more, so that it can begin anywhere within its first wave. */
const WIDTHS_DRAWN = 3
const figure = (value: number): string => String(Math.round(value * 100) / 100)

/** One quarter of a wave: `from` and `to` are heights over the middle, in swells; one of them is zero. */
const quarter = (wave: Wave, x: number, from: number, to: number): string => {
  const width = 100 / wave.count / 4
  const crest = from + to
  const y = (height: number): string => figure(wave.at - wave.swell * height)
  const [first, second] =
    from === 0
      ? [
          [FLAT, LIFT],
          [STEEP, 1],
        ]
      : [
          [1 - STEEP, 1],
          [1 - FLAT, LIFT],
        ]
  const point = ([along = 0, up = 0]: readonly number[]): string =>
    `${figure(x + along * width)} ${y(up * crest)}`
  return `C${point(first)} ${point(second)} ${figure(x + width)} ${y(to)}`
}

/** The outline of a body of water under a travelling sine, as an SVG path in hundredths of the vessel. */
export const wavePath = (wave: Wave): string => {
  const width = 100 / wave.count / 4
  const parts = [`M0 ${figure(wave.at)}`]
  const heights = [0, 1, 0, -1, 0]
  for (let index = 0; index < wave.count * WIDTHS_DRAWN; index++) {
    for (let step = 0; step < 4; step++) {
      const x = (index * 4 + step) * width
      parts.push(quarter(wave, x, heights[step] ?? 0, heights[step + 1] ?? 0))
    }
  }
  return `${parts.join('')}V${wave.foot}H0Z`
}
