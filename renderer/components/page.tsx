import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './page.module.css'
import { ScreenFrame } from './screen-frame.tsx'
import { Title } from './title.tsx'

export type PageProps = {
  readonly title: string
  readonly back: string
  readonly onBack: () => void
  readonly children: ReactNode
}

/** One calm column to read, away from the table, with the way back. */
export const Page = ({ title, back, onBack, children }: PageProps) => (
  <ScreenFrame
    corner={
      <Button rank="quiet" onPress={onBack}>
        <Icon name="back" />
        {back}
      </Button>
    }
  >
    <div className={styles.page} data-column>
      <Title>{title}</Title>
      {children}
    </div>
  </ScreenFrame>
)
