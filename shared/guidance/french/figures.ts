const figures = new Intl.NumberFormat('fr')
const rules = new Intl.PluralRules('fr')

/** A number as it stands in a French sentence. */
export const figure = (value: number): string => figures.format(value)

/** A number and what it counts: none and one are singular in French. */
export const counted = (count: number, one: string, more: string): string =>
  `${figure(count)} ${rules.select(count) === 'one' ? one : more}`
