import type { joined as english } from '../english/joined.ts'
import type { Wording } from '../wording.ts'

export const joined: Wording<typeof english> = {
  joined: {
    of: (what, said) => `${what}: ${said}`,
    next: (facts, fact) => `${facts}؛ ${fact}`,
    and: (things, next) => `${things}، ${next}`,
  },
}
