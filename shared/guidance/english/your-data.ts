/** What each can do with what is theirs: protect it, take it back, erase it. */
export const yourData = {
  yourData: {
    title: 'Your data',
    back: 'Back',
    done: 'Done.',
    refused: 'That was not possible now. Nothing has been changed.',
    shut: 'What is kept is shut. It can be erased whole, backed up or replaced by a backup; for all else Ebb has to be opened first.',
    protection: {
      title: 'How it is protected',
      now: {
        system: 'The key lies in this computer’s key store.',
        passphrase: 'A passphrase protects the key. Ebb asks for it at each start.',
        none: 'It is not protected: whoever can use this account on this computer can read what Ebb keeps.',
      },
      system: 'Use the computer’s key store',
      systemHint:
        'It protects against other accounts and against whoever takes the disk. It does not protect one of you from the other at the same account.',
      passphrase: 'Protect with a passphrase',
      open: 'Keep it unprotected',
      openHint: 'Then whoever can use this account on this computer can read what Ebb keeps.',
    },
    pin: {
      title: 'A PIN for each seat',
      why: 'Ebb opens for both of you; a PIN (recommended) keeps what is yours to yourself. It slows, but cannot stop, someone skilled who has the files; a longer one holds longer.',
      set: (seat: string) => `${seat}: set a PIN`,
      change: (seat: string) => `${seat}: change the PIN`,
      remove: (seat: string) => `${seat}: take the PIN away`,
      mine: 'My PIN',
      fresh: 'New PIN',
      freshHint: 'Six characters or more. Nobody can bring it back if it is forgotten.',
      again: 'The same once more',
      short: 'Six characters at least.',
      differs: 'The two are not the same.',
      save: 'Keep this PIN',
      takeAway: 'Take it away',
      wrong: 'That was not it.',
      /** How long until a PIN is looked at again: two minutes or more, and less. */
      waitMinutes: (minutes: number) => `The next try is possible in ${minutes} minutes.`,
      waitMoment: 'The next try is possible in a moment.',
    },
    retention: {
      title: 'How long talks are kept',
      hint: 'What is about to be removed is said on the first page a week before.',
      days: (days: number) => `${days} days`,
      forever: 'Until erased',
      leaving: (on: string, before: string) => `On ${on} the talks before ${before} are removed.`,
    },
    erase: {
      title: 'Erase',
      talk: 'Erase one talk',
      noTalks: 'There is no talk to erase.',
      talkLine: (day: string, length: string) => `${day}, ${length}`,
      /** Of a recording whose date nobody knows. */
      undatedLine: (when: string, length: string) => `No date, brought in on ${when}, ${length}`,
      undatedWhat: (when: string) =>
        `All that is kept of the recording brought in on ${when} goes. It cannot be brought back.`,
      talkWhat: (day: string) =>
        `All that is kept of the talk of ${day} goes, of both of you. It cannot be brought back.`,
      seat: (seat: string) => `${seat}: erase what is mine`,
      seatWhat: (seat: string) =>
        `From every talk goes what was recorded on this seat (${seat}): heart, rests, floods, strap. Name, colour, consent and what soothes go with it, and so does the PIN. When you talked, paused and came back stays, and so does what is the other’s. It cannot be brought back.`,
      all: 'Erase everything',
      allWhat:
        'Every talk of both of you goes, the keys, PINs, straps, settings, and who you are. Ebb begins as on its first day. It cannot be brought back.',
      yes: 'Erase it for good',
      no: 'Leave it',
    },
    leave: 'Cancel',
  },
} as const
