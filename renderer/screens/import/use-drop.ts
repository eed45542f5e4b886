import { useEffect, useRef, useState } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

/** Files dropped anywhere on the window, while this is on the screen; whether some hang over it. */
export const useDrop = (onFiles: (files: readonly File[]) => void): boolean => {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      // Without this the window takes no drop at all.
      event.preventDefault()
      setOver(true)
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      take.current([...(event.dataTransfer?.files ?? [])])
    }
    // Both: what changes under the pointer is entered anew, and would not take the drop before it was moved again.
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener(
      'dragleave',
      (event) => event.relatedTarget === null && setOver(false),
      {
        signal,
      },
    )
    return () => leaving.abort()
  }, [])
  return isOver
}
