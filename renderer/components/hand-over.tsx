import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react'
import type { PartnerId } from '#shared/partners.ts'
import { useWords } from '../language/speech-context.ts'
import { useName } from '../people/use-name.ts'
import { useSeats } from '../people/use-seats.ts'
import buttons from './button.module.css'
import { Button } from './button.tsx'
import styles from './hand-over.module.css'
import { type HandOver as Opened, useHandOver } from './use-hand-over.ts'

export type HandOverProps<T> = {
  readonly partner: PartnerId
  /** Fetches what is to be seen, each time anew; it is forgotten when it hides. Where it throws, nothing is shown. */
  readonly onOpen?: () => Promise<T>
  /** What is to be seen. It is in the page only while it is open. `hide` for a private part that is done. */
  readonly children: (fetched: T, hide: () => void) => ReactNode
  /** `hold` to look at something; `fill` where there is something to choose or write, which no holding hand can. */
  readonly purpose?: 'hold' | 'fill'
}

type OpenerProps = { readonly hand: Opened<unknown>; readonly describedBy: string }

/** Shows as long as a hand, the space bar or Enter rests on it. */
const HoldButton = ({ hand, describedBy }: OpenerProps) => {
  const { handOver: words } = useWords()
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0) hand.open('held')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (!event.repeat) hand.open('held')
  }
  return (
    <button
      type="button"
      className={`${buttons.button} ${styles.hold}`}
      data-rank="primary"
      data-size="large"
      aria-describedby={describedBy}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      // A finger that rests would bring up a menu.
      onContextMenu={(event) => event.preventDefault()}
      onBlur={() => hand.way === 'held' && hand.hide()}
    >
      {hand.way === 'held' ? words.holding : words.hold}
    </button>
  )
}

/** Stays until it is hidden: for whoever listens to the page or cannot hold, and for what is filled in. */
const KeepButton = ({
  hand,
  purpose,
}: {
  readonly hand: Opened<unknown>
  readonly purpose: 'hold' | 'fill'
}) => {
  const { handOver: words } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = hand.way === 'kept'
  const wasOpen = useRef(false)
  useEffect(() => {
    // What had the focus inside has gone with it.
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const fills = purpose === 'fill'
  return (
    <Button
      ref={button}
      rank={fills ? (isOpen ? 'secondary' : 'primary') : 'quiet'}
      onPress={() => (isOpen ? hand.hide() : hand.open('kept'))}
    >
      {isOpen ? words.hide : fills ? words.open : words.keepOpen}
    </Button>
  )
}

/** What is seen, or the still ground it will stand on. */
const Seen = <T,>({
  hand,
  children,
}: {
  readonly hand: Opened<T>
  readonly children: HandOverProps<T>['children']
}) => {
  const { handOver: words, work } = useWords()
  const content = useRef<HTMLElement>(null)
  const { seen, way, hide } = hand
  const shown = seen.kind === 'shown'
  useEffect(() => {
    // Whoever listens begins at what has come; a hand that holds keeps its place.
    if (shown && way === 'kept') content.current?.focus({ preventScroll: true })
  }, [shown, way])
  return (
    <div className={styles.ground} data-shown={shown}>
      {shown ? (
        <section ref={content} className={styles.content} tabIndex={-1} aria-label={words.content}>
          {children(seen.value, hide)}
        </section>
      ) : (
        <p className={styles.still} role="status">
          {seen.kind === 'opening' && work.moment}
          {seen.kind === 'refused' && words.notNow}
        </p>
      )}
    </div>
  )
}

type HandedProps<T> = Required<Pick<HandOverProps<T>, 'partner' | 'purpose' | 'children'>> & {
  readonly fetch: () => Promise<T>
}

const Handed = <T,>({ partner, purpose, fetch, children }: HandedProps<T>) => {
  const { handOver: words } = useWords()
  const name = useName(partner)
  const hint = useId()
  const hand = useHandOver<T>(fetch)
  return (
    <div className={styles.handOver} data-tint={partner}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title(name)}</h2>
        <p className={styles.away}>{words.away}</p>
      </div>
      <div className={styles.ways}>
        {purpose === 'hold' && <HoldButton hand={hand} describedBy={hint} />}
        <KeepButton hand={hand} purpose={purpose} />
      </div>
      {purpose === 'hold' && (
        <p id={hint} className={styles.hint}>
          {words.holdHint}
        </p>
      )}
      <Seen hand={hand}>{children}</Seen>
    </div>
  )
}

/** Nobody has to look away where there is one person only. */
const Alone = <T,>({ fetch, children }: Pick<HandedProps<T>, 'fetch' | 'children'>) => {
  const { handOver: words } = useWords()
  const hand = useHandOver<T>(fetch, false)
  const { open } = hand
  const opened = useRef(false)
  useEffect(() => {
    if (!opened.current) open('kept')
    opened.current = true
  }, [open])
  if (hand.seen.kind === 'refused') return <p>{words.notNow}</p>
  return hand.seen.kind === 'shown' ? children(hand.seen.value, hand.hide) : null
}

/**
 * One laptop, two people, something for one of them: press and hold to see, let go to hide. What is private is in the
 * page only while it is open, and hides by itself when the window loses the focus.
 */
export const HandOver = <T = null>({
  partner,
  onOpen,
  children,
  purpose = 'hold',
}: HandOverProps<T>) => {
  const isAlone = useSeats().length === 1
  // Without something to fetch, T is null.
  const fetch = onOpen ?? (() => Promise.resolve(null as T))
  return isAlone ? (
    <Alone fetch={fetch}>{children}</Alone>
  ) : (
    <Handed partner={partner} purpose={purpose} fetch={fetch}>
      {children}
    </Handed>
  )
}
