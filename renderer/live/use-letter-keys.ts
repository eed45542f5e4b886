import { useEffect, useRef } from 'react'

/** A key as it is printed, and where it lies on a board that prints other letters. */
type LetterKey = { readonly letter: string; readonly code: string }

export const HIDE_KEY: LetterKey = { letter: 'h', code: 'KeyH' }
export const MARK_KEYS = {
  a: { letter: '1', code: 'Digit1' },
  b: { letter: '2', code: 'Digit2' },
} as const satisfies Record<string, LetterKey>

/** Choices and sliders take no letters: the keys act from there, too. */
const FIELD =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]'

const isField = (element: Element | null): boolean => element?.matches(FIELD) ?? false

const isOurs = ({ key, code }: KeyboardEvent, wanted: LetterKey): boolean =>
  /^[a-z0-9]$/i.test(key) ? key.toLowerCase() === wanted.letter : code === wanted.code

/** Pressed once, and not for the computer or half-written characters. */
export const isBare = ({ ctrlKey, metaKey, altKey, isComposing, repeat }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || isComposing || repeat)

/** Single keys that act wherever the focus is, but for a field somebody may be typing into. */
export const useLetterKeys = (
  keys: readonly { readonly key: LetterKey; readonly act: () => void }[],
): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isBare(event) || isField(document.activeElement)) return
      latest.current.find(({ key }) => isOurs(event, key))?.act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
