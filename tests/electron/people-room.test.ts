import { expect, test, vi } from 'vitest'
import type { PartnerId } from '#shared/partners.ts'
import { NOBODY_YET, TENDENCIES } from '#shared/people/people.ts'
import { PeopleRoom } from '../../electron/main/people/people-room.ts'

type Stream = 'couple' | PartnerId

/** Sealed notes as they behave: nothing without keys, writing without a PIN, reading only where it is open. */
class Notes {
  hasKeys = true
  readonly shut = new Set<Stream>()
  readonly kept = new Map<string, string>()

  read = (name: string, stream: Stream): string | null =>
    this.isOpen(stream) ? (this.kept.get(`${stream} ${name}`) ?? null) : null
  write = (name: string, stream: Stream, text: string | null): boolean => {
    if (!this.hasKeys) return false
    if (text === null) this.kept.delete(`${stream} ${name}`)
    else this.kept.set(`${stream} ${name}`, text)
    return true
  }
  isOpen = (stream: Stream): boolean => this.hasKeys && !this.shut.has(stream)
}

const open = (notes = new Notes()) => {
  const told = vi.fn()
  const log = vi.fn()
  return { notes, told, log, room: new PeopleRoom({ notes, isOpen: notes.isOpen }, told, log) }
}
const ADA = { kind: 'name', partner: 'a', name: 'Ada' } as const

test('what is said is told, kept, and there at the next start', () => {
  const { room, told, notes } = open()
  expect(room.value).toEqual(NOBODY_YET)
  room.change(ADA)
  expect(told).toHaveBeenLastCalledWith(room.value)
  const next = open(notes)
  expect(next.room.value).toEqual(NOBODY_YET)
  next.room.opened()
  expect(next.room.value.persons.a.name).toBe('Ada')
  expect(next.told).toHaveBeenCalledTimes(1)
})

test('before keys are chosen it is held, and kept once they are', () => {
  const { room, notes } = open()
  notes.hasKeys = false
  room.change(ADA)
  room.tell('b', { tendency: 'pursue' })
  expect(notes.kept.size).toBe(0)
  expect(room.own('b')).toEqual({ open: true, tendency: 'pursue', breathsPerMinute: null })
  notes.hasKeys = true
  room.opened()
  expect([...notes.kept.keys()]).toEqual(['couple people', 'b tendency'])
  expect(room.value.persons.a.name).toBe('Ada')
})

test('a start without anything said keeps nothing', () => {
  const { room, notes } = open()
  room.opened()
  expect(notes.kept.size).toBe(0)
})

test('what somebody tends to do lies under their own key alone, and a PIN shuts it', () => {
  const { room, notes } = open()
  room.tell('a', { tendency: 'withdraw' })
  expect([...notes.kept.keys()]).toEqual(['a tendency'])
  expect(room.own('a')).toEqual({ open: true, tendency: 'withdraw', breathsPerMinute: null })
  notes.shut.add('a')
  expect(room.own('a')).toEqual({ open: false, tendency: null, breathsPerMinute: null })
  room.tell('a', { tendency: 'neither' })
  notes.shut.clear()
  expect(room.own('a').tendency).toBe('neither')
})

test('the own pace of breath lies under the own key, too, and is read back without what else was said', () => {
  const { room, notes } = open()
  room.tell('b', { breathsPerMinute: 5.5 })
  expect([...notes.kept.keys()]).toEqual(['b pace'])
  expect(notes.kept.get('b pace')).toHaveLength(16)
  expect(room.own('b')).toEqual({ open: true, tendency: null, breathsPerMinute: 5.5 })
  room.tell('b', { tendency: 'pursue' })
  room.tell('b', { breathsPerMinute: null })
  expect(room.own('b')).toEqual({ open: true, tendency: 'pursue', breathsPerMinute: null })
  notes.kept.set('b pace', 'NaN')
  expect(room.own('b').tendency).toBe('pursue')
  room.forget('b')
  expect([...notes.kept.keys()].filter((key) => key.startsWith('b'))).toEqual([])
})

test('how long the note is tells nothing, and neither does it whether something was said', () => {
  const { room, notes } = open()
  const lengths = [...TENDENCIES, null].map((tendency) => {
    room.tell('b', { tendency })
    expect(room.own('b').tendency).toBe(tendency)
    return notes.kept.get('b tendency')?.length
  })
  expect(new Set(lengths).size).toBe(1)
})

test('forgetting one of them leaves nothing of that one, and all of the other', () => {
  const { room, notes } = open()
  room.change(ADA)
  room.change({ kind: 'name', partner: 'b', name: 'Ben' })
  room.change({ kind: 'soothes', partner: 'a', soothes: ['Tea'] })
  room.change({ kind: 'place', partner: 'a', place: 'Kitchen' })
  room.tell('a', { tendency: 'withdraw' })
  room.tell('b', { tendency: 'pursue' })
  room.forget('a')
  const all = [...notes.kept].join()
  for (const gone of ['Ada', 'Tea', 'Kitchen', 'withdraw']) expect(all).not.toContain(gone)
  expect(room.value.persons.b.name).toBe('Ben')
  expect(room.own('b').tendency).toBe('pursue')
})

test('after everything was erased it writes nothing and knows nobody', () => {
  const { room, notes, told } = open()
  room.change(ADA)
  notes.kept.clear()
  room.forgetAll()
  expect(notes.kept.size).toBe(0)
  expect(told).toHaveBeenLastCalledWith(NOBODY_YET)
})

test.each(['{', '[]', 'null', '{"persons":{"a":5}}'])(
  'what is kept as %s costs only itself, and its text is not logged',
  (text) => {
    const { room, notes, log } = open()
    notes.kept.set('couple people', text)
    room.opened()
    expect(room.value).toEqual(NOBODY_YET)
    for (const call of log.mock.calls) expect(call).toHaveLength(1)
  },
)

test('a disk that refuses ends no set-up', () => {
  const { room, notes, log } = open()
  notes.write = () => {
    throw new Error('disk full')
  }
  room.change(ADA)
  expect(room.value.persons.a.name).toBe('Ada')
  expect(log).toHaveBeenCalledTimes(1)
})
