import { z } from 'zod'
import { BODY_SENSOR_LOCATIONS } from '../straps/body-sensor-location.ts'
import { LONGEST_ATTRIBUTE_VALUE } from '../straps/gatt.ts'
import type { Link, StrapIdentity } from '../straps/link.ts'
import type { StrapReadings } from '../straps/strap-readings.ts'

/** What is told of straps, as it may come from a page, a disk or the air: names are any text, but not a book of it. */

export const strapIdSchema = z.string().min(1).max(128)

export const strapIdentitySchema: z.ZodType<StrapIdentity, StrapIdentity> = z.object({
  id: strapIdSchema,
  name: z.string().max(248),
})

export const linkSchema: z.ZodType<Link, Link> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('connecting'), strap: strapIdentitySchema }),
  z.object({ kind: z.literal('live'), strap: strapIdentitySchema }),
  z.object({ kind: z.literal('lost'), strap: strapIdentitySchema }),
])

const text = z.string().max(LONGEST_ATTRIBUTE_VALUE).nullable()

export const strapReadingsSchema: z.ZodType<StrapReadings, StrapReadings> = z.object({
  wornAt: z.enum(BODY_SENSOR_LOCATIONS).nullable(),
  battery: z.number().min(0).max(100).nullable(),
  maker: text,
  model: text,
  hardware: text,
  firmware: text,
  software: text,
})
