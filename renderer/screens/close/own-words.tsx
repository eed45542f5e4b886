import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { Button } from '../../components/button.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Modal } from '../../components/modal.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useOwnLook } from '../../live/use-own-look.ts'
import type { Drafts } from './drafts.ts'
import styles from './own-words.module.css'
import { OwnWordsForm } from './own-words-form.tsx'

type PartProps = { readonly partner: PartnerId; readonly drafts: Drafts }

const Private = ({ look, ...part }: PartProps & { readonly look: OwnLook }) => {
  const { ownWords: words } = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const recorded = useLive(({ live }) => live.seats[part.partner].recording === 'on')
  if (simulated) return <p>{words.notOfDemonstration}</p>
  return recorded ? <OwnWordsForm {...part} look={look} /> : <p>{words.notRecorded}</p>
}

/** A seat's own close, handed over. It looks the same from outside, whatever there is to write or to keep. */
export const OwnWordsPart = (part: PartProps) => {
  const { ownWords: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  const fetch = useOwnLook(part.partner)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      {isOpen && (
        <Modal title={words.title} close={words.close} onClose={close}>
          <div className={styles.part}>
            <HandOver partner={part.partner} purpose="fill" onOpen={fetch}>
              {(look) => <Private {...part} look={look} />}
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}
