import { describe, expect, test, vi } from 'vitest'
import { callInputs, reportInputs } from '#shared/ipc/contract.ts'
import {
  type CallHandlers,
  type ReportHandlers,
  type Serving,
  serve,
} from '../../../electron/main/ipc/serve.ts'
import { isTrustedFrame } from '../../../electron/main/ipc/trusted-sender.ts'

type Listener = (event: unknown, raw: unknown) => unknown

/** The only fake here is Electron's own end of the wire. */
const wire = (trusted: boolean) => {
  const handled = new Map<string, Listener>()
  const heard = new Map<string, Listener>()
  const log = vi.fn()
  const calls = Object.fromEntries(
    Object.keys(callInputs).map((name) => [name, vi.fn((): unknown => `${name} answered`)]),
  )
  const reports = Object.fromEntries(Object.keys(reportInputs).map((name) => [name, vi.fn()]))
  const ipc = {
    handle: (name: string, listener: Listener) => handled.set(name, listener),
    on: (name: string, listener: Listener) => heard.set(name, listener),
  }
  serve(
    { ipc: ipc as unknown as Serving['ipc'], isTrusted: () => trusted, log },
    calls as unknown as CallHandlers,
    reports as unknown as ReportHandlers,
  )
  const call = (name: string, raw: unknown) => handled.get(name)?.({}, raw)
  const report = (name: string, raw: unknown) => heard.get(name)?.({}, raw)
  return { handled, heard, log, calls, reports, call, report }
}

describe('the boundary', () => {
  test('answers exactly the names of the contract', () => {
    const { handled, heard } = wire(true)
    expect([...handled.keys()].sort()).toEqual(Object.keys(callInputs).sort())
    expect([...heard.keys()].sort()).toEqual(Object.keys(reportInputs).sort())
  })

  test('lets a well-formed call of our own page through', () => {
    const { call, calls } = wire(true)
    expect(call('session:command', { kind: 'two-more' })).toBe('session:command answered')
    expect(calls['session:command']).toHaveBeenCalledWith({ kind: 'two-more' })
  })

  test('refuses and logs the same call of a stranger', () => {
    const { call, calls, log } = wire(false)
    expect(() => call('session:command', { kind: 'two-more' })).toThrow('refused')
    expect(calls['session:command']).not.toHaveBeenCalled()
    expect(log).toHaveBeenCalledOnce()
  })

  test.each([
    ['session:command', { kind: 'explode' }],
    ['session:command', { kind: 'ask-pause', partner: 'c' }],
    ['session:command', null],
    ['settings:change', { volume: 9 }],
    ['settings:change', { colour: 'red' }],
    ['settings:change', new Map([['theme', 'dark']])],
    ['strap:choose', 7],
    ['app:state', {}],
  ])('refuses %s with %j', (name, raw) => {
    const { call, calls, log } = wire(true)
    expect(() => call(name, raw)).toThrow('unreadable')
    expect(calls[name]).not.toHaveBeenCalled()
    expect(log).toHaveBeenCalledOnce()
  })

  test.each([
    ['strap:packet', { partner: 'a', bytes: [1, 2], ageMs: 0 }],
    ['strap:packet', { partner: 'a', bytes: new Uint8Array(513), ageMs: 0 }],
    ['strap:packet', { partner: 'a', bytes: new Uint8Array(4), ageMs: -1 }],
    ['strap:packet', { partner: 'z', bytes: new Uint8Array(4), ageMs: 0 }],
    ['strap:link', { partner: 'a', link: { kind: 'live' } }],
    ['simulation:advance', { byMs: Number.POSITIVE_INFINITY }],
    ['simulation:advance', { byMs: 1_001 }],
  ])('drops and logs the report %s %#', (name, raw) => {
    const { report, reports, log } = wire(true)
    expect(() => report(name, raw)).not.toThrow()
    expect(reports[name]).not.toHaveBeenCalled()
    expect(log).toHaveBeenCalledOnce()
  })

  test('a call that fails in main fails in the page, too, and is written down', async () => {
    const { call, calls, log } = wire(true)
    calls['app:away']?.mockImplementation(() => {
      throw new Error('at once')
    })
    calls['people:own']?.mockRejectedValue(new Error('later'))
    expect(() => call('app:away', true)).toThrow('at once')
    await expect(call('people:own', 'a')).rejects.toThrow('later')
    expect(log.mock.calls.map(([line]) => line)).toEqual([
      'call failed: app:away',
      'call failed: people:own',
    ])
  })

  test('takes a well-formed packet, and not from a stranger', () => {
    const packet = { partner: 'b', bytes: Uint8Array.of(0x10, 60), ageMs: 3 }
    const ours = wire(true)
    ours.report('strap:packet', packet)
    expect(ours.reports['strap:packet']).toHaveBeenCalledWith(packet)
    const theirs = wire(false)
    theirs.report('strap:packet', packet)
    expect(theirs.reports['strap:packet']).not.toHaveBeenCalled()
  })
})

describe('a trusted frame', () => {
  const app = 'ebb://app/index.html'
  test.each([
    ['our page', { url: 'ebb://app/index.html', parent: null }, true],
    ['our page further in', { url: 'ebb://app/index.html#talk', parent: null }, true],
    ['a frame inside our page', { url: 'ebb://app/index.html', parent: {} }, false],
    ['another host', { url: 'ebb://evil/index.html', parent: null }, false],
    ['the web', { url: 'https://app/index.html', parent: null }, false],
    ['a file', { url: 'file:///index.html', parent: null }, false],
    ['an address that is none', { url: 'nonsense', parent: null }, false],
    ['a frame that has gone', null, false],
  ])('%s', (_, frame, trusted) => {
    expect(isTrustedFrame(frame, app)).toBe(trusted)
  })
})
