import { useState } from 'react'
import type { EpochMs } from '#shared/units.ts'
import { Button } from '../../components/button.tsx'
import { CommandButton } from '../../components/command-button.tsx'
import { Modal } from '../../components/modal.tsx'
import { useSpeech } from '../../language/speech-context.ts'

export type EndInPauseProps = { readonly returnAt: EpochMs; readonly tomorrow: boolean }

/** Asks once before a talk ends whose time of return still stands: somebody may be in another room with that time in mind. */
export const EndInPause = ({ returnAt, tomorrow }: EndInPauseProps) => {
  const { words, formats } = useSpeech()
  const [asks, setAsks] = useState(false)
  const { today, backTomorrow } = words.timeChoice
  return (
    <>
      <Button rank="quiet" single onPress={() => setAsks(true)}>
        {words.talk.end}
      </Button>
      {asks && (
        <Modal
          title={(tomorrow ? backTomorrow : today)(formats.clock(returnAt))}
          close={words.pause.end.stay}
          onClose={() => setAsks(false)}
          foot={<CommandButton request={{ kind: 'end' }}>{words.talk.end}</CommandButton>}
        >
          <p>{words.pause.end.stands}</p>
        </Modal>
      )}
    </>
  )
}
