/** The two people. They are told apart by seat, never by role; there is no first and no second. */
export const PARTNERS = ['a', 'b'] as const
export type PartnerId = (typeof PARTNERS)[number]

export type PerPartner<T> = { readonly [P in PartnerId]: T }

export const otherOf = (partner: PartnerId): PartnerId => (partner === 'a' ? 'b' : 'a')

/** One value for each partner, made by the same rule. */
export const perPartner = <T>(make: (partner: PartnerId) => T): PerPartner<T> => ({
  a: make('a'),
  b: make('b'),
})

/** The same pair with one partner's value replaced. */
export const withPartner = <T>(
  pair: PerPartner<T>,
  partner: PartnerId,
  value: T,
): PerPartner<T> => ({
  ...pair,
  [partner]: value,
})
