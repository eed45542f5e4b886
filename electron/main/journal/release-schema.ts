import { z } from 'zod'
import type { Released } from '#shared/review/release.ts'
import type { GapReason } from '#shared/review/session-trace.ts'
import { UNTOLD } from '#shared/review/told.ts'
import { epochMs } from '#shared/units.ts'

/** What a release read back from disk must look like. */

const figure = z.number()
const told = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('told'), value: figure, coverage: figure }),
  z.strictObject({ kind: z.literal('unknown'), why: z.enum(UNTOLD), coverage: figure }),
])
const settling = {
  at: figure.transform(epochMs),
  countsFrom: z.enum(['pause', 'detection']),
  settleS: told,
  halfLifeS: told,
}
const span = { fromS: figure, toS: figure }
const point = z.strictObject({ atS: figure, bpm: figure })

/** One letter for each second: up, not up, unknown. */
const upText = z
  .string()
  .regex(/^[10-]*$/)
  .transform((text) => [...text].map((one) => (one === '-' ? null : one === '1')))

const releasedSchema: z.ZodType<Released> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('episode'),
    floodS: figure,
    ...span,
    runs: z.array(z.strictObject({ ...span, points: z.array(point) })),
    // A word of Ebb's own; one that this version does not know reads as not known.
    gaps: z.array(
      z.strictObject({ ...span, value: z.string().transform((value) => value as GapReason) }),
    ),
    restBpm: figure.nullable(),
    marks: z.array(figure),
    moved: z.array(figure),
    riseBpm: told,
    peakAboveRest: told,
    ...settling,
  }),
  z.strictObject({
    kind: z.literal('common'),
    up: upText,
    settling: z.array(z.strictObject(settling)),
    changes: z.array(told),
  }),
  z.strictObject({ kind: z.literal('calls'), askedS: z.array(figure) }),
  z.strictObject({ kind: z.literal('levels'), excess: z.array(figure.nullable()) }),
])

const letterOf = (up: boolean | null): string => (up === null ? '-' : up ? '1' : '0')

/** A release as it is kept, before it is sealed. */
export const textFromReleased = (released: Released): string =>
  JSON.stringify(
    released.kind === 'common' ? { ...released, up: released.up.map(letterOf).join('') } : released,
  )

/** Null where it holds none that this version knows. */
export const releasedFromText = (text: string): Released | null => {
  const read = releasedSchema.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}
