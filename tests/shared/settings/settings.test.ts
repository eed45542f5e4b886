import { expect, test } from 'vitest'
import {
  DEFAULT_SETTINGS,
  settingsChangeSchema,
  settingsSchema,
} from '#shared/settings/settings.ts'

test('what is missing or wrong falls back to its default and costs only itself', () => {
  for (const nothing of [{}, [], null, 'dark', undefined]) {
    expect(settingsSchema.parse(nothing)).toEqual(DEFAULT_SETTINGS)
  }
  expect(settingsSchema.parse({ volume: 7, theme: 'dark', pauseMinutes: 21 })).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
  })
})

test('a change changes what it names and nothing else', () => {
  expect(settingsChangeSchema.parse({ theme: 'light' })).toEqual({ theme: 'light' })
})

test('the pacer takes the rates there are, and every loudness lies between silence and full', () => {
  expect(settingsSchema.parse({ breathsPerMinute: 6.2, ringVolume: -1, breathSound: 2 })).toEqual(
    DEFAULT_SETTINGS,
  )
  expect(settingsSchema.parse({ breathsPerMinute: 4.5 })).toMatchObject({ breathsPerMinute: 4.5 })
  expect(settingsChangeSchema.safeParse({ breathsPerMinute: 8 }).success).toBe(false)
  expect(settingsChangeSchema.safeParse({ ringVolume: 1.1 }).success).toBe(false)
  expect(DEFAULT_SETTINGS.breathSound).toBe(0)
})

test('a wrong change is refused', () => {
  expect(settingsChangeSchema.safeParse({ volume: 2 }).success).toBe(false)
  expect(settingsChangeSchema.safeParse({ colour: 'red' }).success).toBe(false)
})
