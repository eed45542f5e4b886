import type { PartnerId } from '#shared/partners.ts'
import { Icon } from '../components/icon.tsx'
import styles from './person-label.module.css'
import { useName } from './use-name.ts'

export type PersonLabelProps = { readonly partner: PartnerId }

/** Whose it is: the seat's sign and the name, in the person's colour. */
export const PersonLabel = ({ partner }: PersonLabelProps) => (
  <span className={styles.label} data-tint={partner}>
    <Icon name={partner === 'a' ? 'seatA' : 'seatB'} />
    <span className={styles.name}>{useName(partner)}</span>
  </span>
)
