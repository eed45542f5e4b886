/** What of an own body its owner lets the screen show that both see (one-screen): nothing, the water, or rate and chart too. */
export const OWN_VIEWS = ['private', 'water', 'chart'] as const
export type OwnView = (typeof OWN_VIEWS)[number]

/** What each says with one tap when a talk begins. */
export type Consent = { readonly record: boolean; readonly live: OwnView }

/** Whether a partner's own stream is written. `erased`: stopped, and what there was of this talk is gone. */
export type Recording = 'on' | 'off' | 'erased'
