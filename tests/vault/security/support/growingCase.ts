import { type RecordKind, recordKinds } from '@contract/records/kinds';
import type { Desktop } from '../../../support/office';
import type { filled } from './filled';
import { type Filling, type filledInEveryShape } from './filled';
import { fixedFields } from './fixedFields';
import type { Markers } from './markers';

export type Fill = typeof filled | typeof filledInEveryShape;
export type Change = (data: Record<string, unknown>) => Record<string, unknown> | undefined;

const whoever =
  'person people respondents respondent witnesses witnessesNamed givenBy to by protects binds identities';

/** The names of the fields that point to a record of some kind. */
const pointing: Partial<Record<RecordKind, readonly string[]>> = {
  person: whoever.split(' '),
  report: ['about', 'from', 'records'],
  incident: ['incidents'],
  note: ['addendumTo'],
  contact: ['attempts'],
};

/** One case while it is being filled. */
export class Growing {
  readonly records: string[] = [];
  readonly #known: Record<string, string> = {};
  readonly #desk: Desktop;
  readonly #fill: Fill;
  readonly filling: Filling;

  constructor(desk: Desktop, markers: Markers, fill: Fill) {
    this.#desk = desk;
    this.#fill = fill;
    const id = (field: string) => this.#known[field] ?? this.#known['record'] ?? '';
    this.filling = { text: markers.text, id, fixed: fixedFields };
  }

  note(kind: RecordKind, record: string): void {
    this.records.push(record);
    for (const name of [kind, 'record', ...(pointing[kind] ?? [])]) this.#known[name] = record;
  }

  known(name: string): string {
    return this.#known[name] ?? '';
  }

  /** Writes one record of a kind in each of its shapes. */
  async write(stream: string, kind: RecordKind, change: Change = (data) => data): Promise<string[]> {
    const written: string[] = [];
    for (const value of this.#fill(recordKinds[kind].written, this.filling)) {
      const data = change(value as Record<string, unknown>);
      if (data === undefined) continue;
      const { record } = await this.#desk.ask('records.write', { case: stream, kind, data });
      this.note(kind, record);
      written.push(record);
    }
    return written;
  }

  /** Ends what a gate finds still open: whatever has a state gets a last one. */
  async settle(stream: string, phase: 'decision' | 'closed'): Promise<void> {
    const { missing } = await this.#desk.ask('cases.missing', { case: stream, phase });
    const view = await this.#desk.ask('cases.get', { case: stream });
    for (const { where } of missing) {
      const found = view.records.find(({ id }) => id === where.record);
      const data = found && ended[found.kind]?.(found.data, this.filling.text);
      if (found === undefined || data === undefined) continue;
      const amend = { record: found.id, reason: this.filling.text('reason') };
      await this.#desk.ask('records.write', { case: stream, kind: found.kind, data, amend });
    }
  }
}

const when = { kind: 'unknown' };

/** How a record of each kind ends that a gate would not leave open. */
const ended: Partial<
  Record<RecordKind, (data: Record<string, unknown>, text: Filling['text']) => Record<string, unknown>>
> = {
  interview: ({ person }, text) => ({
    ...{ status: 'declined', person, asked: when, mode: 'phone', reason: text('') },
  }),
  action: (data) => ({ ...data, state: { kind: 'completed', when } }),
  measure: (data, text) => ({ ...data, state: { kind: 'ended', when, why: text('') } }),
  promise: (data) => ({ ...data, state: { kind: 'kept', when } }),
  task: (data, text) => ({ ...data, state: { kind: 'dropped', reason: text('') } }),
  handoff: (data, text) => ({ ...data, state: { kind: 'declined', when, reason: text('') } }),
  appeal: ({ due: _, ...data }) => ({ ...data, status: 'withdrawn', when }),
};
