import { expect, test, vi } from 'vitest'
import { english as words } from '#shared/guidance/words.ts'
import { CueNotice, type NoticePorts } from '../../electron/main/cue-notice.ts'

type Shown = Parameters<NoticePorts['show']>[0] & { readonly close: ReturnType<typeof vi.fn> }

const open = (isInFront: boolean) => {
  const shown: Shown[] = []
  const bringUp = vi.fn<() => void>()
  const notice = new CueNotice(() => words.notification, {
    isWanted: () => !isInFront,
    show: (what) => {
      const close = vi.fn<() => void>()
      shown.push({ ...what, close })
      return { close }
    },
    bringUp,
  })
  return { notice, shown, bringUp }
}

const CUES = ['time-for-a-pause', 'return-soon', 'return-now'] as const

test.each(CUES)('%s: with the window out of sight it says what time it is for', (cue) => {
  const { notice, shown } = open(false)
  notice.cue(cue)
  expect(shown).toMatchObject([{ title: 'Ebb', body: words.notification[cue] }])
})

test('nothing is said outside a window that is in front', () => {
  const { notice, shown } = open(true)
  for (const cue of CUES) notice.cue(cue)
  expect(shown).toEqual([])
})

test('no text tells of a body, a number or a seat', () => {
  const texts = Object.values(words.notification)
  expect(texts).toHaveLength(CUES.length)
  for (const text of texts) {
    expect(text).not.toMatch(/\d|heart|flood|body|bpm|strap/i)
    for (const seat of Object.values(words.partner)) expect(text).not.toContain(seat)
  }
})

test('a press brings the window up, and what was said goes', () => {
  const { notice, shown, bringUp } = open(false)
  notice.cue('return-now')
  shown[0]?.onClick()
  expect(bringUp).toHaveBeenCalledTimes(1)
  expect(shown[0]?.close).toHaveBeenCalledTimes(1)
})

test('there is one at a time; once the window has been seen there is none', () => {
  const { notice, shown } = open(false)
  notice.cue('return-soon')
  notice.cue('return-now')
  expect(shown[0]?.close).toHaveBeenCalledTimes(1)
  expect(shown[1]?.close).not.toHaveBeenCalled()
  notice.clear()
  notice.clear()
  expect(shown[1]?.close).toHaveBeenCalledTimes(1)
})
