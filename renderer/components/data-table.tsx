import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export type DataTableProps = {
  readonly columns: readonly string[]
  /** Rows, each with a header of its own. */
  readonly children: ReactNode
}

/** What a picture shows, in small rows. */
export const DataTable = ({ columns, children }: DataTableProps) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
