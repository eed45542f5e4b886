import { useWords } from '../../language/speech-context.ts'
import styles from './help-screen.module.css'

/** Shoulders and chest in one line, the strap below, its pod in the middle and the two fields that are wetted. */
export const StrapPicture = () => (
  <svg
    className={styles.strap}
    viewBox="0 0 240 150"
    role="img"
    aria-label={useWords().help.strap.picture}
  >
    <path d="M98 4c0 14-2 22-14 27C62 39 40 42 30 58c-6 10-8 22-9 34M142 4c0 14 2 22 14 27c22 8 44 11 54 27c6 10 8 22 9 34" />
    <path d="M52 74c3 26 4 48 2 72M188 74c-3 26-4 48-2 72" />
    <path d="M70 82c14 10 34 10 44-1M170 82c-14 10-34 10-44-1" data-faint="" />
    <path d="M54 104c42 11 90 11 132 0M55 117c42 11 88 11 130 0" />
    <path d="M70 108.500v13M102 113v13M138 113v13M170 108.500v13" />
    <path d="M107 108h26v20h-26Z" data-pod="" />
  </svg>
)
