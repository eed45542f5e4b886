/** How a partner's seat stands with a strap. `lost` remembers that there was one. */
export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting'; readonly strap: StrapIdentity }
  | { readonly kind: 'live'; readonly strap: StrapIdentity }
  | { readonly kind: 'lost'; readonly strap: StrapIdentity }

/**
 * A strap, by the id that the computer gives it (on Linux and Windows its address, on macOS one of its own), which
 * stays the same from day to day; not the page's, which changes with every reload. The name came over the air:
 * untrusted text.
 */
export type StrapIdentity = { readonly id: string; readonly name: string }

export const NO_LINK: Link = { kind: 'none' }
