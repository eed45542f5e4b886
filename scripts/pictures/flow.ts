/** A screen by the name of its pictures, and what is seen on it. */
export type Screen = readonly [name: string, seen: string]

export type Flow = { readonly title: string; readonly screens: readonly Screen[] }
