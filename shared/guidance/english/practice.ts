/** Practice on a calm day: nothing to reach, nothing compared with anybody. */
export const practice = {
  practice: {
    open: 'Practise',
    title: 'Practise',
    back: 'Back',
    hint: 'For a calm day. There is nothing to reach here, and you can stop at any moment.',
    who: 'Who practises',
    both: 'Both of us',
    what: 'What',
    kinds: {
      breathing: 'Breathe with the water',
      pace: 'Find my pace',
      descent: 'How fast I come down',
    },
    about: {
      breathing:
        'In as the water rises, out as it ebbs. Soft and easy, not big. It works without a strap, too.',
      pace: 'Six paces, two minutes each, with a rest between for as long as you like. Leave out what you want. Afterwards you say which one felt easy.',
      descent:
        'First sit for about four minutes, with a strap on. Then climb stairs or walk briskly for a minute or two, as much as is comfortable. Then sit down and let it settle.',
    },
    /** Under everything that asks for slow breath (science 4.3, line 12). */
    dizzy: 'Keep your eyes open if you like. Dizzy or tighter? Stop, and breathe as it comes.',
    onlyWell:
      'Only if you are well today. If anything feels wrong, stop and sit down. Not if a doctor has told you to go easy on your heart.',
    minutes: 'Minutes',
    length: (minutes: number) => `${minutes} minutes`,
    rate: 'Breaths a minute',
    sound: 'Sound of the breath',
    next: 'Go on',
    tryIt: 'Try it with a simulated heart',
    consent: {
      title: 'Before you practise',
      hint: 'What is yours stays yours. It can be taken back at any time.',
      unrecorded:
        'Without a recording it works all the same. Afterwards there is nothing to look at.',
    },
    step: {
      end: 'End the practice',
      breathe: 'In as it rises, out as it ebbs.',
      breatheHint: 'Soft and easy, not big.',
      eyes: 'Keep your eyes open if you like.',
      at: (rate: number) => `${rate} breaths a minute`,
      left: (minutes: string) => `About ${minutes} left`,
      leftLast: 'Less than a minute left',
      leavePace: 'Leave this pace',
      free: 'Breathe as it comes.',
      freeHint: (rate: number) =>
        `Rest for as long as you like. The next pace is ${rate} breaths a minute.`,
      nextPace: 'Try the next pace',
      rest: 'Sit quietly for a while.',
      restHint: 'Feet down, no talking. Ebb learns how your heart beats at rest.',
      restFound: 'Your rest has been found.',
      go: 'I go now',
      goAnyway: 'Go without waiting',
      goAnywayHint: 'Without a resting level nothing can be said of coming down.',
      effort: 'Climb stairs, or walk briskly.',
      effortHint:
        'A minute or two, as much as is comfortable. Stay near, so that the strap is heard.',
      sit: 'I am sitting again',
      settle: 'Sit, and let it settle.',
      settleHint: 'Nothing to do. It takes as long as it takes.',
      enough: 'That is enough',
    },
    /** The own water where it is drawn against where its owner began. */
    water: {
      atRest: 'near where I began',
      above: 'above where I began',
      wellAbove: 'well above where I began',
    },
    line: 'where I began',
    ended: {
      title: 'That was it.',
      summary: (what: string, minutes: string) => `${what}, ${minutes}.`,
      kept: 'It is kept under “Practise”, apart from your talks.',
      notKept: 'Nothing of it is kept.',
      look: 'Figures, if I want them',
      close: 'Close',
      choose: 'My pace',
    },
    pace: {
      which: 'Which pace felt easy?',
      hint: 'Your feeling decides. Nothing here says which pace is right for you.',
      none: 'None of them',
      kept: (rate: number) => `Kept as yours: ${rate} breaths a minute.`,
      keptForPauses: (rate: number) =>
        `Kept as yours: ${rate} breaths a minute. The pacer in a pause takes it, too.`,
      noneKept: 'No pace is kept.',
      notKept: 'It could not be kept now.',
      swing: 'How far my heart went up and down with each breath',
      swingHint:
        'Of the last minute at each pace. A wide swing says that heart and breath move together, and no more. It is no reason to choose a pace that does not feel easy.',
    },
    descent: {
      rest: 'My rest',
      roughRest: (bpm: string) => `${bpm}, a rough one`,
      noRest: 'can’t tell: a resting level is missing',
      peak: 'Highest, above my rest',
      settle: 'Until settled, from sitting down',
      half: 'Until half of it was gone',
      hint: 'It differs from day to day: with sleep, heat, coffee, and how high I climbed.',
      earlier: {
        unknown:
          'After three like it, at the same time of day, it can be held beside my own earlier ones.',
        same: 'Much like my earlier ones.',
        lower: (time: string) => `${time} sooner than is usual for me.`,
        higher: (time: string) => `${time} later than is usual for me.`,
      },
    },
    list: {
      title: (name: string) => `${name}: what I practised`,
      alone: 'What I practised',
      empty: 'What you practise and let be recorded will stand here, apart from your talks.',
      line: (day: string, minutes: string) => `${day}, ${minutes}`,
      together: 'both of us',
      endsEarly: 'The record ends early.',
      look: (what: string, day: string) => `Look at ${what}, ${day}`,
      erase: 'Erase',
      eraseOf: (what: string, day: string) => `Erase ${what}, ${day}`,
      eraseWhat: (day: string) =>
        `The practice of ${day} goes, for everybody who took part. It cannot be brought back.`,
      eraseYes: 'Erase it',
      eraseNo: 'Keep it',
      nothing: 'Nothing of yours is kept of it.',
      breathing: 'Breathing has no figures: how it felt is what counts.',
    },
  },
} as const
