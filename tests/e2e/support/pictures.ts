import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { ACCEPTED, SHOWN } from '../../../scripts/pictures/folders.ts'
import { endTransitions, expectAccessible } from './accessible.ts'
import { NOT_COMPARED } from './not-compared.ts'

const TO_LOOK_AT = 'artifacts/screens'
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

/** The same screen in a window of another size: looked at in tests, and one too many among the documents. */
const OTHER_SIZE = /-(small|\d{3,4})$/
/** No two builds of Electron draw alike, so the accepted pictures are those of the one that is pinned. */
const ON_PINNED_RUNTIME = process.env.EBB_RUNTIME === 'registry'
/** `npm run pictures -- --compare` asks for it: it doubles how long a screen takes. */
const IS_COMPARED = process.env.EBB_COMPARE === '1' && ON_PINNED_RUNTIME
/** A state that is still on its way to the screen gets so long, ms; a change that is meant costs as much. */
const STILL_COMING = 3_000

const keepToLookAt = async (page: Page, file: string): Promise<string> => {
  const path = join(TO_LOOK_AT, file)
  await page.screenshot({ path, animations: 'disabled' })
  return path
}

/** Takes the screen as it is now for the accepted one, where it differs. */
const accept = async (page: Page, file: string): Promise<void> => {
  mkdirSync(dirname(SHOWN), { recursive: true })
  appendFileSync(SHOWN, `${file}\n`)
  await expect(page).toHaveScreenshot(file)
}

/** Soft: one run tells of every screen that has changed. */
const compare = async (page: Page, file: string): Promise<void> => {
  if (existsSync(join(ACCEPTED, file)))
    await expect
      .soft(() => expect(page).toHaveScreenshot(file))
      .toPass({ timeout: STILL_COMING, intervals: [0, 500, 1_000] })
  else {
    const path = await keepToLookAt(page, file)
    const message = `no picture of ${file} has been accepted: look at ${path}, then npm run pictures`
    expect.soft(null, message).not.toBeNull()
  }
}

const takePicture = async (page: Page, name: string, scheme: Scheme): Promise<void> => {
  const file = `${name}-${scheme}.png`
  if (!IS_COMPARED || OTHER_SIZE.test(name) || NOT_COMPARED.has(name))
    await keepToLookAt(page, file)
  else await compare(page, file)
}

const emulate = async (page: Page, colorScheme: Scheme): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await endTransitions(page)
}

const expectReadable = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, `${name}, dark`, 'colours')
  await emulate(page, 'light')
  await expectAccessible(page, `${name}, light`, 'all')
}

/**
 * Keeps a picture of the screen as it is, by day and by night, where that is asked for held against the one that was accepted of
 * it, and holds it against WCAG. The pictures come first: what else is looked at takes seconds, in which a strap that is emulated says nothing.
 */
export const showScreen = async (page: Page, name: string): Promise<void> => {
  const accepting = test.info().config.updateSnapshots !== 'none'
  if (accepting && OTHER_SIZE.test(name)) return
  // Whatever lies under the mouse looks different.
  await page.mouse.move(0, 0)
  for (const scheme of SCHEMES) {
    await emulate(page, scheme)
    if (accepting) await accept(page, `${name}-${scheme}.png`)
    else await takePicture(page, name, scheme)
  }
  if (!accepting) await expectReadable(page, name)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
