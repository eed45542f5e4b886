import { type ReactNode, useEffect, useRef } from 'react'
import { type EpochMs, epochMs, type Millis } from '#shared/units.ts'

/** A round without end, and how much of it has passed at a moment of the wall clock. */
export type Beat = { readonly length: Millis; readonly shareAt: (at: EpochMs) => number }

/** The page's own clock stands still while the computer sleeps: set by the wall's so often, ms. */
const AGAIN = 30_000

export type InStepProps = {
  readonly beat: Beat
  readonly className: string | undefined
  readonly children?: ReactNode
}

/**
 * An element whose endless animation keeps in step with the clock on the wall: the same in every window, whenever it was
 * opened. The movement itself is the compositor's.
 */
export const InStep = ({ beat, className, children }: InStepProps) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ref.current
    const align = (): void => {
      const now = Number(document.timeline?.currentTime ?? 0)
      // Not every DOM has animations (tests run without).
      for (const animation of element?.getAnimations?.() ?? []) {
        animation.startTime = now - beat.shareAt(epochMs(Date.now())) * beat.length
      }
    }
    align()
    const timer = setInterval(align, AGAIN)
    document.addEventListener('visibilitychange', align)
    // Another animation takes over where less motion is wanted.
    element?.addEventListener('animationstart', align)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', align)
      element?.removeEventListener('animationstart', align)
    }
  }, [beat])
  return (
    <div ref={ref} className={className} style={{ animationDuration: `${beat.length}ms` }}>
      {children}
    </div>
  )
}
