/** How texts of the screen are put together, each language with its own marks. */
export const joined = {
  joined: {
    /** Whose or what it is, and what is said of it. */
    of: (what: string, said: string) => `${what}: ${said}`,
    /** One fact after another, in one line. */
    next: (facts: string, fact: string) => `${facts}; ${fact}`,
    /** Things of one kind, one after another. */
    and: (things: string, next: string) => `${things}, ${next}`,
  },
} as const
