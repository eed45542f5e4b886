import type { Flow } from './flow.ts'
import { TROUBLE } from './trouble-screens.ts'

const firstRun: Flow = {
  title: 'The first run',
  screens: [
    ['56-home-first', 'The start screen on the first day: one thing to do, and a way to try it.'],
    ['40-set-up-about', 'What Ebb does, and what it is not.'],
    ['41-set-up-mode', 'Two on one laptop, or one alone.'],
    ['42-set-up-safety', 'The page on safety waits for one pair of eyes.'],
    ['42-set-up-safety-open', 'The page on safety, open only to the one who reads it.'],
    ['43-set-up-safety-other', 'The same page for the other.'],
    ['43-set-up-safety-other-open', 'The same words for the other: nothing to answer.'],
    ['44-set-up-caring', 'Caring is not fixing: four lines to read.'],
    ['45-set-up-person', 'A name and a colour.'],
    ['46-set-up-own-part', 'What each says of themselves alone.'],
    ['47-set-up-long-name', 'A long name in two scripts; a colour that is taken.'],
    ['48-set-up-soothes', 'What soothes this one.'],
    ['49-set-up-pin', 'A PIN for what is one’s own.'],
    ['50-set-up-consent', 'What may be recorded and shown; nothing is chosen beforehand.'],
    ['51-set-up-agreement', 'The sign, the places and the words of return.'],
    ['52-set-up-finished', 'The set-up is done.'],
    ['20-keys-choose', 'Without a key store: a passphrase, or unprotected by choice.'],
  ],
}

const home: Flow = {
  title: 'Home',
  screens: [
    ['01-home', 'The start screen.'],
    ['53-home-with-names', 'With names and colours.'],
    ['03-home-one-strap', 'One strap is worn.'],
    ['12-home-two-straps', 'Two straps are worn.'],
    ['61-promise', 'A talk is promised for later.'],
    ['28-home-talks-leave', 'Old talks are removed soon, said a week before.'],
    ['57-away', 'After a quick exit: nothing of anybody.'],
    ['21-keys-locked', 'Locked with a passphrase.'],
    ['22-keys-lost', 'The keys cannot be read.'],
    ['29-newer-journal', 'The record belongs to a newer Ebb.'],
  ],
}

const straps: Flow = {
  title: 'Straps',
  screens: [
    ['02-chooser', 'Straps nearby, to be put on a seat.'],
    ['13-whose-heart', 'Whose heart is it? One of the two will move.'],
    ['14-whose-heart-moving', 'One moves, the other sits.'],
    ['15-whose-heart-in-place', 'The straps are where they should be.'],
    ['16-whose-heart-changed-places', 'The straps have changed places.'],
    ['17-whose-heart-not-told', 'It could not be told; the talk may begin all the same.'],
  ],
}

const rest: Flow = {
  title: 'Tonight and rest',
  screens: [
    ['54-tonight', 'What is done with theirs tonight: each says it, and that they are in.'],
    ['55-rest-with-names', 'Sitting quietly, with names.'],
    ['04-rest', 'Sitting quietly: the reason for waiting comes first.'],
    ['04-rest-found', 'The rest is found.'],
    ['04-rest-both-found', 'Both rests are found.'],
    ['04-everyday-chat', 'Two minutes of everyday chat before the talk.'],
  ],
}

const talk: Flow = {
  title: 'Talk',
  screens: [
    ['05-talk', 'One strap: Ebb is listening.'],
    ['05-talk-both', 'Two straps: one water for the couple, without a level.'],
    ['05-talk-own-menu', 'One’s own menu, at one’s own seat.'],
    ['05-talk-own', 'One’s own chart and own water, by their wish.'],
    ['05-talk-stop-recording', 'Recording stops: kept so far, or erased.'],
    ['05-talk-breather', 'A minute of breath for both.'],
    ['05-talk-lengths', 'Another length of pause.'],
  ],
}

const prompt: Flow = {
  title: 'Prompt',
  screens: [
    ['06-prompt', 'Time for a pause; nobody is named.'],
    ['06-prompt-one-strap', 'The same with one strap.'],
    ['06-prompt-lengths', 'Another time of return.'],
  ],
}

const pause: Flow = {
  title: 'Pause',
  screens: [
    ['07-take-away', 'What each takes into another room.'],
    ['07-pause', 'The time of return, and the breath.'],
    ['07-pause-contact', 'Contact helps this one now.'],
    ['07-pause-end', 'A talk whose time of return still stands asks once before it ends.'],
    ['07-pause-ways', 'Another way to settle.'],
    ['07-pause-muscles', 'Muscles, tightened and let go.'],
    ['07-pause-absorb', 'Something that holds the mind.'],
    ['07-pause-company', 'Both would like company.'],
    ['07-pause-choose-a-time', 'Another time of return.'],
  ],
}

const comeBack: Flow = {
  title: 'Return',
  screens: [
    ['08-return', 'It is time: you both came back.'],
    ['08-sitting', 'Back early: a minute to sit.'],
    ['08-own-look', 'A look at one’s own body, alone.'],
    ['08-return-after-sitting', 'The minute is over: who could hear the other now?'],
    ['60-re-entry-offered', 'Cards to begin again, offered.'],
    ['60-re-entry-say', 'A soft way to say it.'],
    ['60-re-entry-choose', 'Go on, or not now.'],
  ],
}

