/**
 * Starts an element's endless movement at the page's zero instead of its own: when one screen follows another the
 * water goes on where it was.
 */
export const alignToClock = (element: Element | null): void => {
  // Not every DOM has animations (tests run without).
  for (const animation of element?.getAnimations?.() ?? []) animation.startTime = 0
}
