import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import buttons from './button.module.css'

export type Fold = {
  readonly isOpen: boolean
  readonly id: string
  readonly opener: RefObject<HTMLButtonElement | null>
  readonly toggle: () => void
  /** Shuts it from within; the focus goes back to what opened it. */
  readonly shut: () => void
}

/** Something that opens at its place and shuts again. Escape is not ours: it takes the whole window out of sight. */
export const useFold = (): Fold => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const shut = (): void => {
    opener.current?.focus()
    setOpen(false)
  }
  return { isOpen, id, opener, toggle: () => setOpen(!isOpen), shut }
}

export type FoldButtonProps = {
  readonly fold: Fold
  /** Spoken instead of the text, where the text alone does not say enough. */
  readonly label?: string
  readonly children: ReactNode
}

/** The small, quiet word that opens and shuts a fold. */
export const FoldButton = ({ fold, label, children }: FoldButtonProps) => (
  <button
    ref={fold.opener}
    type="button"
    className={buttons.button}
    data-rank="quiet"
    data-size="small"
    aria-label={label}
    aria-expanded={fold.isOpen}
    aria-controls={fold.isOpen ? fold.id : undefined}
    onClick={fold.toggle}
  >
    {children}
  </button>
)
