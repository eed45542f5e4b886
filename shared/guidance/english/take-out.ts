/** One talk as files: for other programs, and for paper. */
export const takeOut = {
  takeOut: {
    title: 'Take this talk out',
    ask: (name: string) => `${name}: my part of this talk as a file`,
    clear:
      'Nothing of the other’s is in it. It lies outside of Ebb: whoever has it can read it, without a PIN and without a passphrase, also when you erase the talk here.',
    format: 'Kind',
    formats: {
      report: {
        name: 'Report (PDF)',
        what: 'Two pages at most, to print or to show to whoever helps you: your name, your level over time, what became of each time your body was up, and when you talked, paused and came back.',
      },
      table: {
        name: 'Tables',
        what: 'A folder with three tables for a spreadsheet: each of your beats, the level of each second, and what happened: when you talked, paused and came back, your own marks, your name and the words you wrote.',
      },
      json: {
        name: 'All of it (JSON)',
        what: 'One file with all that is yours of this talk, as it was recorded, your name and the words you wrote, and with when you talked, paused and came back. Ebb can bring it in again.',
      },
      rr: {
        name: 'Beats as text',
        what: 'The time from beat to beat, in ms, one on each line, for programs that work out heart rate variability. No times, no words, no name are in it.',
      },
    },
    withWords: 'With the words I wrote',
    yes: 'Choose a place and write it',
    saved: (name: string) => `Written: ${name}`,
    cancelled: 'No place was chosen. Nothing has been written.',
    stopped: 'Stopped. Nothing has been written.',
    nothing: 'This talk holds no beats of yours. Nothing has been written.',
  },
} as const
