import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './modal.module.css'

export type ModalProps = {
  readonly title: ReactNode
  /** What the button says that leaves it. */
  readonly close: string
  readonly onClose: () => void
  /** Stands beside that button. */
  readonly foot?: ReactNode
  /** `low` leaves the screen above it in sight. */
  readonly size?: 'card' | 'sheet' | 'low'
  readonly children: ReactNode
}

/** Something to read or decide before the screen goes on, open as long as it is drawn. A press beside it leaves it; Escape hides the whole window. */
export const Modal = ({ title, close, onClose, foot, size = 'sheet', children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    const { scrollY } = window
    if (element !== null && !element.open) element.showModal()
    // What it leaves in sight stands at the top; what opened it may stand far below in a small window.
    if (size === 'low') window.scrollTo({ top: 0 })
    return () => {
      if (size === 'low') window.scrollTo({ top: scrollY })
      // By keyboard one goes on where one was. What goes with its dialog would leave the focus nowhere.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [size])
  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      closedby="any"
      data-size={size}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.foot}>
        {foot}
        <Button onPress={onClose}>{close}</Button>
      </div>
    </dialog>
  )
}
