import type { Tone } from './tone.ts'

export type Bowl = {
  /** Sounds a tone; nothing for none. */
  readonly sound: (tone: Tone | null) => void
}

/** Inaudible; an exponential ramp cannot end at zero. */
const SILENT = 0.0001

const strike = (context: AudioContext, { partials, attackS, peak }: Tone, from: number): void => {
  for (const { hz, toHz, gain, ringS } of partials) {
    const oscillator = new OscillatorNode(context, { frequency: hz })
    const loudness = new GainNode(context, { gain: 0 })
    const end = from + attackS + ringS
    if (toHz !== undefined) {
      oscillator.frequency.setValueAtTime(hz, from)
      oscillator.frequency.linearRampToValueAtTime(toHz, end)
    }
    loudness.gain.setValueAtTime(0, from)
    loudness.gain.linearRampToValueAtTime(peak * gain, from + attackS)
    loudness.gain.exponentialRampToValueAtTime(SILENT, end)
    oscillator.connect(loudness).connect(context.destination)
    oscillator.start(from)
    oscillator.stop(end)
  }
}

const ring = (context: AudioContext, tone: Tone): void => {
  for (const delayS of tone.strikesS) strike(context, tone, context.currentTime + delayS)
}

/** How long a tone is heard from its first strike on, s. */
const lengthS = ({ strikesS, attackS, partials }: Tone): number =>
  Math.max(...strikesS) + attackS + Math.max(...partials.map(({ ringS }) => ringS))

/** Kept open so long after a sound, ms: longer than from one half of the slowest breath to the next. */
const KEEP_OPEN = 10_000

/**
 * The one sounding thing in Ebb. The audio device is open while something sounds and a little longer, not for the rest of
 * the evening: open, it is fed silence all the time, and Chromium keeps a process for it.
 */
export const createBowl = (openAudio: () => AudioContext): Bowl => {
  let context: AudioContext | null = null
  let closing: ReturnType<typeof setTimeout> | undefined
  let until = 0
  const close = (): void => {
    void context?.close().catch(() => undefined)
    context = null
  }
  return {
    sound: (tone) => {
      if (tone === null) return
      context ??= openAudio()
      const audio = context
      until = Math.max(until, performance.now() + lengthS(tone) * 1000)
      clearTimeout(closing)
      closing = setTimeout(close, until - performance.now() + KEEP_OPEN)
      // Everything works in silence: without an audio device there is just no sound.
      void audio.resume().then(
        () => ring(audio, tone),
        () => undefined,
      )
    },
  }
}
