/**
 * How far the water lies behind the page's clock, ms: in a talk it flows slower, and from there it goes on. There is one water on the
 * page, so that when one screen follows another it is where it was.
 */
let behind = 0

/** Where the water is by now, ms of its own movement. */
export const waterTime = (): number => performance.now() - behind

/** Somebody has moved the water by hand. */
export const setWaterTime = (time: number): void => {
  behind = performance.now() - time
}

/** Takes an element's endless movement up where the water is, instead of at its own beginning. */
export const alignToWater = (element: Element | null): void => {
  // Not every DOM has animations (tests run without).
  for (const animation of element?.getAnimations?.() ?? []) {
    // One that ticks (`Ticking`) is moved by hand; a start would let it run.
    if (animation.playState === 'running') animation.startTime = behind
  }
}
