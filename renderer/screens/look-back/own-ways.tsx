import type { PartnerId } from '#shared/partners.ts'
import { Button } from '../../components/button.tsx'
import { Ways } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { PersonLabel } from '../../people/person-label.tsx'
import { useNames } from '../../people/use-name.ts'
import { useSeats } from '../../people/use-seats.ts'
import styles from './look-back.module.css'

/** What one of them can look at of their own. */
export type OwnPlace = { readonly kind: 'words' | 'trends'; readonly partner: PartnerId }

/** For each by themselves: their words, and how their talks were from one to the next. */
export const OwnWays = ({ onGo }: { readonly onGo: (place: OwnPlace) => void }) => {
  const { ownLook } = useWords().lookBack
  const names = useNames()
  return (
    <div className={styles.ownWays}>
      {useSeats().map((partner) => (
        <div key={partner} className={styles.own}>
          <PersonLabel partner={partner} />
          <Ways>
            <Button
              size="small"
              label={ownLook.wordsOf(names[partner])}
              onPress={() => onGo({ kind: 'words', partner })}
            >
              {ownLook.words}
            </Button>
            <Button
              size="small"
              label={ownLook.trendsOf(names[partner])}
              onPress={() => onGo({ kind: 'trends', partner })}
            >
              {ownLook.trends}
            </Button>
          </Ways>
        </div>
      ))}
    </div>
  )
}
