/** The safety page, the same for everyone, with nothing to answer; and the key that hides the window. */
export const safety = {
  safety: {
    title: 'Before you begin, alone for a minute',
    before:
      'The next page is for each of you alone. It is the same for everyone. There is nothing to answer on it, and nothing of it is kept.',
    notForTitle: 'What Ebb is not for',
    notFor:
      'Ebb is for two people who can disagree without fear. It is not for use where there is fear, force or violence.',
    askTitle: 'Only for me, in silence',
    questions: [
      'Am I ever afraid of the other?',
      'Have I been hit, threatened, followed or tracked?',
      'Have I been forced into something, or kept from leaving?',
      'Am I doing this because I was told to?',
    ],
    yesTitle: 'If one of these is a yes',
    yes: [
      'I do not have to go on, and I do not have to say why. “Later” ends this without a question.',
      'A pause in a talk does not make a home safe. There are people who know about this and help, also when I am not sure.',
      'I think about whose phone I use, and who can see its calls.',
    ],
    helpTitle: 'Who helps',
    danger: (number: string) => `In danger now: ${number}`,
    dangerElsewhere: (number: string) =>
      `In danger now: your emergency number. From most mobile phones ${number} works.`,
    forWomen: 'for women, and those close to them',
    elsewhere: 'In other countries',
    checked: (day: string) => `Checked on ${day}. Numbers can change.`,
    alone: 'Use Ebb on my own',
    aloneHint:
      'One seat, my own rest, the pause, looking back. It is an ordinary choice and looks like any other use. This leads to the start; I can also choose it on another day, in Settings.',
  },
  quickExit: {
    title: 'Quick exit',
    hint: 'The Escape key hides the window at once. When it comes back it shows only its start page. A talk goes on in the meantime.',
    key: 'Escape hides the window at once.',
    now: 'Hide now',
    goOn: 'Go on',
  },
} as const
