import type { Flow } from './flow.ts'

/** What is seen where a strap, a file, a key or a talk is not as it should be, or is not there at all. */
export const TROUBLE: Flow = {
  title: 'When something is wrong, or missing',
  screens: [
    ['90-no-strap-found', 'No strap was found: what to check, and the way to search again.'],
    ['90-home-strap-lost', 'A strap is out of reach; Ebb keeps looking.'],
    ['90-home-strap-notes', 'What is good to know of a strap: a low battery, another place.'],
    ['90-rest-strap-lost', 'The rest waits for a strap that is out of reach.'],
    ['90-talk-strap-lost', 'In the talk: can’t tell, and the way back at that seat.'],
    ['90-talk-written-again', 'The disk was full for a while: all of it is written now.'],
    ['90-pause-taken-up', 'Ebb was closed in the middle of a pause, and is where it was.'],
    ['90-screen-failed', 'A screen of Ebb’s own that cannot be drawn, in a pause.'],
    ['90-home-record-ends', 'The record of the last talk ends early, and when.'],
    ['90-review-breaks-off', 'A talk that was cut off, looked back on.'],
    ['90-home-set-aside', 'A record that cannot be opened is set aside.'],
    ['90-keys-wrong', 'A passphrase that was not it.'],
    ['90-pin-wait', 'A PIN that was not it, three times.'],
    ['90-take-out-cancelled', 'No file was chosen.'],
    ['90-bring-in-unreadable', 'Files that cannot be read, a line each.'],
    ['90-look-back-empty', 'No talk yet: what will stand here.'],
    ['90-look-back-no-match', 'No talk is like that.'],
    ['91-return-look-no-strap', 'A look at the own body without a strap.'],
    ['91-review-no-strap', 'One’s own of a talk in which only the other wore a strap.'],
    ['91-own-words-none', 'Nothing has been written after a talk yet.'],
    ['91-trends-too-few', 'Too few talks to say what is usual.'],
  ],
}
