import type { AppState } from '#shared/ipc/app-state.ts'
import type {
  Bridge,
  CallInput,
  CallName,
  CallOutputs,
  Pushes,
  PushName,
  ReportInput,
  ReportName,
} from '#shared/ipc/contract.ts'
import { changedPeople, type People } from '#shared/people/people.ts'
import { peopleChangeSchema } from '#shared/settings/people-schema.ts'

type Call = { [N in CallName]: { readonly name: N; readonly input: CallInput<N> } }[CallName]
type Report = {
  [N in ReportName]: { readonly name: N; readonly input: ReportInput<N> }
}[ReportName]
type Answers = { [N in CallName]: (input: CallInput<N>) => CallOutputs[N] }

/** Main as the window sees it: answers calls, keeps what it was told, pushes what a test says. */
export class FakeBridge implements Bridge {
  readonly calls: Call[] = []
  readonly reports: Report[] = []
  readonly answers: Answers
  people: People
  readonly #listeners = new Map<PushName, Set<(payload: never) => void>>()

  constructor(state: AppState, answers: Partial<Answers> = {}) {
    this.people = state.people
    this.answers = {
      'app:state': () => state,
      'session:command': () => true,
      'session:own': () => ({
        ...{ body: 'near', arrivedHigh: false, toJudge: 0 },
        ...{ readiness: null, words: null },
      }),
      'app:away': () => null,
      'people:change': (change) => {
        this.people = changedPeople(this.people, peopleChangeSchema.parse(change))
        this.push('app:people', this.people)
        return null
      },
      'people:own': () => ({ open: true, tendency: null, breathsPerMinute: null, offsetBpm: 0 }),
      'people:tell': () => true,
      'practice:list': () => [],
      'practice:open': () => null,
      'review:open': () => null,
      'review:trends': () => ({ kind: 'shown', value: { trends: null, twoHearts: 0 } }),
      'review:own-words': () => ({ kind: 'shown', value: [] }),
      'review:judge': () => ({ kind: 'not-now' }),
      'review:release': () => ({ kind: 'not-now' }),
      'review:answer': () => ({ kind: 'not-now' }),
      'sessions:list': () => [],
      'sessions:note-due': () => false,
      'settings:change': (change) => ({ ...state.settings, ...change }) as AppState['settings'],
      'strap:choose': () => true,
      'strap:lend-click': () => true,
      'vault:choose': () => true,
      'vault:unlock': () => true,
      'vault:try-again': () => true,
      'vault:protect': () => true,
      'vault:pin': () => ({ kind: 'done' }),
      'vault:open-seat': () => ({ kind: 'done' }),
      'vault:shut': () => null,
      'work:stop': () => false,
      'data:protection': () => ({
        kind: 'passphrase',
        hasKeyStore: false,
        hasPin: { a: false, b: false },
      }),
      'import:look': () => ({ kind: 'refused' }),
      'import:keep': () => ({ kind: 'refused' }),
      'import:drop': () => null,
      'export:talk': () => ({ kind: 'cancelled' }),
      'data:erase-talk': () => true,
      'data:erase-seat': () => ({ kind: 'done' }),
      'data:erase-all': () => true,
      'data:take-out': () => ({ kind: 'cancelled' }),
      'data:bring-in': () => ({ kind: 'cancelled' }),
      'data:back-up': () => ({ kind: 'backed-up' }),
      'data:choose-backup': () => ({ kind: 'cancelled' }),
      'data:restore': () => ({ kind: 'restored' }),
      'data:begin-anew': () => true,
      ...answers,
    }
  }

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutputs[N]> {
    this.calls.push({ name, input } as Call)
    return this.answers[name](input)
  }

  report<N extends ReportName>(name: N, input: ReportInput<N>): void {
    this.reports.push({ name, input } as Report)
  }

  on<N extends PushName>(name: N, listener: (payload: Pushes[N]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => {
      listeners.delete(listener)
    }
  }

  push<N extends PushName>(name: N, payload: Pushes[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload as never)
  }

  /** The commands asked for so far, in order. */
  get commands(): readonly CallInput<'session:command'>[] {
    return this.calls.flatMap((call) => (call.name === 'session:command' ? [call.input] : []))
  }

  reported<N extends ReportName>(name: N): readonly ReportInput<N>[] {
    return this.reports.flatMap((report) =>
      report.name === name ? [report.input as ReportInput<N>] : [],
    )
  }
}
