import { basename } from 'node:path'
import type { ExportAnswer } from '#shared/ipc/export-calls.ts'
import { cameUndated, type SessionSummary } from '#shared/journal/session-summary.ts'
import type { PartnerId } from '#shared/partners.ts'
import type { TalkFormat } from '#shared/review/talk-format.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { Vault } from '../vault/vault.ts'
import type { FileDialogs } from './file-dialogs.ts'
import type { Gate, NotLetIn } from './gate.ts'
import type { LongWork, Slice } from './long-work.ts'
import { type NamedBytes, writeFolder } from './write-folder.ts'
import { liesIn, troubleOf, writeWhole } from './write-whole.ts'

/** What is wanted of a talk, by whom. */
export type WantedTalk = {
  readonly sessionId: string
  readonly partner: PartnerId
  readonly pin: string | null
  readonly format: TalkFormat
  readonly withWords: boolean
}

/** Makes the files of a talk; none where there is nothing of the kind in it. */
export type MakeFiles = (wanted: WantedTalk, slice: Slice) => Promise<readonly NamedBytes[]>

export type ExportPorts = {
  readonly gate: Gate
  readonly record: TalkRecord
  readonly work: Pick<LongWork, 'run'>
  readonly make: MakeFiles
  readonly dialogs: FileDialogs
  readonly profile: string
  readonly log: Log
}

const REFUSED: NotLetIn = { kind: 'refused' }

async function* whole({ bytes }: NamedBytes): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A talk taken out for other programs and for paper: the couple's facts and one seat's own, nothing of the other's. */
export class Exports {
  readonly #ports: ExportPorts

  constructor(ports: ExportPorts) {
    this.#ports = ports
  }

  talk(wanted: WantedTalk): Promise<ExportAnswer> {
    return this.#ports.gate.behindPin<ExportAnswer>(wanted.partner, wanted.pin, async (vault) => {
      try {
        return await this.#takeOut(wanted, vault)
      } finally {
        // It was opened for this alone.
        vault.lock(wanted.partner)
      }
    })
  }

  async #takeOut(wanted: WantedTalk, vault: Vault): Promise<ExportAnswer> {
    const { record, work, make } = this.#ports
    const talk = record.pastTalks().find(({ id }) => id === wanted.sessionId)
    if (talk === undefined) return REFUSED
    const made = await work.run('take-out', (slice) => make(wanted, slice))
    if (made.kind !== 'done') return made.kind === 'stopped' ? { kind: 'stopped' } : REFUSED
    const [first, ...others] = made.value
    if (first === undefined) return { kind: 'nothing' }
    return this.#write(wanted, vault, talk, [first, ...others])
  }

  async #write(
    { partner, format }: WantedTalk,
    vault: Vault,
    talk: SessionSummary,
    files: readonly [NamedBytes, ...NamedBytes[]],
  ): Promise<ExportAnswer> {
    const { dialogs, profile, log } = this.#ports
    const path = await dialogs.save(format, cameUndated(talk) === null ? talk.begunAt : null)
    if (path === null) return { kind: 'cancelled' }
    if (await liesIn(path, profile)) return { kind: 'file-trouble', why: 'own-folder' }
    // While the dialog stood open, somebody may have gone away.
    if (!vault.isOpen(partner)) return REFUSED
    try {
      if (format === 'table') await writeFolder(path, files)
      else await writeWhole(path, whole(files[0]))
      return { kind: 'saved', name: basename(path) }
    } catch (error) {
      log('a talk could not be taken out', error)
      return { kind: 'file-trouble', why: troubleOf(error) }
    }
  }
}
