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

test('a wrong change is refused', () => {
  expect(settingsChangeSchema.safeParse({ volume: 2 }).success).toBe(false)
  expect(settingsChangeSchema.safeParse({ colour: 'red' }).success).toBe(false)
})
