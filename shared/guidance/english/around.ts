/** Everything around a talk. */
export const around = {
  home: {
    begin: 'Begin a talk',
    tryIt: 'Try it without straps',
    tryItHint: 'Two simulated hearts, in time-lapse.',
    lookBack: 'Look back',
    settings: 'Settings',
    oneReady: 'The other seat has its buttons.',
    noneReady: 'You can begin without a strap, too.',
  },
  settings: {
    title: 'Settings',
    back: 'Back',
    sound: 'Sound',
    soundHint: 'How loud “time for a pause” is. All the way down is silence.',
    soundTry: 'Hear it',
    ring: 'Ring at the return',
    ringHint:
      'Softly five minutes before, clearly at the time. It may have to be heard in the next room.',
    breath: 'Breaths a minute',
    breathHint: 'For the pacer in a pause. Whatever the pace: soft and easy, not big.',
    breathsPerMinute: (rate: number) => `${rate} breaths a minute`,
    breathSound: 'Sound of the breath',
    breathSoundHint: 'Two gentle tones, up and down. All the way down is silence.',
    language: 'Language',
    languageOfSystem: 'As the computer',
    theme: 'Light',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    sensitivity: 'When to speak up',
    sensitivityHint:
      'For the next talk. Earlier means more prompts, and more that turn out not to fit.',
    sensitivities: { early: 'Early', balanced: 'Balanced', late: 'Late' },
    pause: 'Length of a pause, in minutes',
    pauseMinutes: (minutes: number) => `${minutes} minutes`,
    yourData: 'Your data',
    yourDataHint: 'How it is protected, how long it is kept, and how to erase it.',
    yourDataOpen: 'See and change',
    compareLevels: 'Compare our levels (a trial)',
    compareLevelsHint:
      'After a talk Ebb can say whether your two levels moved in similar ways. Chance alone can look like that, and it says nothing of how close you are. Each of you says yes to it talk by talk.',
    compareLevelsAs: { off: 'Off', on: 'On' },
    timeLapse: 'Time-lapse of the demonstration',
    timeLapseHint: 'Only for simulated hearts.',
    lapse: (rate: number) => `${rate}×`,
    simulatedStraps: 'Straps of the demonstration',
    simulatedStrapsHint:
      'For the next demonstration. It shows what is said when a strap drops out.',
    simulatedStrapsAs: { sound: 'As they should be', troubled: 'With troubles' },
  },
  simulation: {
    banner: 'Demonstration: simulated hearts.',
    lapse: 'Time runs',
    /** The demonstration's own clock, which may run faster than the one on the wall. */
    clock: (time: string) => `It is ${time}`,
    water: 'What Ebb sees. In a real talk nobody sees the other’s, and one’s own only on wish.',
    lineOf: (partner: string) => `${partner}, simulated`,
  },
  /** In the place of a screen that cannot be drawn. */
  failed: {
    title: 'This screen cannot be shown just now.',
    stays: 'A talk goes on, and what is kept is left as it is.',
    again: 'Show it again',
  },
  notice: {
    trialRuntime:
      'A trial: this copy runs on an unofficial build of Electron. Real talks belong on the official one.',
    journalSetAside: (name: string) =>
      `What was recorded before could not be opened. Nothing of it was deleted: it lies in Ebb’s folder as “${name}”. You can go on; a new record has begun.`,
    journalInMemory:
      'Nothing can be written to this computer now; its disk may be full. The talk goes on, and is written as soon as it can be.',
    journalWritten: 'Everything is written down again; nothing is missing.',
    journalNewer:
      'What was recorded before was written by a newer Ebb. It is left as it is; a talk now will not be kept. Look back says what can be done.',
    recordGap: 'The record of this talk has a gap.',
    recordEnds: (time: string) => `The record of the last talk ends at ${time}.`,
    sessionResumed: 'Ebb was closed in between. You are where you were.',
    somethingFailed:
      'Something in Ebb did not work. If a screen stands still, close Ebb and open it again: a talk goes on where it is.',
    allErased: 'Everything has been erased. Ebb begins as on its first day.',
    dismiss: 'All right',
  },
} as const
