import { EVENING, test } from './support/ebb.ts'
import { standAgainst } from './support/stand-against.ts'

// 100,000 of them: tests/long/ipc-fuzz.spec.ts.
test('10,000 messages of a page that has been taken over', async ({ launch, profile }) => {
  await standAgainst(await launch({ clock: EVENING }), profile, 10_000)
})
