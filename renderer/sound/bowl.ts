import type { Cue } from '#shared/session/effects.ts'
import { type Tone, toneFor } from './tone.ts'

export type Bowl = { readonly strike: (cue: Cue, volume: number) => void }

/** Inaudible; an exponential ramp cannot end at zero. */
const SILENT = 0.0001

const ring = (context: AudioContext, { partials, attackS, peak }: Tone): void => {
  const from = context.currentTime
  for (const { hz, gain, ringS } of partials) {
    const oscillator = new OscillatorNode(context, { frequency: hz })
    const loudness = new GainNode(context, { gain: 0 })
    const end = from + attackS + ringS
    loudness.gain.setValueAtTime(0, from)
    loudness.gain.linearRampToValueAtTime(peak * gain, from + attackS)
    loudness.gain.exponentialRampToValueAtTime(SILENT, end)
    oscillator.connect(loudness).connect(context.destination)
    oscillator.start(from)
    oscillator.stop(end)
  }
}

/** The one sounding thing in Ebb. The audio device is opened with the first sound, not before. */
export const createBowl = (openAudio: () => AudioContext): Bowl => {
  let context: AudioContext | null = null
  return {
    strike: (cue, volume) => {
      const tone = toneFor(cue, volume)
      if (tone === null) return
      context ??= openAudio()
      const audio = context
      // Everything works in silence: without an audio device there is just no sound.
      void audio.resume().then(
        () => ring(audio, tone),
        () => undefined,
      )
    },
  }
}
