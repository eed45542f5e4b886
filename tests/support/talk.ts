import type { Instant } from '#shared/clock.ts'
import { PARTNERS, type PartnerId, type PerPartner, perPartner } from '#shared/partners.ts'
import type { Command, CommandKind } from '#shared/session/commands.ts'
import type { Cue, Effect } from '#shared/session/effects.ts'
import { type EngineEvent, step } from '#shared/session/engine.ts'
import { type Entry, type FactEntry, isPacket } from '#shared/session/facts.ts'
import { type LiveSnapshot, snapshotOf } from '#shared/session/snapshot.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import { epochMs, sessionMs } from '#shared/units.ts'
import { beginCommand } from './begin.ts'
import { SteadyHeart } from './steady-heart.ts'

/** Commands that are told by their name alone. */
type Bare = {
  [K in CommandKind]: Exclude<keyof Extract<Command, { kind: K }>, 'kind'> extends never ? K : never
}[CommandKind]

/** A heart for one second, bpm; null is silence; bytes are sent as they are. */
export type Beating = number | null | Uint8Array

/** 20:27:00 on some evening: with a pause of twenty minutes one is back at 20:47. */
export const EVENING = Date.UTC(2026, 10, 23, 20, 27, 0)

/**
 * Drives the engine as the shell does, through bytes: one notification per strap and second, RR without noise but for
 * a few ms up and down, so that no strap looks frozen.
 */
export class Talk {
  state: EngineState = IDLE
  readonly entries: Entry[] = []
  readonly cues: Cue[] = []
  /** What else the shell was asked to do. */
  readonly asked: Effect[] = []
  now = 0
  /** How far the wall clock has been set ahead, or back, ms. */
  set = 0
  readonly #hearts = perPartner(() => new SteadyHeart())

  at(): Instant {
    return { mono: sessionMs(this.now), wall: epochMs(EVENING + this.now + this.set) }
  }

  send(event: EngineEvent): void {
    const { state, effects } = step(this.state, event)
    this.state = state
    for (const effect of effects) {
      if (effect.kind === 'record') this.entries.push(effect.entry)
      else if (effect.kind === 'announce') this.cues.push(effect.cue)
      else this.asked.push(effect)
    }
  }

  command(command: Command | Bare | 'pause'): void {
    const whole: Command =
      typeof command !== 'string'
        ? command
        : command === 'pause'
          ? { kind: command, returnAt: null }
          : { kind: command }
    this.send({ kind: 'command', at: this.at(), command: whole })
  }

  begin(options: Parameters<typeof beginCommand>[0] = {}): void {
    this.command(beginCommand(options))
  }

  connect(...partners: PartnerId[]): void {
    for (const partner of partners) this.link(partner, 'live')
  }

  link(partner: PartnerId, kind: 'live' | 'lost'): void {
    const link = { kind, strap: { id: `strap-${partner}`, name: 'Strap' } }
    this.send({ kind: 'link', at: this.at(), partner, link })
  }

  /** Lets so many seconds pass; each second every strap that beats sends one notification. */
  seconds(
    count: number,
    beating: Partial<PerPartner<Beating>> | ((s: number) => Partial<PerPartner<Beating>>),
  ): void {
    for (let second = 0; second < count; second += 1) {
      this.now += 1_000
      this.send({ kind: 'tick', at: this.at() })
      const now = typeof beating === 'function' ? beating(second) : beating
      for (const partner of PARTNERS) this.#notify(partner, now[partner] ?? null)
    }
  }

  #notify(partner: PartnerId, beating: Beating): void {
    const heart = this.#hearts[partner]
    if (beating === null) heart.silentUntil(this.now)
    else if (typeof beating === 'number')
      this.packet(partner, heart.notification(beating, this.now))
    else this.packet(partner, beating)
  }

  packet(partner: PartnerId, bytes: Uint8Array, ageMs = 0): void {
    const at = this.at()
    const arrivedAt = sessionMs(at.mono - ageMs)
    this.send({ kind: 'packet', at, partner, bytes, arrivedAt })
  }

  /** Both straps on, at rest until both levels are found, then talking. */
  toTalk(rest: Partial<PerPartner<number>> = { a: 70, b: 72 }): void {
    const worn = PARTNERS.filter((partner) => rest[partner] !== undefined)
    this.connect(...worn)
    this.begin()
    this.seconds(300, rest)
    this.command('begin-talk')
  }

  get phase(): string {
    return this.state.session?.phase.kind ?? 'idle'
  }

  get facts(): FactEntry[] {
    return this.entries.filter((entry): entry is FactEntry => !isPacket(entry))
  }

  /** The moments, in s, at which facts of this kind became true. */
  when(kind: FactEntry['fact']['kind']): number[] {
    return this.facts
      .filter((entry) => entry.fact.kind === kind)
      .map((entry) => entry.at.mono / 1000)
  }

  snapshot(): LiveSnapshot {
    return snapshotOf(this.state, this.at())
  }
}
