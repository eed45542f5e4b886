import type { OwnTrends } from '#shared/ipc/review-calls.ts'
import type { PartnerId } from '#shared/partners.ts'
import { Section, Why } from '../../components/section.tsx'
import { useWords } from '../../language/speech-context.ts'
import { useEbb } from '../../live/ebb-context.ts'
import { useName } from '../../people/use-name.ts'
import { OwnPage } from '../look-back/own-page.tsx'
import styles from './trends.module.css'
import { TrendsPicture } from './trends-picture.tsx'
import { TrendsTable } from './trends-table.tsx'
import { trendText } from './trends-texts.ts'

/** What has a picture; variability at rest stands in the table, for whoever looks for it. */
const PICTURED = ['restBpm', 'settleS'] as const

const Shown = ({ own, partner }: { readonly own: OwnTrends; readonly partner: PartnerId }) => {
  const words = useWords()
  const { trends: said } = words
  const { trends, twoHearts } = own
  const left = twoHearts > 0 && <Why>{said.twoHearts(twoHearts)}</Why>
  if (trends === null)
    return (
      <>
        <Why>{said.none}</Why>
        {left}
      </>
    )
  const { returned, told } = trends.pauses
  return (
    <div className={styles.trends}>
      <Why>{said.how}</Why>
      {PICTURED.map((key) => (
        <Section key={key} title={said.titles[key]}>
          <p>{trendText(trends, key, words)}</p>
          <TrendsPicture trends={trends} of={key} partner={partner} />
        </Section>
      ))}
      <Section title={said.pauses.title}>
        <p>{said.pauses.returned(returned, told)}</p>
      </Section>
      <TrendsTable trends={trends} />
      {left}
    </div>
  )
}

type Props = { readonly partner: PartnerId; readonly onBack: () => void }

/** How one's own talks were from one to the next: held against oneself, and only like with like. */
export const TrendsScreen = ({ partner, onBack }: Props) => {
  const { ownLook } = useWords().lookBack
  const { bridge } = useEbb()
  return (
    <OwnPage
      partner={partner}
      title={ownLook.trendsOf(useName(partner))}
      onBack={onBack}
      ask={() => bridge.call('review:trends', partner)}
    >
      {(own) => <Shown own={own} partner={partner} />}
    </OwnPage>
  )
}
