/** A few short pages to read when calm. What they say of the science is science 1.4, 2.1, 4.1 and `docs/detector.md`. */
export const help = {
  help: {
    title: 'Help',
    open: 'Help',
    back: 'Back',
    pages: 'Pages of the help',
    strap: {
      title: 'Wearing the strap',
      picture:
        'A strap around the chest, its pod in the middle, a hand’s breadth below the collarbones’ middle.',
      text: [
        'Wet the two grey fields on the inside. Plain water is enough.',
        'It lies on the skin, just below the chest muscles or the breasts, with the pod in the middle.',
        'As tight as a watch: it stays where it is when you breathe in deeply, and never pinches.',
        'The first minutes read too high in half of all people. Ebb waits until the reading has settled.',
        'If the signal comes and goes: wet it again, pull it a little tighter, sit so that nothing stands between you and the computer.',
        'If Ebb finds no strap: a watch or a phone may be holding it. Most straps talk to one at a time.',
      ],
    },
    water: {
      title: 'What the water means',
      text: [
        'The water in the middle belongs to you both. It has no level and moves always the same. Nobody can read a body from it.',
        'Your own water is there only if you chose it. The thin line is how your heart was at rest this evening.',
        'A number, if you want one, is that of the last 15 seconds. It goes 3 seconds after the strap falls silent.',
        'H hides all of it at once, without a trace.',
      ],
      pictures: { rest: 'Near rest', above: 'Well above rest', unclear: 'Can’t tell' },
      after:
        'Well above rest is a fact about a heart. It may come from anger, fear, laughter, coffee, or the stairs. An outline without water means that Ebb does not know; it never means that all is quiet.',
    },
    pause: {
      title: 'What a pause is',
      text: [
        'A promise: we stop, and we come back at a time we both know. The time is what makes it a pause and not a goodbye.',
        'Anyone may ask for one, for themselves, without a reason. It is never refused.',
        'Twenty minutes is a good length to agree on. A heart comes down sooner; anger and the thoughts around it take longer.',
        'Different rooms work best. Going over the quarrel keeps a body awake; something that needs your eyes lets it rest.',
        'At the time you both come back, ready or not. “Not yet” is an answer, with a new time.',
        'Ebb may be wrong. “Two more minutes” and “Not now” are there for that, and after the talk each can say what fitted.',
      ],
    },
    science: {
      title: 'The science, and its doubts',
      text: [
        'Researchers who watched couples argue found that some bodies get so stirred up that listening becomes very hard. They called it flooding.',
        'There is no tested heart rate at which that begins. “100 beats” is a rule of thumb. So Ebb holds each heart against its own rest, and says only how far above it is.',
        'A heart cannot tell anger from joy. A low one is no sign that all is well, and no merit.',
        'In talk that was simulated on a computer, Ebb spoke up without cause about once in three hours for each person; more often where talking alone lifts a heart a lot. Real talk may differ.',
        'Slow breathing helps many people a little; tensing and letting go suits others better; something absorbing helps more than thinking it through. Nothing helps everyone.',
        'That twenty minutes clear something out of the blood is often said, and not shown. It is a sensible thing to agree on.',
        'Two hearts that move alike are no sign of closeness. Two that have nothing to do with each other look alike quite often, too. So Ebb has no figure for the two of you.',
        'Ebb is not a medical device and says nothing about illness. If you feel unwell, have pain in the chest or faint: stop, and get help.',
      ],
    },
    data: {
      title: 'Your data',
      text: [
        'Everything stays in Ebb’s folder on this computer. There is no account, and Ebb uses no network.',
        'What is kept is sealed, each partner’s own part under a key of its own. A PIN keeps yours shut also to whoever sits at this computer.',
        'The times of talks, pauses and returns belong to you both. Your heart, your marks and your words are yours alone.',
        'Before each talk you say whether yours is recorded. You can stop it in the middle, and take back what was recorded.',
        'Talks go after 90 days unless you choose otherwise. What you erase is gone for good.',
        'What it cannot protect from: someone who watches you type, or who has taken over this computer. Escape hides the window at once.',
      ],
    },
  },
}
