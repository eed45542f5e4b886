import { pinnedElectron } from '../runtime/electron-runtime.ts'
import type { Step } from '../runtime/steps.ts'
import { endToEndSteps } from '../runtime/test-steps.ts'
import { testsWithPictures } from './tests.ts'

/** That a picture with one other word or shade is refused. */
const REFUSES = 'tests/e2e/pictures.spec.ts'

/** Tells which screens differ from the pictures that were accepted of them; of these end-to-end tests, or of all that show any. */
export const compareSteps = (tests: readonly string[] = testsWithPictures()): Step[] =>
  endToEndSteps({
    name: 'pictures',
    args: [...tests, REFUSES],
    electron: pinnedElectron,
    env: { EBB_COMPARE: '1' },
  })
