/** How a partner's seat stands with a strap. `lost` remembers that there was one. */
export type Link =
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting'; readonly strap: StrapIdentity }
  | { readonly kind: 'live'; readonly strap: StrapIdentity }
  | { readonly kind: 'lost'; readonly strap: StrapIdentity }

/** What the antenna knows of a strap. The name came over the air: untrusted text. */
export type StrapIdentity = { readonly id: string; readonly name: string }

export const NO_LINK: Link = { kind: 'none' }
