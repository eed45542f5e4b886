import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { callInputs, reportInputs } from '#shared/ipc/contract.ts'
import { LARGEST_LOG } from '../../../electron/main/log.ts'
import { type Ebb, expect } from './ebb.ts'
import { assail } from './hostile-messages.ts'

const keptIn = (profile: string): string[] =>
  readdirSync(profile)
    .filter((name) => /^(journal\.sqlite|keys\.json|settings\.json)/.test(name))
    .map((name) => `${name} ${readFileSync(join(profile, name)).toString('base64')}`)

/** So many messages of a page that has been taken over change nothing that is kept, and main goes on. */
export const standAgainst = async (ebb: Ebb, profile: string, count: number): Promise<void> => {
  const seed = Number(process.env.EBB_SEED ?? Date.now() % 2 ** 31)
  console.log(`seed ${seed} (again with EBB_SEED)`)
  await ebb.app.evaluate(() => {
    const unhandled: string[] = []
    Object.assign(globalThis, { unhandled })
    process.on('unhandledRejection', (reason) => unhandled.push(String(reason)))
  })
  const before = keptIn(profile)
  const [calls, reports] = [callInputs, reportInputs].map((inputs) => Object.keys(inputs))
  const outcome = await assail(ebb.page, {
    seed,
    count,
    calls: calls ?? [],
    reports: reports ?? [],
  })
  expect(outcome.taken).toEqual([])
  expect(outcome.refused).toBeGreaterThan(count / 4)
  await expect(ebb.page.getByRole('main')).toBeVisible()
  const main = await ebb.app.evaluate(() => ({
    unhandled: (globalThis as unknown as { unhandled: string[] }).unhandled,
    polluted: 'polluted' in {},
  }))
  expect(main).toEqual({ unhandled: [], polluted: false })
  expect(keptIn(profile)).toEqual(before)
  const logs = readdirSync(profile).filter((name) => name.startsWith('ebb.log'))
  expect(logs).toContain('ebb.log')
  for (const name of logs)
    expect(statSync(join(profile, name)).size).toBeLessThan(LARGEST_LOG + 1_000)
  ebb.complaints()
}
