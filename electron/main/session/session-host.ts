import type { Clock } from '#shared/clock.ts'
import type { PartnerId } from '#shared/partners.ts'
import { can } from '#shared/session/can.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Cue, Effect } from '#shared/session/effects.ts'
import { type EngineEvent, step } from '#shared/session/engine.ts'
import { type Entry, type FactEntry, isCoupleEntry } from '#shared/session/facts.ts'
import type { Promised } from '#shared/session/promise.ts'
import { type LiveSnapshot, snapshotOf } from '#shared/session/snapshot.ts'
import { type EngineState, IDLE } from '#shared/session/state.ts'
import type { Link } from '#shared/straps/link.ts'
import type { StrapReadings } from '#shared/straps/strap-readings.ts'
import { sessionMs } from '#shared/units.ts'

/** Where a session is written down. */
export type SessionRecord = {
  begin(sessionId: string, simulated: boolean): void
  /** Facts, and all packets before them, are on disk when this returns; packets alone within a second. */
  write(entries: readonly Entry[]): void
  /** Nothing of this partner's own is left of the session that is written. */
  eraseOwn(partner: PartnerId): void
  /** Nothing more comes of this session. */
  finish(): void
}

export type HostPorts = {
  readonly record: SessionRecord
  /** Something may have changed; `promptly` where people are waiting for it. */
  readonly publish: (promptly: boolean) => void
  readonly announce: (cue: Cue) => void
  /** What is promised beyond a talk's end; null for nothing any more. */
  readonly keepPromise: (promise: Promised | null) => void
}

/** Holds the one engine state, lets events in one at a time, and does what the engine says. */
export class SessionHost {
  readonly #ports: HostPorts
  #clock: Clock
  #stopTicking: () => void
  #state: EngineState = IDLE

  constructor(clock: Clock, ports: HostPorts) {
    this.#ports = ports
    this.#clock = clock
    this.#stopTicking = clock.onTick(() => this.#tick())
  }

  get state(): EngineState {
    return this.#state
  }

  snapshot(): LiveSnapshot {
    return snapshotOf(this.#state, this.#clock.now())
  }

  /** Lives by another clock from now on. */
  liveBy(clock: Clock): void {
    this.#stopTicking()
    this.#clock = clock
    this.#stopTicking = clock.onTick(() => this.#tick())
  }

  /** No time passes any more; nothing is decided after the journal has closed. */
  stop(): void {
    this.#stopTicking()
  }

  /** Takes up a state that a replay has told. */
  restore(state: EngineState): void {
    this.#state = state
  }

  packet(partner: PartnerId, bytes: Uint8Array, ageMs: number): void {
    const at = this.#clock.now()
    const arrivedAt = sessionMs(at.mono - Math.round(ageMs))
    this.#dispatch({ kind: 'packet', at, partner, bytes, arrivedAt }, false)
  }

  link(partner: PartnerId, link: Link): void {
    this.#dispatch({ kind: 'link', at: this.#clock.now(), partner, link }, true)
  }

  strapTold(partner: PartnerId, readings: StrapReadings): void {
    this.#dispatch({ kind: 'strap-told', at: this.#clock.now(), partner, readings }, true)
  }

  command(command: Command): boolean {
    if (!can(this.#state, command)) return false
    this.#dispatch({ kind: 'command', at: this.#clock.now(), command }, true)
    return true
  }

  /** What was promised in a talk that is over, as it was kept. */
  promiseKnown(promise: Promised): void {
    this.#dispatch({ kind: 'promise-known', at: this.#clock.now(), promise }, true)
  }

  /** Makes a fact true that the shell alone can know. */
  fact(make: (at: ReturnType<Clock['now']>) => FactEntry): void {
    const at = this.#clock.now()
    this.#dispatch({ kind: 'fact', at, entry: make(at) }, true)
  }

  #tick(): void {
    this.#dispatch({ kind: 'tick', at: this.#clock.now() }, false)
  }

  /** A promise is kept before what rests on it, and let go after: a crash in between loses none. */
  #writeDown(entries: readonly Entry[], effects: readonly Effect[]): void {
    const { record, keepPromise } = this.#ports
    for (const entry of entries) {
      if (!('fact' in entry) || !isCoupleEntry(entry)) continue
      if (entry.fact.kind === 'session-begun') record.begin(entry.fact.id, entry.fact.simulated)
    }
    const promised = effects.findLast((effect) => effect.kind === 'keep-promise')
    if (promised !== undefined && promised.promise !== null) keepPromise(promised.promise)
    record.write(entries)
    if (promised?.promise === null) keepPromise(null)
    for (const effect of effects) {
      if (effect.kind === 'erase-own') record.eraseOwn(effect.partner)
    }
  }

  /** Decisions are on disk before anyone sees them: the journal first, then the state, then the window. */
  #dispatch(event: EngineEvent, promptly: boolean): void {
    const { state, effects } = step(this.#state, event)
    const entries = effects.flatMap((effect) => (effect.kind === 'record' ? [effect.entry] : []))
    this.#writeDown(entries, effects)
    const changed = state !== this.#state
    // Only now: after the end of a talk each may still say something about it.
    const left = this.#state.session !== null && state.session === null
    this.#state = state
    if (left) this.#ports.record.finish()
    const decided = entries.some((entry) => 'fact' in entry)
    if (changed) this.#ports.publish(promptly || decided)
    for (const effect of effects) {
      if (effect.kind === 'announce') this.#ports.announce(effect.cue)
    }
  }
}
