/** What came of killing so often in one way. */
export type KillRow = {
  readonly kind: string
  readonly kills: number
  /** Of these, in the midst of what was aimed at; the others came just before or after. */
  readonly inside: number
  /** Age of the oldest packet that was lost, the largest of all; null where no packets were under way. */
  readonly lostMsMax: number | null
  readonly factsLost: number
  readonly unsound: number
}

const HEADS = ['kind', 'kills', 'inside', 'packets lost ms', 'facts lost', 'unsound'] as const

/** The rows as one table, to be read by people. */
export const killTable = (rows: readonly KillRow[]): string => {
  const cells = rows.map((row) => [
    row.kind,
    String(row.kills),
    String(row.inside),
    row.lostMsMax === null ? '-' : String(Math.round(row.lostMsMax)),
    String(row.factsLost),
    String(row.unsound),
  ])
  const widths = HEADS.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  const kills = rows.reduce((sum, row) => sum + row.kills, 0)
  return [line(HEADS), ...cells.map(line), `${kills} kills in all`].join('\n')
}
