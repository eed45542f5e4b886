import { english as words } from '#shared/guidance/words.ts'
import type { Bluez } from '../../support/bluez/bluez.ts'
import { beginTalk } from './begin-talk.ts'
import type { Ebb } from './ebb.ts'
import { putStrap } from './put-strap.ts'
import { WornStraps } from './worn-strap.ts'

const press = ({ page }: Ebb, name: string): Promise<void> =>
  page.getByRole('button', { name }).first().click()

const straps = [
  { address: 'A0:9E:1A:00:00:01', name: 'Polar H10 12345678' },
  { address: 'A0:9E:1A:00:00:02', name: 'Polar H10 87654321' },
] as const

/** So many straps put on, left seat first. */
export const wear = async (ebb: Ebb, bluez: Bluez, count: 1 | 2): Promise<WornStraps> => {
  const worn = straps.slice(0, count).map((strap) => bluez.addStrap(strap))
  for (const strap of worn) await putStrap(ebb.page, strap)
  return new WornStraps(ebb, worn)
}

/** Sits until the rests are found, at 70 and 72 bpm. */
export const findRests = async (ebb: Ebb, worn: WornStraps): Promise<void> => {
  await beginTalk(ebb.page)
  await ebb.page.getByText(words.rest.title).waitFor()
  await worn.seconds(280, () => [70, 72])
}

export const leaveRest = async (ebb: Ebb): Promise<void> => {
  await press(ebb, words.rest.begin)
  await ebb.page.getByText(words.talk.flooding).first().waitFor()
}
