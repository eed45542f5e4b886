import type { PartnerId } from '#shared/partners.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import { CommandButton } from '../../components/command-button.tsx'
import { CoupleWater } from '../../components/couple-water.tsx'
import { Hint } from '../../components/hint.tsx'
import { NotToday } from '../../components/not-today.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { StrapAgain } from '../../components/seat-strap.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { Way } from '../../components/way.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import { useIsAlone } from '../../people/use-seats.ts'
import styles from './neutral-talk-screen.module.css'

const Trouble = ({ partner }: { readonly partner: PartnerId }) => {
  const words = useWords()
  const trouble = useLive(({ live }) => live.seats[partner].trouble)
  return (
    <p className={styles.trouble} aria-live="polite">
      {trouble !== null && words.talk.cannotTell(words.trouble[trouble])}
    </p>
  )
}

/** Two minutes of everyday chat, from which Ebb learns what speaking alone does; then the talk begins by itself. */
export const NeutralTalkScreen = ({
  phase,
}: {
  readonly phase: PhaseView & { readonly kind: 'neutral-talk' }
}) => {
  const { neutralTalk, rest, alone } = useWords()
  const said = useIsAlone() ? alone.neutralTalk : neutralTalk
  return (
    <ScreenFrame corner={<NotToday />}>
      <Table
        picture={<CoupleWater />}
        words={
          <>
            <Title>{said.title}</Title>
            <ul className={styles.topics}>
              {neutralTalk.topics.map((topic) => (
                <li key={topic}>{topic}</li>
              ))}
            </ul>
          </>
        }
        action={
          <CommandButton size="large" request={{ kind: 'begin-talk' }}>
            {rest.begin}
          </CommandButton>
        }
        below={
          <div className={styles.meanwhile} data-tint="couple">
            <Hint wrap="balance">{said.byItself}</Hint>
            <Way share={phase.share} />
          </div>
        }
        seat={(partner) => ({
          words: <Trouble partner={partner} />,
          below: <StrapAgain partner={partner} />,
        })}
      />
    </ScreenFrame>
  )
}
