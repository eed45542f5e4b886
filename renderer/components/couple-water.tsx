import type { ReactNode } from 'react'
import { Sea, type SeaProps } from './sea.tsx'
import { Vessel } from './vessel.tsx'

export type CoupleWaterProps = SeaProps & {
  /** What stands over it. */
  readonly children?: ReactNode
}

/** The one water of the two, between their seats. It tells nothing of anybody. */
export const CoupleWater = ({ children, ...sea }: CoupleWaterProps) => (
  <Vessel tint="couple" shape="wide">
    <Sea {...sea} />
    {children}
  </Vessel>
)
