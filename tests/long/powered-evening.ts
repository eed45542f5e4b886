/** What the traced process and its test agree on. */
export const PASSPHRASE = 'seven quiet herons'
/** The rest and the beginning of a talk, s. */
export const TALK_SECONDS = 330
/** So often that this evening has several checkpoints. */
export const CHECKPOINT_PAGES = 64
