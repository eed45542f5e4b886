import type { ReactNode } from 'react'
import styles from './figure-list.module.css'

export type FigureListProps = {
  /** What a figure is, and what is told of it: one thing, or several one under the other. */
  readonly figures: readonly (readonly [name: string, ...told: readonly ReactNode[]])[]
}

/** What can be told, each beside its name. */
export const FigureList = ({ figures }: FigureListProps) => (
  <dl className={styles.figures}>
    {figures.map(([name, ...told], line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two pauses of one minute have one name; none changes its place.
      <div key={line}>
        <dt>{name}</dt>
        {told.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is told of a figure has no other name, and never changes its place.
          <dd key={place}>{one}</dd>
        ))}
      </div>
    ))}
  </dl>
)
