import fc from 'fast-check'
import type { PartnerId } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { NO_WORDS } from '#shared/session/own-words.ts'
import { anyCommand } from './any-command.ts'
import { Talk } from './talk.ts'

type Happening =
  | { readonly seconds: number; readonly a: number | null; readonly b: number | null }
  | { readonly command: Command }
  | { readonly partner: PartnerId; readonly link: 'live' | 'lost' }
  | { readonly partner: PartnerId; readonly bytes: Uint8Array; readonly ageMs: number }

const partner = fc.constantFrom<PartnerId>('a', 'b')
const heart = fc.option(fc.integer({ min: 50, max: 130 }), { freq: 8 })
/** Recording changes, too; and nothing that ends it, so that there is something to keep. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: anyCommand.filter(({ kind }) => kind !== 'end' && kind !== 'postpone') },
  {
    weight: 1,
    arbitrary: partner.map((id): Command => ({ kind: 'stop-recording', partner: id, keep: true })),
  },
  { weight: 1, arbitrary: partner.map((id): Command => ({ kind: 'record-again', partner: id })) },
)

/** What each may still say of it afterwards. */
const LAST: readonly Command[] = [
  { kind: 'judge-prompt', partner: 'a', answer: 'no' },
  {
    kind: 'write-words',
    partner: 'a',
    words: { ...NO_WORDS, oneTrue: 'I was afraid\n怖い \ud83d' },
  },
  { kind: 'write-words', partner: 'b', words: { ...NO_WORDS, flooded: 'unsure', arousal: 0 } },
]

/** What happens in a talk that somebody might keep: time, something pressed, a strap lost or back, noise from the air. */
export const randomTalk: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ seconds: fc.integer({ min: 1, max: 200 }), a: heart, b: heart }),
    },
    { weight: 5, arbitrary: fc.record({ command }) },
    { weight: 1, arbitrary: fc.record({ partner, link: fc.constantFrom('live', 'lost') }) },
    {
      weight: 1,
      arbitrary: fc.record({
        partner,
        bytes: fc.uint8Array({ maxLength: 40 }),
        ageMs: fc.integer({ min: 0, max: 5_000 }),
      }),
    },
  ),
  { maxLength: 12 },
)

/** Such a talk from its beginning to its end, under this id; a resting level is found after some 270 s of rest. */
export const playedTalk = (
  happenings: readonly Happening[],
  id: string,
  restSeconds = 60,
): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id })
  talk.seconds(restSeconds, { a: 70, b: 72 })
  talk.command('begin-talk')
  for (const what of happenings) {
    if ('seconds' in what) talk.seconds(what.seconds, what)
    else if ('command' in what) talk.command(what.command)
    else if ('link' in what) talk.link(what.partner, what.link)
    else talk.packet(what.partner, what.bytes, what.ageMs)
  }
  talk.command('end')
  for (const said of LAST) talk.command(said)
  return talk
}
