import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { OwnLook } from '#shared/session/own-look.ts'
import { Button } from '../../components/button.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Modal } from '../../components/modal.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import styles from './arrival-look.module.css'

/** One seat's own look at today's rest. From outside it is the same at every seat, whatever there is to see. */
export const ArrivalLook = ({ partner }: { readonly partner: PartnerId }) => {
  const { arrival } = useWords()
  const { bridge } = useEbb()
  const name = useName(partner)
  const [isOpen, setOpen] = useState(false)
  const look = async (): Promise<OwnLook> => {
    const own = await bridge.call('session:own', partner)
    if (own === null) throw new Error('there is no talk to look at')
    return own
  }
  const close = (): void => setOpen(false)
  return (
    <>
      <Button rank="quiet" label={arrival.offerTo(name)} onPress={() => setOpen(true)}>
        {arrival.offer}
      </Button>
      {isOpen && (
        <Modal title={arrival.title} close={arrival.close} onClose={close}>
          <div className={styles.look}>
            <HandOver partner={partner} onOpen={look}>
              {({ arrivedHigh }) => (
                <p className={styles.seen}>{arrivedHigh ? arrival.high : arrival.found}</p>
              )}
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}
