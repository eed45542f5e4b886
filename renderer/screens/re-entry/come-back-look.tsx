import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { Button } from '../../components/button.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Hint } from '../../components/hint.tsx'
import { Modal } from '../../components/modal.tsx'
import { ZeroToTen } from '../../components/zero-to-ten.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useOwnLook } from '../../live/use-own-look.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import styles from './come-back-look.module.css'

const Looked = ({ partner, look }: { readonly partner: PartnerId; readonly look: OwnLook }) => {
  const { comeBack: words, alone, talk, trouble } = useWords()
  const isAlone = useIsAlone()
  const isBare = useLive(({ live }) => live.seats[partner].link.kind === 'none')
  const { bridge } = useEbb()
  const [readiness, setReadiness] = useState(look.readiness)
  const tell = (value: number): void => {
    setReadiness(value)
    void bridge.call('session:command', { kind: 'tell-readiness', partner, value })
  }
  return (
    <>
      <p className={styles.body}>
        {isBare && look.body === 'cannot-tell'
          ? talk.cannotTell(trouble['no-strap'])
          : words.body[look.body]}
      </p>
      <Hint>{isAlone ? alone.bodyHint : words.bodyHint}</Hint>
      <ZeroToTen legend={words.readiness} value={readiness} onChoose={tell} />
      <Hint>{words.readinessHint}</Hint>
    </>
  )
}

/** Each alone, whether the own body is near its own rest, and how ready; both seats have it, whatever there is to see. */
export const ComeBackLook = ({ partner }: { readonly partner: PartnerId }) => {
  const { comeBack: words, ownWords, alone } = useWords()
  const isAlone = useIsAlone()
  const [isOpen, setOpen] = useState(false)
  const fetch = useOwnLook(partner)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button rank="quiet" onPress={() => setOpen(true)}>
        {isAlone ? alone.look : words.look}
      </Button>
      {isOpen && (
        <Modal title={words.lookTitle} close={ownWords.close} onClose={close}>
          <div className={styles.look}>
            <HandOver partner={partner} purpose="fill" onOpen={fetch}>
              {(look) => <Looked partner={partner} look={look} />}
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}
