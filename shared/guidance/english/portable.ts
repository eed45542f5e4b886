/** What each can take along in a file, and all that Ebb keeps as one. */
export const portable = {
  portable: {
    title: 'Take it with you',
    cancelled: 'No file was chosen. Nothing has been changed.',
    takeOut: {
      ask: (seat: string) => `${seat}: take out what is mine`,
      what: (seat: string) =>
        `One file with what was recorded on this seat (${seat}) in every talk, and with when you talked, paused and came back. Nothing of the other’s is in it.`,
      clear:
        'The file lies in the clear: whoever has it can read it, without a PIN and without a passphrase. It stays where you put it, also when you erase what Ebb keeps.',
      yes: 'Choose a place and write it',
      done: (talks: number) =>
        talks === 1
          ? 'Written: one talk is in the file.'
          : `Written: ${talks} talks are in the file.`,
      unread: (pieces: number) =>
        pieces === 1
          ? 'One piece could not be read and is not in it.'
          : `${pieces} pieces could not be read and are not in it.`,
    },
    bringIn: {
      ask: (seat: string) => `${seat}: bring back what is mine`,
      what: (seat: string) =>
        `From such a file comes back what is not here: to the seat on which you sit now (${seat}), also if it was the other one then. What is here is left as it is. A talk older than talks are kept is removed again after a week’s word.`,
      yes: 'Choose the file',
      done: (talks: number) =>
        talks === 1
          ? 'One talk is back.'
          : talks === 0
            ? 'Nothing was missing.'
            : `${talks} talks are back.`,
      there: (talks: number) =>
        talks === 1 ? 'One was here already.' : `${talks} were here already.`,
      differ: (talks: number) =>
        talks === 1
          ? 'One is here and is not the same as in the file; it was left as it is.'
          : `${talks} are here and are not the same as in the file; they were left as they are.`,
    },
    backUp: {
      ask: 'Back up everything',
      what: 'One file with every talk of both of you, the keys, the PINs and the settings, as protected as they are here. What is erased later stays in it.',
      key: {
        system:
          'Its key lies in this computer’s key store: it opens on this computer and account only. To open it elsewhere, protect what Ebb keeps with a passphrase first.',
        passphrase:
          'It opens on any computer, with the passphrase that is set now. Without it nobody can open it.',
        none: 'What Ebb keeps is not protected, and neither is this file: whoever has it can read what no PIN shuts.',
      },
      yes: 'Choose a place and write it',
      done: 'Written.',
      nothing: 'There is nothing to back up yet.',
    },
    restore: {
      ask: 'Restore a backup',
      what: 'Choose the file first. Nothing is changed before you have seen from when it is.',
      choose: 'Choose the file',
      from: (when: string) => `This backup was made on ${when}.`,
      replaces:
        'Every talk that is here now, of both of you, goes, with the keys, PINs and settings; what is in the backup takes its place, with the PINs and the passphrase of then. This cannot be undone.',
      key: {
        system: 'Its key is in this computer’s key store.',
        passphrase: 'It opens with the passphrase that was set then.',
        none: 'It is not protected.',
      },
      yes: 'Replace everything with it',
      no: 'Leave it as it is',
      restored: 'The backup has been restored.',
    },
    trouble: {
      'no-room': 'There is not enough room on that disk. No file was written.',
      unwritable: 'Nothing can be written there. No file was written.',
      'own-folder': 'That is Ebb’s own folder. Please choose another place.',
      exists:
        'Something of that name is there already. Please choose another name. No file was written.',
      'too-large': 'It is larger than Ebb can take. Nothing has been changed.',
      unreadable: 'That file cannot be read. Nothing has been changed.',
      'not-ours': 'That is not such a file, or it is damaged. Nothing has been changed.',
      newer:
        'That file was written by a newer Ebb. It can be read after an update. Nothing has been changed.',
      damaged: 'That file is damaged. Nothing has been changed.',
      elsewhere:
        'The key of that backup lies in the key store of another computer or account, or the key store here is locked. Nothing has been changed.',
    },
  },
} as const
