import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareSteps } from './pictures/compare.ts'
import { ACCEPTED, GALLERY, SHOWN } from './pictures/folders.ts'
import { galleryOf, missing, screensAmong } from './pictures/gallery.ts'
import { testsWithPictures } from './pictures/tests.ts'
import { pinnedElectron } from './runtime/electron-runtime.ts'
import { projectRoot } from './runtime/project.ts'
import { runScript } from './runtime/run-script.ts'
import { runSteps, type Step } from './runtime/steps.ts'
import { endToEndSteps } from './runtime/test-steps.ts'

const inProject = (path: string): string => join(projectRoot, path)
const accepted = (): readonly string[] =>
  readdirSync(inProject(ACCEPTED)).filter((file) => /-(light|dark)\.png$/.test(file))

/** After a run of all of them: what no test shows any more is no screen of Ebb's. */
const removeUnshown: Step = {
  name: 'unshown',
  async run() {
    const shown = new Set(readFileSync(inProject(SHOWN), 'utf8').split('\n'))
    for (const file of accepted().filter((one) => !shown.has(one))) {
      rmSync(inProject(`${ACCEPTED}/${file}`))
      console.log(`No test shows ${file} any more; it is removed.`)
    }
    return { outcome: 'ok' }
  },
}

const writeGallery: Step = {
  name: 'gallery',
  async run() {
    const names = screensAmong(accepted())
    writeFileSync(inProject(GALLERY), galleryOf(names))
    const owed = missing(names)
    for (const name of owed.words)
      console.log(`${name} needs a line that says what is seen, in scripts/pictures/screens.ts.`)
    for (const name of owed.pictures)
      console.log(`${name} has a line in scripts/pictures/screens.ts, and no picture.`)
    return { outcome: 'ok' }
  },
}

const COMPARE = '--compare'
const chosen = process.argv.slice(2).filter((arg) => arg !== COMPARE)
const tests = chosen.length > 0 ? chosen : testsWithPictures()

const accept = (): Step[] => {
  if (existsSync(inProject(SHOWN))) rmSync(inProject(SHOWN))
  // However many screens a test shows, and whatever else the computer does.
  const args = [...tests, '--update-snapshots=changed', '--timeout=600000']
  return [
    ...endToEndSteps({ name: 'pictures', args, electron: pinnedElectron }),
    ...(chosen.length > 0 ? [] : [removeUnshown]),
    writeGallery,
  ]
}

// `npm run pictures`: takes every screen that has changed as it is now, with `--compare` tells which have. With names of
// end-to-end tests only theirs.
await runScript(() => runSteps(process.argv.includes(COMPARE) ? compareSteps(tests) : accept()))
