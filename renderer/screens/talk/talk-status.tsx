import type { Words } from '#shared/guidance/words.ts'
import type { PhaseView } from '#shared/session/phase-view.ts'
import type { Listening } from '#shared/session/snapshot.ts'
import { Subtitle, Title } from '../../components/title.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useLive } from '../../live/use-live.ts'
import styles from './talk-status.module.css'

export type TalkingPhase = PhaseView & { readonly kind: 'talk' | 'breather' | 'proposed' }

const listeningInWords = (listening: Listening, { talk, trouble }: Words): string =>
  listening.kind === 'listening' ? talk.listening : talk.cannotTell(trouble[listening.reason])

const Coming = ({ title, line }: { readonly title: string; readonly line: string }) => (
  <div className={styles.said}>
    <Title>{title}</Title>
    <Subtitle>{line}</Subtitle>
  </div>
)

const Said = ({ kind }: Pick<TalkingPhase, 'kind'>) => {
  const words = useWords()
  const listening = useLive(({ live }) => live.listening)
  switch (kind) {
    case 'proposed':
      return <Coming key={kind} title={words.prompt.title} line={words.prompt.keeps} />
    case 'breather':
      return <Coming key={kind} title={words.breather.title} line={words.breather.hint} />
    case 'talk':
      return <h1 className={styles.quiet}>{listeningInWords(listening, words)}</h1>
    default:
      return kind satisfies never
  }
}

/** One sentence. It is always in the page, so that what it comes to say is read out without taking the focus. */
export const TalkStatus = ({ kind }: Pick<TalkingPhase, 'kind'>) => (
  <div className={styles.status} role="status">
    <Said kind={kind} />
  </div>
)

/** A small word that something was done, in a line of its own that is always kept. */
export const PassingLine = ({ line }: { readonly line: string | null }) => (
  <p className={styles.passing} role="status">
    {line}
  </p>
)
