import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './modal.module.css'

export type ModalProps = {
  readonly title: ReactNode
  readonly onClose: () => void
  /** `low` leaves the screen above it in sight. */
  readonly size?: 'card' | 'sheet' | 'low'
  readonly children: ReactNode
}

/** Something to read or decide before the screen goes on, open as long as it is drawn. A press beside it leaves it; Escape hides the whole window. */
export const Modal = ({ title, onClose, size = 'sheet', children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
  }, [])
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
    </dialog>
  )
}