const close: Flow = {
  title: 'Close',
  screens: [
    ['09-ended', 'The talk is over.'],
    ['09-close', 'The pauses as they were, kept or not.'],
    ['09-own-words', 'One’s own words, for one’s own eyes.'],
    ['09-note', 'A note after three pauses without a return.'],
    ['09-back-tomorrow', 'The talk goes on tomorrow, at a time.'],
  ],
}

const lookBack: Flow = {
  title: 'Look back',
  screens: [
    ['10-look-back', 'The talks so far.'],
    ['30-look-back-ends-early', 'A record that ends early.'],
    ['63-look-back', 'Many talks, and a search among them.'],
    ['63-own-words', 'Own words found again.'],
    ['64-trends', 'How it has gone over the talks.'],
    ['64-trends-table', 'The same as a table.'],
    ['62-review-couple', 'One talk: what belongs to both.'],
    ['62-review-mine', 'What is one’s own: the level over the talk.'],
    ['62-review-near', 'Nearer in, with the cursor.'],
    ['62-review-episodes', 'The floods of this talk, and the table.'],
    ['62-review-pin', 'One’s own lies behind the PIN.'],
    ['63-review-judge', 'Each says for themselves whether a time well above rest was one.'],
    ['63-review-struck', 'This was not it: what it said is gone, and can be taken back.'],
    ['64-review-show', 'One part of one’s own may be shown to the other.'],
    ['64-review-together', 'What both said yes to, side by side.'],
    ['64-review-theirs', 'What the other has shown.'],
    [
      '63-take-out',
      'One’s own of a talk is taken out: on paper, as tables, or for another program.',
    ],
    ['63-take-out-closed', 'What is taken out lies in the clear, and that is said first.'],
    ['64-bring-in', 'A recording made elsewhere is brought in: whose heart, and when it was.'],
    ['64-review-questions', 'Two questions, answered for oneself.'],
  ],
}

const data: Flow = {
  title: 'Data',
  screens: [
    ['23-your-data', 'What is kept, for how long, and how it is protected.'],
    ['24-your-data-pin', 'Setting a PIN.'],
    ['25-your-data-erase-talk', 'Erasing one talk.'],
    ['26-your-data-erase-seat', 'Erasing what is one seat’s.'],
    ['27-your-data-erase-all', 'Erasing everything.'],
    ['29-your-data-take-out', 'Taking out what is one’s own.'],
    ['29-your-data-brought-in', 'Brought in again.'],
    ['30-your-data-back-up', 'Backing everything up.'],
    ['30-your-data-restore', 'Restoring a backup.'],
  ],
}

const help: Flow = {
  title: 'Help',
  screens: [
    ['72-help-strap', 'Wearing the strap.'],
    ['72-help-water', 'What the water means.'],
    ['72-help-pause', 'What a pause is.'],
    ['72-help-science', 'The science, with its doubts.'],
    ['72-help-data', 'Your data.'],
  ],
}

const settings: Flow = {
  title: 'Settings',
  screens: [
    ['11-settings', 'One calm page in sections.'],
    ['58-the-two-of-us', 'What the two have said in the set-up, to be changed.'],
  ],
}

const alone: Flow = {
  title: 'Just me',
  screens: [
    ['70-solo-home', 'The start screen with one seat.'],
    ['70-solo-tonight', 'What is done with mine tonight.'],
    ['70-solo-rest', 'Sitting quietly, alone.'],
    ['70-solo-talk', 'The talk, with one seat.'],
    ['70-solo-card', 'What I take into another room.'],
    ['70-solo-soothes', 'Another way to settle, and what soothes me.'],
    ['70-solo-pause-3', 'The pause after three minutes.'],
    ['70-solo-pause-6', 'After nine minutes.'],
    ['70-solo-pause-8', 'After seventeen minutes.'],
    ['70-solo-return', 'It is time to come back.'],
    ['70-solo-look', 'A look at my own body.'],
    ['70-solo-card-to-begin', 'A card to begin with.'],
    ['70-solo-close', 'The talk is over.'],
    ['70-solo-own-words', 'My own words.'],
  ],
}

const practice: Flow = {
  title: 'Practice',
  screens: [
    ['80-practice', 'Practice, before there is any.'],
    ['80-practice-consent', 'What is kept of a practice.'],
    ['80-practice-rest', 'Sitting quietly first.'],
    ['80-practice-breathe', 'Breathing with the water.'],
    ['80-practice-settle', 'Settling after a small effort.'],
    ['80-practice-between', 'Between two rounds.'],
    ['80-practice-pace', 'Finding one’s own pace.'],
    ['80-practice-figures', 'What the practice showed.'],
    ['80-practice-stopped', 'Stopped before its end.'],
    ['80-practice-list', 'The practices so far.'],
  ],
}

/** Every screen, in the order of an evening. */
export const FLOWS: readonly Flow[] = [
  firstRun,
  home,
  straps,
  rest,
  talk,
  prompt,
  pause,
  comeBack,
  close,
  lookBack,
  data,
  help,
  settings,
  alone,
  practice,
  TROUBLE,
]
