import { useState } from 'react'
import type { Words } from '#shared/guidance/words.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { Tendency } from '#shared/people/people.ts'
import { Button } from '../../components/button.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Modal } from '../../components/modal.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useName } from '../../people/use-name.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import styles from './words-for-me.module.css'

/** Which words these are (science 4.3): who tends to step back reads of space, who tends to step closer of contact. */
const linesFor = (tendency: Tendency | null, isAlone: boolean, words: Words): readonly string[] => {
  const { space, contact, steady } = words.pause.help.lines
  const { withdraw, pursue, neutral } = isAlone
    ? words.alone.wordsForMe
    : {
        withdraw: space,
        pursue: contact,
        neutral: [space, contact, steady].flatMap((lines) => lines.slice(0, 1)),
      }
  switch (tendency) {
    case 'withdraw':
      return withdraw
    case 'pursue':
      return pursue
    case 'neither':
    case null:
      return neutral
    default:
      return tendency satisfies never
  }
}

/**
 * One seat's own words in a pause, for the eyes of one. From outside it is the same at both seats, whatever was said of
 * oneself; what a PIN shuts chooses nothing.
 */
export const WordsForMe = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords()
  const { bridge } = useEbb()
  const name = useName(partner)
  const isAlone = useIsAlone()
  const simulated = useLive(({ live }) => live.simulated)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const fetch = async (): Promise<readonly string[]> => {
    const own = await bridge.call('people:own', partner)
    const lines = linesFor(own.open ? own.tendency : null, isAlone, words)
    // Of two nobody's own pace moves the pacer, which is both's (decision 38): its owner reads it here.
    const pace = own.open && !isAlone ? own.breathsPerMinute : null
    return pace === null ? lines : [...lines, words.wordsForMe.pace(pace)]
  }
  // Simulated hearts are nobody's: nobody said anything of themselves.
  if (simulated) return null
  const { wordsForMe } = words
  return (
    <>
      <Button
        rank="quiet"
        size="small"
        label={wordsForMe.openAs(name)}
        onPress={() => setOpen(true)}
      >
        {wordsForMe.open}
      </Button>
      {isOpen && (
        // Wide, so that a hand that holds need not scroll.
        <Modal size="card" title={wordsForMe.title} close={wordsForMe.close} onClose={close}>
          <div className={styles.look}>
            <HandOver partner={partner} onOpen={fetch}>
              {(lines) =>
                lines.map((line) => (
                  <p key={line} className={styles.line}>
                    {line}
                  </p>
                ))
              }
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}
