/** How what is kept is protected, and how it is opened. */
export const keeping = {
  keys: {
    choose: {
      title: 'Before Ebb keeps anything',
      why: 'This computer offers Ebb no locked place for a key. How shall what Ebb keeps of you be protected?',
      passphrase: 'A passphrase for the two of you',
      passphraseHint:
        'Eight characters or more. Ebb asks for it at each start. Nobody can bring it back if it is forgotten.',
      again: 'The same once more',
      differs: 'The two are not the same.',
      short: 'Eight characters at least.',
      protect: 'Protect with this passphrase',
      openTitle: 'Or without protection',
      openHint: 'Then whoever can use this account on this computer can read what Ebb keeps.',
      open: 'Keep it unprotected',
      failed: 'The key could not be written to this computer. Nothing has been kept.',
    },
    locked: {
      title: 'Ebb is locked',
      why: 'Your passphrase opens what has been kept, and a talk that was interrupted.',
      passphrase: 'Passphrase',
      unlock: 'Open',
      wrong: 'That was not it.',
    },
    lost: {
      title: 'What was kept cannot be opened now',
      why: 'The key lies in this computer’s key store, and it does not give it out. It may be locked still, or this may be another account. All of it is there as long as the files stay.',
      again: 'Try again',
      still: 'It still cannot be opened.',
    },
    /** For whoever does not want to decide or type now. */
    later: 'Later',
  },
  newer: {
    title: 'A newer Ebb has written here',
    why: 'What has been kept was written by a newer Ebb than this one. This one cannot read it, and leaves it as it is: all of it is still there.',
    openTitle: 'Open it with the newer Ebb',
    open: 'Close this Ebb and start the newer one. Everything is there, as you left it.',
    anewTitle: 'Or begin anew with this one',
    anew: 'The file is put aside under another name, whole, and Ebb begins an empty record. The newer Ebb can open the old one again once it has its name back.',
    begin: 'Put it aside and begin anew',
    failed: 'The file could not be put aside. It is as it was.',
    later: 'Later',
  },
} as const
