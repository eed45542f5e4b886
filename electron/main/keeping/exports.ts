import { basename } from 'node:path'
import type { ExportAnswer } from '#shared/ipc/export-calls.ts'
import { type PartnerId, perPartner } from '#shared/partners.ts'
import type { ExportFile } from '#shared/review/session-export.ts'
import type { TalkFormat } from '#shared/review/talk-format.ts'
import type { Desk } from '../desk/desk.ts'
import type { TalkRecord } from '../journal/talk-record.ts'
import type { Log } from '../log.ts'
import type { PeopleRoom } from '../people/people-room.ts'
import type { Vault } from '../vault/vault.ts'
import type { FileDialogs } from './file-dialogs.ts'
import type { Gate, NotLetIn } from './gate.ts'
import type { LongWork, WorkOutcome } from './long-work.ts'
import { writeFolder } from './write-folder.ts'
import { liesIn, troubleOf, writeWhole } from './write-whole.ts'

export type ExportPorts = {
  readonly gate: Gate
  readonly record: TalkRecord
  readonly people: Pick<PeopleRoom, 'value'>
  readonly dialogs: FileDialogs
  readonly desk: Desk
  readonly work: Pick<LongWork, 'run'>
  readonly profile: string
  readonly log: Log
}

/** What is wanted of a talk, by whom. */
export type WantedTalk = {
  readonly sessionId: string
  readonly partner: PartnerId
  readonly pin: string | null
  readonly format: TalkFormat
}

const REFUSED: NotLetIn = { kind: 'refused' }

async function* bytesOf({ text }: ExportFile): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
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
    const talk = this.#ports.record.pastTalks().find(({ id }) => id === wanted.sessionId)
    if (talk === undefined) return REFUSED
    const made = await this.#filesOf(wanted)
    if (made.kind !== 'done') return made.kind === 'stopped' ? { kind: 'stopped' } : REFUSED
    const [first, ...others] = made.value
    if (first === undefined) return { kind: 'nothing' }
    return this.#write(wanted, vault, talk.begunAt, [first, ...others])
  }

  #filesOf({
    sessionId,
    partner,
    format,
  }: WantedTalk): Promise<WorkOutcome<readonly ExportFile[]>> {
    const { record, people, desk, work } = this.#ports
    const lanes = [partner]
    const { entries } = record.read(sessionId, lanes)
    const names = perPartner((id) => people.value.persons[id].name)
    const input = { entries, lanes, names, format }
    return work.run('take-out', (slice) => desk.do('talk-files', input, slice))
  }

  async #write(
    { partner, format }: WantedTalk,
    vault: Vault,
    begunAt: Parameters<FileDialogs['save']>[1],
    files: readonly [ExportFile, ...ExportFile[]],
  ): Promise<ExportAnswer> {
    const { dialogs, profile, log } = this.#ports
    const path = await dialogs.save(format, begunAt)
    if (path === null) return { kind: 'cancelled' }
    if (await liesIn(path, profile)) return { kind: 'file-trouble', why: 'own-folder' }
    // While the dialog stood open, somebody may have gone away.
    if (!vault.isOpen(partner)) return REFUSED
    try {
      if (format === 'table') await writeFolder(path, files)
      else await writeWhole(path, bytesOf(files[0]))
      return { kind: 'saved', name: basename(path) }
    } catch (error) {
      log('a talk could not be taken out', error)
      return { kind: 'file-trouble', why: troubleOf(error) }
    }
  }
}
