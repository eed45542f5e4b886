import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'

type Take = (files: readonly File[]) => void

/** What hangs over the window, and whichever screen takes it now. */
type Drops = { readonly isOver: boolean; readonly taker: RefObject<Take | null> }

const DropContext = createContext<Drops | null>(null)

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true

/**
 * Files dropped anywhere on the window. One listener for all screens, and while files hang over the window they hang over
 * the page itself (`base.css`): dropped over an element that has just gone with its screen, they would be lost.
 */
const useDrops = (): Drops => {
  const [isOver, setOver] = useState(false)
  const taker = useRef<Take | null>(null)
  useEffect(() => {
    const hang = (hangs: boolean): void => {
      // At once: the next look at what lies under the pointer comes before the next picture.
      document.documentElement.toggleAttribute('data-under-files', hangs)
      setOver(hangs)
    }
    const over = (event: DragEvent): void => {
      const isTaken = holdsFiles(event) && taker.current !== null
      // Without this the window takes no drop at all.
      if (isTaken) event.preventDefault()
      hang(isTaken)
    }
    const drop = (event: DragEvent): void => {
      hang(false)
      if (!holdsFiles(event) || taker.current === null) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) taker.current(files)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) hang(false)
    }
    const leaving = new AbortController()
    const { signal } = leaving
    // Both: what changes under the pointer is entered anew, and would not take the drop before it was moved again.
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('dragleave', leave, { signal })
    // Whoever presses drags nothing, also where nobody heard the files leave. A move says less: one may be late.
    window.addEventListener('pointerdown', () => hang(false), { signal })
    return () => leaving.abort()
  }, [])
  return { isOver, taker }
}

export const DropRoom = ({ children }: { readonly children: ReactNode }) => (
  <DropContext value={useDrops()}>{children}</DropContext>
)

/** Takes files dropped anywhere on the window, while this is on the screen; whether some hang over it. */
export const useDrop = (onFiles: Take): boolean => {
  const drops = useContext(DropContext)
  if (drops === null) throw new Error('no DropRoom around this component')
  const { isOver, taker } = drops
  useEffect(() => {
    taker.current = onFiles
    return () => {
      taker.current = null
    }
  }, [taker, onFiles])
  return isOver
}
