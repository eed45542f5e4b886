import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Known, NOTHING_KNOWN, PROMPT_ANSWERS } from '#shared/flooding/personal.ts'
import { inOrder } from '#shared/journal/entries.ts'
import { packPackets, unpackPackets } from '#shared/journal/packet-batch.ts'
import { PARTNERS, type PartnerId, type PerPartner } from '#shared/partners.ts'
import { can } from '#shared/session/can.ts'
import type { Command } from '#shared/session/commands.ts'
import { replay } from '#shared/session/engine.ts'
import { type Entry, isPacket, type PacketEntry } from '#shared/session/facts.ts'
import { MINUTE, millis } from '#shared/units.ts'
import { Talk } from '../../support/talk.ts'

const partner = fc.constantFrom<PartnerId>('a', 'b')
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'begin-neutral-talk' },
    { kind: 'begin-talk' },
    { kind: 'pause', returnAt: null },
    { kind: 'two-more' },
    { kind: 'not-now' },
    { kind: 'extend' },
  ),
  partner.map((id): Command => ({ kind: 'ask-pause', partner: id })),
  partner.map((id): Command => ({ kind: 'moved', partner: id })),
  partner.map((id): Command => ({ kind: 'ready', partner: id })),
)

const known: fc.Arbitrary<Known> = fc.record({
  rests: fc.array(fc.integer({ min: 50, max: 80 }), { maxLength: 5 }),
  offsetBpm: fc.integer({ min: -4, max: 10 }),
  heartPrompts: fc.constant(true),
})

const answer: fc.Arbitrary<Command> = fc
  .record({ partner, answer: fc.constantFrom(...PROMPT_ANSWERS) })
  .map((judgement): Command => ({ kind: 'judge-prompt', ...judgement }))

/** What may happen in an evening: time with two hearts, something pressed, a strap lost or back, noise from the air. */
type Happening =
  | {
      readonly kind: 'time'
      readonly seconds: number
      readonly a: number | null
      readonly b: number | null
    }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'link'; readonly partner: PartnerId; readonly link: 'live' | 'lost' }
  | {
      readonly kind: 'noise'
      readonly partner: PartnerId
      readonly bytes: Uint8Array
      readonly ageMs: number
    }

const heart = fc.option(fc.integer({ min: 50, max: 130 }), { freq: 8 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('time'),
      seconds: fc.integer({ min: 1, max: 300 }),
      a: heart,
      b: heart,
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('command'), command }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link'),
      partner,
      link: fc.constantFrom('live', 'lost'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('noise'),
      partner,
      bytes: fc.uint8Array({ maxLength: 40 }),
      ageMs: fc.integer({ min: 0, max: 5_000 }),
    }),
  },
)

const play = (talk: Talk, what: Happening): void => {
  switch (what.kind) {
    case 'time':
      talk.seconds(what.seconds, { a: what.a, b: what.b })
      break
    case 'command':
      talk.command(what.command)
      break
    case 'link':
      talk.link(what.partner, what.link)
      break
    case 'noise':
      talk.packet(what.partner, what.bytes, what.ageMs)
      break
    default:
      what satisfies never
  }
}

/** An evening may begin with everyday chat, and with people Ebb knows. */
type Script = {
  readonly first: 'begin-talk' | 'begin-neutral-talk'
  readonly known: PerPartner<Known>
  readonly happenings: readonly Happening[]
}

const evening = ({ first, known, happenings }: Script): Talk => {
  const talk = new Talk()
  talk.connect('a', 'b')
  talk.begin({ known, pauseLength: millis(10 * MINUTE) })
  talk.seconds(280, { a: 70, b: 72 })
  talk.command(first)
  for (const what of happenings) play(talk, what)
  return talk
}

const scripts: fc.Arbitrary<Script> = fc.record({
  first: fc.constantFrom('begin-talk', 'begin-neutral-talk'),
  known: fc.record({ a: known, b: known }),
  happenings: fc.array(happening, { maxLength: 25 }),
})
const RUNS = { numRuns: 60 }

/** As the journal keeps it: facts at once, packets in batches of one partner before the next fact. */
const kept = (entries: readonly Entry[]): readonly Entry[] => {
  const out: Entry[] = []
  let waiting: PacketEntry[] = []
  const flush = (): void => {
    for (const id of PARTNERS) {
      const own = waiting.filter((packet) => packet.stream === id)
      if (own.length > 0) out.push(...unpackPackets(packPackets(own), id))
    }
    waiting = []
  }
  for (const entry of entries) {
    if (isPacket(entry)) waiting.push(entry)
    else {
      flush()
      out.push(entry)
    }
  }
  flush()
  return inOrder(out)
}

