import { isKept } from '#shared/notices.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { type EpochMs, MINUTE } from '#shared/units.ts'
import { CoupleWater } from '../../components/couple-water.tsx'
import { Hint } from '../../components/hint.tsx'
import { PromiseChoice } from '../../components/promise-choice.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { Table } from '../../components/table.tsx'
import { Subtitle, Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { BigClock } from '../../times/big-clock.tsx'
import { isTomorrow } from '../../times/clock-times.ts'
import type { Drafts } from './drafts.ts'
import { LeaveTalk } from './leave-talk.tsx'
import { NeutralNote } from './neutral-note.tsx'
import { OwnWordsPart } from './own-words.tsx'
import { TakenPauses } from './taken-pauses.tsx'

/** The time the two come back to this talk, as large as a return is in a pause. */
const Promised = ({ at }: { readonly at: EpochMs }) => {
  const { end } = useWords()
  const tomorrow = useLive(({ live }) => isTomorrow(live.at.wall, at))
  return <BigClock heading says={tomorrow ? end.backTomorrowAt : end.backAt} at={at} />
}

type EndedProps = { readonly phase: PhaseView & { readonly kind: 'ended' } }

const Facts = ({ phase }: EndedProps) => {
  const words = useWords()
  const minutes = words.talk.minutes(Math.round(phase.length / MINUTE))
  const isPromised = phase.promisedAt !== null
  return (
    <>
      {!isPromised && <Title>{words.end.title}</Title>}
      <Subtitle>{words.end.summary(minutes, words.end.pauses(phase.pauses.length))}</Subtitle>
      <TakenPauses
        // What has been put off stands over it, large.
        pauses={phase.pauses.filter(({ promised }) => promised !== phase.promisedAt)}
        endedAt={phase.at}
      />
    </>
  )
}

/** The couple's own facts, and nobody's body; at each seat the way to one's own words. */
export const EndedScreen = ({ phase, drafts }: EndedProps & { readonly drafts: Drafts }) => {
  const words = useWords()
  const simulated = useLive(({ live }) => live.simulated)
  const kept = useLive(({ notices }) => isKept(notices))
  const { promisedAt } = phase
  return (
    <ScreenFrame>
      <Table
        picture={
          <CoupleWater stillness={0.7}>
            {promisedAt !== null && <Promised at={promisedAt} />}
          </CoupleWater>
        }
        words={<Facts phase={phase} />}
        action={<LeaveTalk drafts={drafts} />}
        below={
          <>
            {!simulated && promisedAt === null && (
              <PromiseChoice rank="quiet" kind="postpone">
                {words.end.nameTime}
              </PromiseChoice>
            )}
            {!simulated && <NeutralNote />}
            <Hint wrap="balance">{simulated ? words.end.simulated : kept && words.end.kept}</Hint>
          </>
        }
        seat={(partner) => ({ action: <OwnWordsPart partner={partner} drafts={drafts} /> })}
      />
    </ScreenFrame>
  )
}
