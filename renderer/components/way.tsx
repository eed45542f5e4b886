import styles from './way.module.css'

/** How far something has gone, 0 to 1: a thin line that fills, without a number. What it is of is said beside it in words. */
export const Way = ({ share }: { readonly share: number }) => (
  <div className={styles.way} aria-hidden="true">
    <div style={{ inlineSize: `${share * 100}%` }} />
  </div>
)
