// All from the project's root.

/** The pictures of every screen that were looked at and found right. */
export const ACCEPTED = 'docs/pictures'

/** The page that shows them. */
export const GALLERY = 'docs/gallery.md'

/** The files of the pictures a run has shown, a line each. */
export const SHOWN = 'artifacts/pictures-shown.txt'
