import type { PartnerId } from '../../partners.ts'

/** A stretch of script time, s: from the first second up to, but without, the last. */
type Stretch = { readonly fromS: number; readonly toS: number }

/** Faults of some of the packets (`lost`) or beats. */
export const SHARED_FAULTS = ['lost', 'ectopy', 'missed', 'extra'] as const
/** Faults of the whole stretch. */
export const WHOLE_FAULTS = [
  'drop-out',
  'silence',
  'freeze',
  'dry',
  'late',
  'faked-rr',
  'rate-only',
  'on-table',
] as const

/**
 * Something that goes wrong with one strap, or with both.
 *
 * `drop-out`: the link is lost. `silence`: the link stands, nothing comes. `freeze`: the same bytes again and again.
 * `dry`: dry electrodes, wild RR and bursts without contact. `late`: packets come seconds late, bunched, in order.
 * `lost`: this share of packets (0-1) never arrives. `ectopy`, `missed`, `extra`: this share of beats comes early with
 * a pause after it, is not seen, or is seen twice. `faked-rr`: RR made from the rate. `rate-only`: no RR.
 * `on-table`: taken off; the last rate goes on without RR or contact. `swapped`: each sits on the other's seat.
 */
export type Trouble = Stretch &
  (
    | {
        readonly strap: PartnerId
        readonly fault: (typeof SHARED_FAULTS)[number]
        readonly share: number
      }
    | { readonly strap: PartnerId; readonly fault: (typeof WHOLE_FAULTS)[number] }
    | { readonly strap: 'both'; readonly fault: 'swapped' }
  )

export type StrapTrouble = Trouble & { readonly strap: PartnerId }

/** What goes wrong, in any order; several things may go wrong at once. Seconds from wherever the script is begun. */
export type TroubleScript = readonly Trouble[]

export const NO_TROUBLE: TroubleScript = []

const isOn = ({ fromS, toS }: Stretch, atS: number): boolean => atS >= fromS && atS < toS

/** What is wrong with this strap at second `atS`. */
export const troublesOf = (
  script: TroubleScript,
  strap: PartnerId,
  atS: number,
): readonly StrapTrouble[] =>
  script.filter((trouble): trouble is StrapTrouble => trouble.strap === strap && isOn(trouble, atS))

/** Whether the two straps sit on each other's seats at second `atS`. */
export const areSwapped = (script: TroubleScript, atS: number): boolean =>
  script.some((trouble) => trouble.fault === 'swapped' && isOn(trouble, atS))
