/** The talk itself, the prompt over it, a minute of breath in it, and what each sees of their own. */
export const talk = {
  talk: {
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    justBegun: 'just begun',
    listening: 'Ebb is listening.',
    cannotTell: (reason: string) => `Can’t tell: ${reason}.`,
    pause: 'Pause',
    pauseKey: 'space bar',
    anotherLength: 'Another length',
    /** Over the lengths, each with its clock time. */
    lengths: 'Pause, and back at',
    length: (minutes: number) => `${minutes} min`,
    flooding: 'I’m flooding',
    moved: 'I moved',
    mark: 'Mark',
    /** A mark was set; nothing of whose or why. */
    noted: 'Noted.',
    recordingChanged: 'Recording changed.',
    end: 'End the talk',
  },
  breather: {
    begin: 'Breathe for a minute',
    title: 'A minute of breath.',
    hint: 'Then the talk goes on by itself.',
    back: 'Back to the talk',
  },
  prompt: {
    title: 'Time for a pause.',
    keeps: 'Your talk will keep.',
    now: (time: string) => `Pause now · back at ${time}`,
    twoMore: 'Two more minutes',
    notNow: 'Not now',
    anotherTime: 'Another time',
  },
  /** What each may do with what is theirs, at their own seat. */
  own: {
    menu: 'Mine',
    menuOf: (name: string) => `Mine, ${name}`,
    shows: 'What the screen shows of me',
    views: { private: 'Nothing', water: 'My water', chart: 'Water, number, chart' },
    hides: (key: string) => `${key} hides it`,
    lineOf: (name: string) => `${name}, own water`,
    unclear: 'can’t tell',
    atRest: 'near rest',
    above: 'above rest',
    wellAbove: 'well above rest',
    rest: 'rest',
    chartSpan: '10 min',
    /** With the time it is the median of (HR15): it is never the beat of this moment. */
    rate: (bpm: number) => `${bpm} bpm (15 s)`,
    /** Of whoever wears no strap: what is recorded of them, and stopped. */
    withoutStrap: 'Without a strap, mine is what I press and write.',
    stop: 'Stop recording mine',
    stopWhat: 'What is there of mine from this talk:',
    keep: 'Keep it',
    erase: 'Erase it',
    again: 'Record mine from now on',
    eraseOnly: 'Erase mine of this talk',
    erased: 'Nothing of mine is kept of this talk.',
  },
} as const