/** Sixty evenings are played and told again; a busy machine takes its time over them. */
const PATIENCE = { timeout: 30_000 }

describe('whatever happens in an evening', PATIENCE, () => {
  test('the journal tells the same state as was lived', () => {
    fc.assert(
      fc.property(scripts, fc.option(fc.array(answer, { maxLength: 8 })), (script, answers) => {
        const talk = evening(script)
        // The replay has seen nothing after the last entry; neither may the living state have.
        talk.link('a', 'lost')
        if (answers !== null) {
          talk.command('end')
          for (const judgement of answers) talk.command(judgement)
        }
        expect(replay(kept(talk.entries))).toEqual(talk.state)
      }),
      RUNS,
    )
  })

  test('what is not allowed changes nothing', () => {
    fc.assert(
      fc.property(scripts, fc.oneof(command, answer), (script, asked) => {
        const talk = evening(script)
        const before = talk.state
        const written = talk.entries.length
        const allowed = can(before, asked)
        talk.command(asked)
        if (!allowed) expect(talk.state).toEqual(before)
        expect(talk.entries.length > written).toBe(allowed)
      }),
      RUNS,
    )
  })

  test('no automatic prompt comes in a pause, too often, or in a time that was asked to be quiet', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const talk = evening(script)
        let quietUntil = 0
        let automatic = 0
        let paused = false
        for (const { fact, at } of talk.facts) {
          if (fact.kind === 'proposal-answered' && fact.answer === 'not-now')
            quietUntil = at.mono + 10 * MINUTE
          if (fact.kind === 'talk-resumed') quietUntil = Math.max(quietUntil, at.mono + 2 * MINUTE)
          if (fact.kind === 'pause-begun') paused = true
          if (fact.kind === 'talk-resumed') paused = false
          if (fact.kind !== 'pause-proposed') continue
          expect(paused).toBe(false)
          if (fact.cause !== 'automatic') continue
          automatic += 1
          expect(at.mono).toBeGreaterThanOrEqual(quietUntil)
        }
        expect(automatic).toBeLessThanOrEqual(3)
      }),
      RUNS,
    )
  })

  test('one partner’s bytes and presses never move the other’s body', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const withoutB = script.happenings.filter(
          (what) => !('partner' in what && what.partner === 'b'),
        )
        const silentB = withoutB.map((what) => (what.kind === 'time' ? { ...what, b: 72 } : what))
        const loudB = withoutB.map((what) => (what.kind === 'time' ? { ...what, b: 75 } : what))
        // Nothing is known of b, so that neither rate is a flood: a prompt is the couple's, and would part the two evenings.
        const known = { ...script.known, b: NOTHING_KNOWN }
        const one = evening({ ...script, known, happenings: silentB }).state.partners.a
        const other = evening({ ...script, known, happenings: loudB }).state.partners.a
        expect(one).toEqual(other)
      }),
      RUNS,
    )
  })

  test('a prompt is judged at most once by each, only after the end, and moves no body', () => {
    fc.assert(
      fc.property(scripts, fc.array(answer, { maxLength: 12 }), (script, answers) => {
        const talk = evening(script)
        for (const judgement of answers) talk.command(judgement)
        expect(talk.when('prompt-judged')).toEqual([])
        talk.command('end')
        const bodies = talk.state.partners
        for (const judgement of answers) talk.command(judgement)
        expect(talk.state.partners).toEqual(bodies)
        const prompts = talk.facts.filter(
          ({ fact }) => fact.kind === 'pause-proposed' && fact.cause === 'automatic',
        ).length
        for (const id of PARTNERS) {
          const asked = answers.filter((it) => 'partner' in it && it.partner === id).length
          const said = talk.facts.filter(
            ({ stream, fact }) => stream === id && fact.kind === 'prompt-judged',
          ).length
          expect(said).toBe(Math.min(asked, prompts))
        }
      }),
      RUNS,
    )
  })

  test('times of beats and entries never go backwards', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const talk = evening(script)
        let last = 0
        for (const entry of talk.entries) {
          expect(entry.at.mono).toBeGreaterThanOrEqual(last)
          last = entry.at.mono
        }
        for (const id of PARTNERS) {
          const times = talk.state.partners[id].signal.beats.map((beat) => beat.at)
          expect(times).toEqual([...times].sort((x, y) => x - y))
        }
      }),
      RUNS,
    )
  })
})
