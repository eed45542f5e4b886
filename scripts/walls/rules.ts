import { barrels } from './barrels.ts'
import { boundaries } from './boundaries.ts'
import { exhaustiveSwitch } from './exhaustive-switch.ts'
import { fileLength } from './file-length.ts'
import { fileNames } from './file-names.ts'
import { functionLength } from './function-length.ts'
import { importCycles } from './import-cycles.ts'
import { network } from './network.ts'
import { readable } from './readable.ts'
import type { Rule } from './rule.ts'
import { sharedLayers } from './shared-layers.ts'
import { sharedPurity } from './shared-purity.ts'
import { styleColours } from './style-colours.ts'
import { styleDirections } from './style-directions.ts'
import { traces } from './traces.ts'

/** All walls of this project. */
export const rules: readonly Rule[] = [
  readable,
  fileNames,
  fileLength,
  functionLength,
  barrels,
  boundaries,
  sharedLayers,
  sharedPurity,
  importCycles,
  exhaustiveSwitch,
  traces,
  network,
  styleDirections,
  styleColours,
]
