import { z } from 'zod'
import { ownWordsSchema } from '#shared/journal/fact-schema.ts'
import type { JournalStore } from '#shared/journal/store.ts'
import { PARTNERS, type PartnerId } from '#shared/partners.ts'
import { DIGEST_VERSION, type OwnTalk, ownTalkOf } from '#shared/review/talk-digest.ts'
import { PAUSE_OUTCOMES } from '#shared/session/taken-pauses.ts'
import { epochMs } from '#shared/units.ts'
import type { Log } from '../log.ts'
import type { SessionKeys, Vault } from '../vault/vault.ts'
import { openEnvelopes } from './envelope.ts'
import { isPacked } from './summed-up.ts'

const figure = z.number().nullable()
const ownTalkSchema: z.ZodType<OwnTalk> = z.strictObject({
  words: ownWordsSchema.nullable(),
  digest: z.union([
    z.enum(['two-hearts', 'nothing-kept']),
    z.strictObject({
      begunAt: z.number().transform(epochMs),
      restBpm: figure,
      rmssdMs: figure,
      settle: z.strictObject({ s: z.number(), coverage: z.number() }).nullable(),
      coverage: z.number(),
      pauses: z.array(z.enum(PAUSE_OUTCOMES)),
    }),
  ]),
})

/** Another count of the rules is another context: what was told by it does not open, and is told anew. */
const contextOf = (sessionId: string, seat: PartnerId): string =>
  `ebb own talk ${DIGEST_VERSION} ${seat} ${sessionId}`

export type OwnTalksPorts = {
  readonly store: JournalStore
  readonly vault: () => Vault | null
  readonly keysOf: (sessionId: string) => SessionKeys
  readonly log: Log
}

/**
 * What stays with the owner of a seat of each talk, told once and kept in that seat's letter box: telling it takes a replay.
 * It goes with whatever it was told from (the store sees to that), and is told anew when it is asked for.
 */
export class OwnTalks {
  readonly #ports: OwnTalksPorts

  constructor(ports: OwnTalksPorts) {
    this.#ports = ports
  }

  /** What is kept of all talks for a seat, each to be taken out by itself; nothing while the seat is shut. */
  kept(seat: PartnerId): (sessionId: string) => OwnTalk | null {
    const { store, vault } = this.#ports
    const sealed = store.summaries(seat)
    return (sessionId) => {
      const one = sealed.get(sessionId)
      const bytes = one && vault()?.takeOut(seat, one, contextOf(sessionId, seat))
      if (!bytes) return null
      const own = ownTalkSchema.safeParse(JSON.parse(bytes.toString('utf8')))
      return own.success ? own.data : null
    }
  }

  /** Tells it of one talk that can be opened now, and keeps it where nothing more comes of that talk. */
  tell(sessionId: string, seat: PartnerId, keys = this.#ports.keysOf(sessionId)): OwnTalk | null {
    const { store, vault, log } = this.#ports
    const own = new Map([...keys].filter(([stream]) => stream === 'couple' || stream === seat))
    const opened = openEnvelopes(store.read(sessionId), own)
    const told = ownTalkOf(opened.entries, seat)
    if (told === null || !isPacked(store, sessionId) || !own.has(seat)) return told
    try {
      const bytes = Buffer.from(JSON.stringify(told), 'utf8')
      const sealed = vault()?.putIn(seat, bytes, contextOf(sessionId, seat))
      if (sealed !== undefined) store.keepSummary(sessionId, seat, sealed)
    } catch (error) {
      log('what a talk adds to its owner’s could not be kept', error)
    }
    return told
  }

  /**
   * Tells it of a talk that has just been closed, once whoever closed it has gone on. `keys` are those it was lived with:
   * afterwards a seat with a PIN cannot be opened by anybody else.
   */
  tellSoon(sessionId: string, keys: SessionKeys): void {
    for (const seat of PARTNERS)
      setImmediate(() => {
        try {
          if (isPacked(this.#ports.store, sessionId)) this.tell(sessionId, seat, keys)
        } catch (error) {
          this.#ports.log('what a talk adds to its owner’s could not be told', error)
        }
      })
  }
}
