/**
 * Starts an element's endless movement at the page's zero instead of its own: when one screen follows another the
 * water goes on where it was.
 */
export const alignToClock = (element: Element | null): void => {
  // Not every DOM has animations (tests run without).
  for (const animation of element?.getAnimations?.() ?? []) {
    // One that ticks (`Ticking`) is set by its own clock; a start would let it run.
    if (animation.playState === 'running') animation.startTime = 0
  }
}
