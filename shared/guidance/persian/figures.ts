const figures = new Intl.NumberFormat('fa', { useGrouping: false })

/** A number as it stands in a Persian sentence: in the digits of its script. What is counted stays singular. */
export const figure = (value: number): string => figures.format(value)
