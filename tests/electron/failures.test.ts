import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { sayCannotStart } from '../../electron/main/cannot-start.ts'
import { catchTheRest, openFailures } from '../../electron/main/failures.ts'
import { Notices } from '../../electron/main/notices.ts'

const SECONDS = 1_000

const opened = () => {
  const log = vi.fn()
  const say = vi.fn()
  return { log, say, failed: openFailures(log, new Notices(say)) }
}

describe('what nothing else has caught', () => {
  test('is written down, and said once', () => {
    const { log, say, failed } = opened()
    const main = new EventEmitter()
    catchTheRest(main, failed)
    const [thrown, rejected] = [new Error('thrown'), new Error('rejected')]
    main.emit('uncaughtException', thrown)
    main.emit('unhandledRejection', rejected)
    expect(log.mock.calls.map(([, detail]) => detail)).toEqual([thrown, rejected])
    expect(say.mock.calls).toEqual([[{ kind: 'something-failed' }]])
  })

  test('leaves room in the log where it comes back every second', () => {
    const { log, say, failed } = opened()
    for (let second = 0; second < SECONDS; second += 1) failed('main failed', second)
    expect(log.mock.calls.length).toBeGreaterThan(1)
    expect(log.mock.calls.length).toBeLessThan(50)
    expect(say).toHaveBeenCalledOnce()
  })
})

describe('a start that fails', () => {
  test.each([
    ['de-DE', 'Ebb could not start.'],
    ['fr-FR', 'Ebb n’a pas pu démarrer.'],
    ['fa-IR', 'Ebb نتوانست شروع کند.'],
  ])(
    'on a computer set to %s is said in a box, with the place where it is written',
    (language, title) => {
      const [log, show] = [vi.fn(), vi.fn()]
      const error = new Error('no page')
      const system = { languages: [language], country: '' }
      sayCannotStart(error, { log, logPath: '/home/someone/ebb.log', system, show })
      expect(log).toHaveBeenCalledWith(expect.any(String), error)
      expect(show).toHaveBeenCalledWith(title, expect.stringContaining('/home/someone/ebb.log'))
    },
  )
})
