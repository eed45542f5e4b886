/** Ebb is called Ebb in every language and every script. */
export const NAME = 'Ebb'
