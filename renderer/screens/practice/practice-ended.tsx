import { useState } from 'react'
import type { PartnerId } from '#shared/partners.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { MINUTE, type Millis } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { HandOver } from '../../components/hand-over.tsx'
import { Hint, Soft } from '../../components/hint.tsx'
import { Modal } from '../../components/modal.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useName } from '../../people/use-name.ts'
import { OwnPace } from './own-pace.tsx'
import styles from './practice.module.css'
import { Figures } from './practice-figures.tsx'
import { usePractice } from './use-practice.ts'

type Practised = NonNullable<(PhaseView & { readonly kind: 'ended' })['practice']>
type OfSeat = { readonly partner: PartnerId }

/** Figures only on wish, for their owner's eyes. */
const Look = ({ partner }: OfSeat) => {
  const { practice, joined } = useWords()
  const { ended } = practice
  const name = useName(partner)
  const fetch = usePractice(null, partner)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button rank="quiet" label={joined.and(ended.look, name)} onPress={() => setOpen(true)}>
        {ended.look}
      </Button>
      {isOpen && (
        <Modal title={ended.look} close={ended.close} onClose={close}>
          <div className={styles.sheet}>
            <HandOver partner={partner} onOpen={fetch}>
              {(own) => <Figures own={own} />}
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}

/** First of all how it felt: which pace was easy, by each for themselves. */
const ChoosePace = ({ partner }: OfSeat) => {
  const { practice, joined } = useWords()
  const { ended, pace } = practice
  const name = useName(partner)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button label={joined.and(ended.choose, name)} onPress={() => setOpen(true)}>
        {ended.choose}
      </Button>
      {isOpen && (
        <Modal title={pace.which} close={ended.close} onClose={close}>
          <div className={styles.sheet}>
            <HandOver partner={partner} purpose="fill">
              {() => <OwnPace partner={partner} />}
            </HandOver>
          </div>
        </Modal>
      )}
    </>
  )
}

const SeatAfter = ({ partner, practice }: OfSeat & { readonly practice: Practised }) => {
  const simulated = useLive(({ live }) => live.simulated)
  const recorded = useLive(({ live }) => live.seats[partner].recording === 'on')
  return (
    <>
      {practice.kind === 'pace' && !simulated && <ChoosePace partner={partner} />}
      {practice.kind !== 'breathing' && recorded && <Look partner={partner} />}
    </>
  )
}

/** How long it was and what can be said of it, for whoever wants to know. */
export const PracticeEnded = ({
  practice,
  length,
}: {
  readonly practice: Practised
  readonly length: Millis
}) => {
  const words = useWords()
  const { ended, kinds, pace } = words.practice
  const simulated = useLive(({ live }) => live.simulated)
  const minutes = words.talk.minutes(Math.max(1, Math.round(length / MINUTE)))
  return (
    <ScreenFrame>
      <Table
        picture={<CoupleWater stillness={0.7} />}
        words={
          <>
            <Title>{ended.title}</Title>
            <Soft>{ended.summary(kinds[practice.kind], minutes)}</Soft>
            {practice.kind === 'pace' && <Soft>{pace.hint}</Soft>}
          </>
        }
        action={
          <CommandButton rank="primary" size="large" request={{ kind: 'leave' }}>
            {words.end.leave}
          </CommandButton>
        }
        below={
          <Hint wrap="balance">
            {simulated ? words.end.simulated : practice.kept ? ended.kept : ended.notKept}
          </Hint>
        }
        seat={(partner) => ({ action: <SeatAfter partner={partner} practice={practice} /> })}
      />
    </ScreenFrame>
  )
}
