/** The pause as people live through it (science 4.2, 4.3). Every text can be read upset: 140 characters at most. */
export const pause = {
  pause: {
    /** Before a talk is ended whose time of return still stands. */
    end: {
      stands: 'This time still stands. If the talk ends now, it goes, and Ebb does not ring.',
      stay: 'Stay in the pause',
    },
    backAt: 'Back at',
    backTomorrowAt: 'Back tomorrow at',
    moved: (time: string) => `Return moved to ${time}`,
    movedTomorrow: (time: string) => `Return moved to tomorrow, ${time}`,
    soon: 'Five more minutes.',
    tenMore: 'I need ten more minutes',
    early: 'I can come back',
    earlyHint: 'Earlier is fine, if both of you say so.',
    stages: { land: 'Land', settle: 'Settle', absorb: 'Absorb', turn: 'Turn', ready: 'Ready' },
    /** Read slowly, one after the other. */
    lines: {
      land: [
        'Let your feet be heavy. Nothing has to be solved in the next few minutes.',
        'In through the nose, a little sip more, then a long easy breath out. Three times.',
        'Your body is trying to protect you. You can thank it and let it stand down.',
      ],
      settle: ['It is fine if nothing seems to move. Feeling settled counts.'],
      absorb: [
        'If you are writing your closing argument, put it down. Find something that needs your eyes.',
        'Rehearsing keeps the alarm on. Water a plant, fold towels, read two pages.',
        'No texting about it, to each other or to anyone else.',
        'Still rehearsing? Pick a page, a song, a plant.',
      ],
      turn: [
        'Imagine a friend who loves you both. What would they notice about this evening?',
        'Finish softly: “I felt … about …. What I need is ….”',
        'Find one piece that is yours. Small is fine.',
      ],
      ready: [
        'Could you hear one thing that is hard to hear? If not yet, ask for ten more.',
        'Not ready is information. Return anyway and name a new time.',
      ],
    },
    help: {
      title: 'What helps me now',
      ways: { space: 'Space', contact: 'Contact', steady: 'I can stay steady' },
      lines: {
        space: [
          'Taking space is allowed. Coming back is what makes the space trustworthy.',
          'You do not have to have answers at the return. You only have to arrive.',
          'Going quiet may look like leaving. A short “I’m still with you” goes a long way.',
          'Notice one feeling under the wish to get away. One word is enough.',
        ],
        contact: [
          'The distance has an end time. You have not been left; the conversation is waiting.',
          'The pull to follow is real. Let it pass through your hands: hold something warm.',
          'You can be all right for these minutes without their answer. Then you can ask for it.',
          'Nothing you would say through the door will land. What you say at the return might.',
        ],
        steady: [
          'Their storm is not yours to fix. Staying steady is already help.',
          'You can care from across the room. You need not carry it.',
          'Ask once: “Company or space?” Then believe the answer.',
        ],
      },
    },
    company: {
      wish: 'I’d like company',
      wishAs: (partner: string) => `${partner}: I’d like company`,
      hint: 'Both choose it, or it does not happen.',
      lines: ['Sit side by side. No topic. Let two breaths find their own pace.'],
      /** Of touch as they agreed on it; where the answer was no, nothing is said. */
      touch: {
        yes: 'A hand is offered, never taken. “Not now” is a good answer.',
        ask: 'Before a hand, ask first. “Not now” is a good answer.',
      },
    },
    way: {
      open: 'Another way to settle',
      title: 'What I do meanwhile',
      ways: {
        breathe: 'Breathe',
        muscles: 'Loosen muscles',
        absorb: 'Something absorbing',
        quiet: 'Plain quiet',
      },
      pace: 'Breaths a minute',
      sound: 'Sound of the breath',
      close: 'Done',
    },
    breathe: {
      in: 'breathe in',
      out: 'breathe out',
      line: 'Breathe in for four, out for six. Soft and easy, not big.',
      /** At another rate than six a minute. */
      atOwnRate: 'With the water: in as it rises, out as it ebbs. Soft and easy, not big.',
      stop: 'Dizzy? Stop the pacer',
      stopped: 'Dizzy or tighter? Forget the count. Just look around the room.',
      again: 'Breathe again',
    },
    muscles: {
      line: 'Squeeze your fists for five, let go for ten. Then shoulders. Then jaw.',
      gently: 'Gently, and leave out whatever hurts.',
      squeeze: {
        fists: 'squeeze your fists',
        arms: 'bend and squeeze your arms',
        shoulders: 'lift your shoulders',
        face: 'screw up your face',
        jaw: 'press your teeth together',
        belly: 'pull in your belly',
        legs: 'stretch your legs',
        feet: 'curl your toes',
      },
      letGo: 'let go',
      done: 'That was once round. Stay like this for a while.',
      again: 'Once more',
    },
    absorb: {
      another: 'Another idea',
      ideas: [
        'Fold towels, slowly, edge to edge.',
        'Read two pages of anything. Then two more.',
        'Water a plant and look at each leaf.',
        'Find everything in the room that is blue.',
        'One city for each letter, from A to Z.',
        'Count down from 300 in sevens.',
        'Draw the floor of a home you once lived in.',
        'Put on a song and follow only the bass.',
        'Sort a drawer.',
        'Walk slowly, and count how many sounds you hear.',
      ],
    },
    quiet: 'Nothing to do now. Sit, look, listen.',
  },
  takeAway: {
    open: 'The card',
    title: 'Take this with you',
    backAt: 'We are back at',
    backTomorrowAt: 'We are back tomorrow at',
    write: 'Put it into your phone, or write it on your hand.',
    lines: {
      space: [
        'Taking space is allowed. Coming back is what makes the space trustworthy.',
        'You only have to arrive.',
      ],
      contact: [
        'The distance has an end time. You have not been left.',
        'Let the pull to follow pass through your hands: hold something warm.',
      ],
      steady: [
        'Their storm is not yours to fix. Staying steady is already help.',
        'You can care from across the room. You need not carry it.',
      ],
    },
    stays:
      'Say who stays with the laptop, if anyone. Ebb rings softly five minutes before, and clearly at the time.',
    rings: 'Ebb rings softly five minutes before, and clearly at the time.',
    keep: 'Keep it open',
    kept: 'It stays open.',
    close: 'Close the card',
  },
  timeChoice: {
    title: 'When do you come back?',
    hint: 'Within a day. The time is what makes it a pause and not a goodbye.',
    inHours: (hours: number, time: string) =>
      hours === 1 ? `In one hour · ${time}` : `In ${hours} hours · ${time}`,
    tomorrow: (time: string) => `Tomorrow · ${time}`,
    own: 'Or at',
    today: (time: string) => `Back at ${time}`,
    backTomorrow: (time: string) => `Back tomorrow at ${time}`,
    choose: 'Choose a time',
    tooSoon: 'This time is less than a minute away.',
    tooFar: 'This time is more than a day away.',
    leave: 'Cancel',
  },
} as const
