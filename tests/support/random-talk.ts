import fc from 'fast-check'
import type { PartnerId } from '#shared/partners.ts'
import type { Command } from '#shared/session/commands.ts'
import { Talk } from './talk.ts'

type Happening =
  | { readonly seconds: number; readonly a: number | null; readonly b: number | null }
  | { readonly command: Command }
  | { readonly partner: PartnerId; readonly link: 'live' | 'lost' }
  | { readonly partner: PartnerId; readonly bytes: Uint8Array; readonly ageMs: number }

const partner = fc.constantFrom<PartnerId>('a', 'b')
const heart = fc.option(fc.integer({ min: 50, max: 130 }), { freq: 8 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'pause', returnAt: null },
    { kind: 'two-more' },
    { kind: 'not-now' },
    { kind: 'extend' },
  ),
  partner.map((id): Command => ({ kind: 'ask-pause', partner: id })),
  partner.map((id): Command => ({ kind: 'moved', partner: id })),
  partner.map((id): Command => ({ kind: 'ready', partner: id })),
)

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

/** Such a talk from its beginning to its end, under this id. */
export const playedTalk = (happenings: readonly Happening[], id: string): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ id })
  talk.seconds(60, { a: 70, b: 72 })
  talk.command('begin-talk')
  for (const what of happenings) {
    if ('seconds' in what) talk.seconds(what.seconds, what)
    else if ('command' in what) talk.command(what.command)
    else if ('link' in what) talk.link(what.partner, what.link)
    else talk.packet(what.partner, what.bytes, what.ageMs)
  }
  talk.command('end')
  return talk
}
