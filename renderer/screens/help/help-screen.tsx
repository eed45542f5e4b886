import { useState } from 'react'
import { Page } from '../../components/page.tsx'
import { useWords } from '../../language/speech-context.ts'
import styles from './help-screen.module.css'
import { StrapPicture } from './strap-picture.tsx'
import { WaterPictures } from './water-pictures.tsx'

const TOPICS = ['strap', 'water', 'pause', 'science', 'data'] as const
type Topic = (typeof TOPICS)[number]

const Text = ({ text }: { readonly text: readonly string[] }) => (
  <ul className={styles.text}>
    {text.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const Article = ({ topic }: { readonly topic: Topic }) => {
  const { help } = useWords()
  const { title, text } = help[topic]
  return (
    <article className={styles.article} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {topic === 'strap' && <StrapPicture />}
      {topic === 'water' && <WaterPictures />}
      <Text text={text} />
      {topic === 'water' && <p>{help.water.after}</p>}
    </article>
  )
}

/** A few short pages, to be read when calm; one at a time. */
export const HelpScreen = ({ onBack }: { readonly onBack: () => void }) => {
  const { help } = useWords()
  const [topic, setTopic] = useState<Topic>('strap')
  return (
    <Page title={help.title} back={help.back} onBack={onBack}>
      <div className={styles.help}>
        <nav className={styles.topics} aria-label={help.pages}>
          {TOPICS.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.topic}
              aria-current={one === topic ? 'page' : undefined}
              onClick={() => setTopic(one)}
            >
              {help[one].title}
            </button>
          ))}
        </nav>
        <Article topic={topic} />
      </div>
    </Page>
  )
}
