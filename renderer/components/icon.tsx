import styles from './icon.module.css'

/** Drawn for Ebb on a grid of 24, one line thick. */
const SHAPES = {
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5ZM8 14.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5Z',
  practice: 'M3 9.5c3-3 6-3 9 0s6 3 9 0M3 15.5c3-3 6-3 9 0s6 3 9 0',
  'look-back': 'M4 12a8 8 0 1 0 2.6-5.9M4 4.5V8.5H8M12 8v4.3l2.8 1.7',
  help: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM9.6 9.8a2.4 2.4 0 1 1 3.7 2c-.9.6-1.3 1-1.3 2M12 16.4v.1',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  ready: 'M4.5 12.5 9.5 17.5 19.5 7',
  strap: 'M2.5 10.5c5 2.6 14 2.6 19 0M2.5 13.5c5 2.6 14 2.6 19 0M9 11.5v4.2h6v-4.2',
  sound: 'M4 10v4h3.5l4.5 4V6L7.5 10ZM15.5 9.2a4 4 0 0 1 0 5.6M18.2 6.8a7.5 7.5 0 0 1 0 10.4',
  seatA: 'M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  seatB: 'M12 4 20 12 12 20 4 12Z',
} as const

export type IconName = keyof typeof SHAPES

/** A picture beside a word; the word says it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={styles.icon} data-name={name} viewBox="0 0 24 24" aria-hidden="true">
    <path d={SHAPES[name]} />
  </svg>
)
