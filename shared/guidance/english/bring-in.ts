/** A recording made elsewhere, brought in. */
export const importing = {
  importing: {
    ask: 'Bring in a recording',
    what: 'Choose a file, or drop it here: a table with beats or rates, beat intervals as text, or a talk that Ebb has taken out as JSON. It stays where it is; what is read becomes a line of this list, marked as brought in. It is never learnt from and in no comparison.',
    choose: 'Choose a file',
    drop: 'Drop the file to bring it in.',
    read: (name: string, minutes: number, beats: number, rates: number) =>
      `${name}: ${minutes} min, ${beats > 0 ? `${beats} beats` : `${rates} rates, no single beats`}.`,
    heart: 'Two hearts are in this file. Which one?',
    hearts: ['The first', 'The second'],
    seat: 'Whose heart is it?',
    seatHint:
      'It becomes their own, as if it had been recorded on their seat: for their eyes, and behind their PIN where one is set.',
    seatFirst: 'First say whose heart it is.',
    when: 'When did it begin?',
    whenHint:
      'If you do not know, leave it empty: it is kept without a date, and times count from its beginning.',
    ownSession: (when: string) => `A talk that Ebb recorded: ${when}.`,
    ownUndated: 'A recording without a date that Ebb has taken out.',
    keep: 'Keep it',
    kept: 'It is in the list.',
    /** Of files dropped while one is being brought in. */
    waiting: (count: number) =>
      count === 1 ? 'One more file waits its turn.' : `${count} more files wait their turn.`,
    stopped: 'Stopped. Nothing has been brought in.',
    refused: 'That was not possible now. Nothing has been brought in.',
    'too-long': (name: string) => `${name} is longer than a day. Nothing has been brought in.`,
    'too-large': (name: string) =>
      `${name} is larger than Ebb can take. Nothing has been brought in.`,
    /** A folder, or a file that has gone. */
    unopened: (name: string) =>
      `${name} cannot be opened: Ebb takes single files, no folders. Nothing has been brought in.`,
    unreadable: (name: string, line: number, expected: string) =>
      `${name}, line ${line} cannot be read: Ebb expects ${expected}. Nothing has been brought in.`,
    /** What was expected where a file could not be read; after "expected". */
    expected: {
      interval: 'one RR interval in ms or s',
      'interval-s': 'an interval in s, as in the lines above',
      'interval-ms': 'an interval in ms, as in the lines above',
      anything: 'a table with a header, or one RR interval per line',
      week: 'a time within a week of the start',
      session: 'a session exported by Ebb (format "ebb-session", version 1)',
      'session-order':
        'a session exported by Ebb (format "ebb-session", version 1) with beats in order',
      'session-beats':
        'a session exported by Ebb (format "ebb-session", version 1) with a lane that has beats',
      time: 'a time in seconds in column t_s',
      rr: 'an interval in ms, or nothing, in column rr_ms',
      rate: 'a heart rate in bpm, or nothing',
      order: 'a time not before that of the line above',
      rows: 'at least one row of values',
      header: 'a header with t_s and rr_ms and/or hr_bpm, or t_s, hr_A and hr_B',
    },
  },
} as const
