import type { Event } from 'electron'
import { expect, test, vi } from 'vitest'
import { BluetoothChooser } from '../../electron/main/bluetooth-chooser.ts'

const strap = (deviceId: string, deviceName: string) => ({ deviceId, deviceName })
const asked = () => ({ preventDefault: vi.fn() }) as unknown as Event

const chooser = () => {
  const show = vi.fn()
  return { show, chooser: new BluetoothChooser(show) }
}

test('keeps Electron from taking the first strap, and shows the list as it grows', () => {
  const { chooser: room, show } = chooser()
  const event = asked()
  room.offer(event, [], vi.fn())
  room.offer(event, [strap('1', 'H10'), strap('2', '')], vi.fn())
  expect(event.preventDefault).toHaveBeenCalledTimes(2)
  expect(show.mock.calls).toEqual([
    [[]],
    [
      [
        { id: '1', name: 'H10' },
        { id: '2', name: '' },
      ],
    ],
  ])
})

test('answers the newest question once, and closes', () => {
  const { chooser: room, show } = chooser()
  const [older, newest] = [vi.fn(), vi.fn()]
  room.offer(asked(), [strap('1', 'H10')], older)
  room.offer(asked(), [strap('1', 'H10')], newest)
  expect(room.choose('1')).toBe(true)
  expect(room.choose('1')).toBe(false)
  expect(older).not.toHaveBeenCalled()
  expect(newest.mock.calls).toEqual([['1']])
  expect(show).toHaveBeenLastCalledWith(null)
})

test('cancels with an empty id, and can be asked again', () => {
  const { chooser: room } = chooser()
  const [first, second] = [vi.fn(), vi.fn()]
  room.offer(asked(), [], first)
  room.choose(null)
  room.offer(asked(), [strap('1', 'H10')], second)
  room.choose('1')
  expect(first.mock.calls).toEqual([['']])
  expect(second.mock.calls).toEqual([['1']])
})

test('does not answer for a window that has gone', () => {
  const { chooser: room } = chooser()
  const answer = vi.fn()
  room.offer(asked(), [], answer)
  room.forget()
  expect(room.choose('1')).toBe(false)
  expect(answer).not.toHaveBeenCalled()
})
