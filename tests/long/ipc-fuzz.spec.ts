import { EVENING, test } from '../e2e/support/ebb.ts'
import { standAgainst } from '../e2e/support/stand-against.ts'

test('100,000 messages of a page that has been taken over', async ({ launch, profile }) => {
  await standAgainst(await launch({ clock: EVENING }), profile, 100_000)
})
