import type { PartnerId } from '../partners.ts'

/**
 * Every word a person can see or hear from Ebb, in one typed place. Body facts, first person, no blame, no alarm, no
 * score; a name or seat never as the cause of anything. Another language is another value of type `Words`.
 */
export const english = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  app: {
    name: 'Ebb',
    /** One breath of what it is, for someone who has never seen it. */
    promise: 'For a hard talk between two people.',
    explained:
      'Each of you wears a chest strap. Ebb learns how each heart beats at rest, notices when a body is too stirred up to listen, and proposes a pause with a time to come back.',
    stays: 'Everything stays on this computer.',
    not: 'Ebb is not a medical device and not therapy. It is not for use where there is fear or violence.',
  },
  partner: { a: 'Left seat', b: 'Right seat' } satisfies Record<PartnerId, string>,
  home: {
    begin: 'Begin a talk',
    tryIt: 'Try it without straps',
    tryItHint: 'Two simulated hearts, in time-lapse.',
    lookBack: 'Look back',
    settings: 'Settings',
    bothReady: 'Two straps are connected.',
    oneReady: 'One strap is connected. The other seat has its buttons.',
    noneReady: 'You can begin without a strap, too.',
  },
  strap: {
    connect: 'Connect a strap',
    connectAgain: 'Connect again',
    release: 'Disconnect',
    choose: 'Which strap is it?',
    chooseHint: 'Wear it, with the electrodes wet. Only straps that are worn show up.',
    searching: 'Looking for straps …',
    unnamed: 'A strap without a name',
    cancel: 'Cancel',
    nothing: 'No strap was found or chosen.',
    check: [
      'Is it worn, and are the electrodes wet?',
      'Is another app or watch holding it?',
      'Is Bluetooth switched on, and may Ebb use it?',
    ],
    none: 'No strap yet',
    connecting: 'Connecting …',
    live: 'Connected',
    lost: 'The strap is out of reach.',
    failed: 'The strap did not answer. Try once more.',
  },
  /** Why a strap cannot be read: technical, and nobody's fault. */
  trouble: {
    'no-strap': 'no strap is connected',
    connecting: 'a strap is connecting',
    lost: 'a strap is out of reach',
    'no-data': 'a strap sends nothing',
    'no-contact': 'a strap does not touch skin',
    frozen: 'a strap repeats one value',
    artefacts: 'a signal is not clear; wet electrodes help',
    disagree: 'a strap contradicts itself',
    settling: 'a reading is still settling',
    'no-rest': 'a resting level is missing',
  },
  rest: {
    title: 'Sit quietly for a while.',
    hint: 'Feet down, no talking. Ebb learns how each of you beats at rest.',
    none: 'No strap: the buttons are there.',
    settling: 'Settling …',
    capturing: 'Learning your rest …',
    found: 'Ready',
    waiting: (reason: string) => `Waiting: ${reason}.`,
    begin: 'Begin the talk',
    beginAnyway: 'Begin without waiting',
    beginAnywayHint: 'Without a resting level Ebb cannot notice; the buttons work.',
    notToday: 'Not now',
  },
  talk: {
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    justBegun: 'just begun',
    listening: 'Ebb is listening.',
    cannotTell: (reason: string) => `Can’t tell: ${reason}.`,
    pause: 'Pause',
    pauseKey: 'space bar',
    flooding: 'I’m flooding',
    moved: 'I moved',
    end: 'End the talk',
  },
  prompt: {
    title: 'Time for a pause.',
    keeps: 'Your talk will keep.',
    now: (time: string) => `Pause now · back at ${time}`,
    twoMore: 'Two more minutes',
    notNow: 'Not now',
  },
  pause: {
    backAt: 'Back at',
    moved: (time: string) => `Return moved to ${time}`,
    in: 'in',
    out: 'out',
    tenMore: 'I need ten more minutes',
    early: 'I’m ready to come back',
    earlyHint: 'Earlier is fine, if both of you say so.',
    /** Read slowly, one after the other (science 4.3, for both). */
    lines: [
      'Let your feet be heavy. Nothing has to be solved in the next few minutes.',
      'Your body is trying to protect you. You can thank it and let it stand down.',
      'Breathe in for four, out for six. Soft and easy, not big.',
      'Dizzy or tighter? Forget the count. Just look around the room.',
      'If you are writing your closing argument, put it down. Find something that needs your eyes.',
      'Rehearsing keeps the alarm on. Water a plant, fold towels, read two pages.',
      'The distance has an end time. The conversation is waiting.',
      'Finish softly: “I felt … about …. What I need is ….”',
    ],
    soon: 'Five more minutes.',
  },
  comeBack: {
    /** Stands over the clock time. */
    itIs: 'It is',
    time: 'Time to come back.',
    early: 'You are both back.',
    sit: 'Sit for a minute.',
    ready: 'ready',
    readyAs: (partner: string) => `${partner}: I’m ready`,
    afterwards: 'When both of you are ready, the talk goes on.',
    softly: 'Then, softly: who opens the door?',
    tenMore: 'Ten more minutes',
  },
  end: {
    title: 'That was a talk.',
    summary: (minutes: string, pauses: string) => `${minutes}, ${pauses}.`,
    pauses: (count: number) =>
      count === 0 ? 'no pause' : count === 1 ? 'one pause' : `${count} pauses`,
    kept: 'It is kept on this computer.',
    simulated: 'These were simulated hearts. They enter no history.',
    leave: 'To the start',
  },
  lookBack: {
    title: 'Look back',
    empty: 'Your talks will stand here, one line each. The first one is still to come.',
    date: 'When',
    length: 'Length',
    floods: 'Floods noticed',
    pauses: 'Pauses',
    back: 'Back',
  },
  settings: {
    title: 'Settings',
    back: 'Back',
    sound: 'Sound',
    soundHint: 'How loud Ebb’s few sounds are. All the way down is silence.',
    soundTry: 'Hear it',
    theme: 'Light',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
    sensitivity: 'When to speak up',
    sensitivityHint:
      'For the next talk. Earlier means more prompts, and more that turn out not to fit.',
    sensitivities: { early: 'Early', balanced: 'Balanced', late: 'Late' },
    pause: 'Length of a pause, in minutes',
    pauseMinutes: (minutes: number) => `${minutes} minutes`,
    timeLapse: 'Time-lapse of the demonstration',
    timeLapseHint: 'Only for simulated hearts.',
    lapse: (rate: number) => `${rate}×`,
  },
  simulation: {
    banner: 'Demonstration: simulated hearts.',
    lapse: 'Time runs',
    /** The demonstration's own clock, which may run faster than the one on the wall. */
    clock: (time: string) => `It is ${time}`,
    water: 'What Ebb sees. In a real talk nobody sees the other’s, and one’s own only on wish.',
    rest: 'rest',
    lineOf: (partner: string) => `${partner}, simulated`,
    unclear: 'can’t tell',
    atRest: 'near rest',
    above: 'above rest',
    wellAbove: 'well above rest',
  },
  notice: {
    trialRuntime:
      'A trial: this copy runs on an unofficial build of Electron. Real talks belong on the official one.',
    journalSetAside: (name: string) =>
      `What was recorded before could not be opened. It is set aside as “${name}”; a new record has begun.`,
    journalInMemory:
      'Nothing can be written to this computer now. The talk goes on; it will not be kept.',
    sessionResumed: 'Ebb was closed in between. You are where you were.',
    dismiss: 'All right',
  },
} as const

/** The shape of every language's dictionary: the same keys, other words. */
type Wording<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Wording<T[K]> }

export type Words = Wording<typeof english>
