import { randomInt } from 'node:crypto';
import { Failure } from '@contract/failures';
import type { When } from '@contract/moments';
import type { RecordKind, WrittenData } from '@contract/records/kinds';
import type { OperationInput, OperationOutput, VaultOperationName } from '@contract/operations';
import type { CaseView } from '@contract/views/caseView';
import type { Host } from '../../vault/dispatch/handlerContext';
import { enterOffice, type Entrance, type Office } from '../office';
import { failureWords } from '../words';
import type { DemoMail } from './mails';

const zone = 'America/Chicago';

/** An exact moment, in the office's zone. */
export function exact(instant: string): When {
  return { kind: 'exact', at: { instant: new Date(instant).toISOString(), zone } };
}

/** The office of the demonstration: who sits at the vault, what time it is there, and what is told of it. */
export class DemoOffice {
  readonly folder: string;
  readonly tell: (text: string) => void;
  readonly #environment: Record<string, string | undefined>;
  readonly #host: Host;
  readonly #interrupted: AbortSignal | undefined;
  #office: Office | undefined;
  #now = 0;

  constructor(options: {
    folder: string;
    tell: (text: string) => void;
    environment: Readonly<Record<string, string | undefined>>;
    interrupted: AbortSignal | undefined;
  }) {
    this.folder = options.folder;
    this.tell = options.tell;
    this.#interrupted = options.interrupted;
    this.#environment = { ...options.environment };
    this.#host = { emit: () => undefined, random: (bound) => randomInt(bound), environment: this.#environment };
  }

  /** Sets the clock of the practice vault; each thing done takes three minutes. */
  at(instant: string): void {
    this.#now = Date.parse(instant);
    this.#setClock();
  }

  /** Somebody else sits down at the vault. */
  async enter(entrance: Entrance): Promise<Office> {
    this.leave();
    this.#office = await enterOffice(this.folder, entrance, this.#host);
    return this.#office;
  }

  /** Whoever sits there leaves; keys are erased. */
  leave(): void {
    this.#office?.close();
    this.#office = undefined;
  }

  /** @throws Failure as the operation answered it; `cancelled` after Ctrl-C. */
  async call<Name extends VaultOperationName>(
    name: Name,
    input: OperationInput<Name>,
    paths: Readonly<Record<string, string>> = {},
  ): Promise<OperationOutput<Name>> {
    if (this.#interrupted?.aborted === true) throw new Failure('cancelled');
    if (this.#office === undefined) throw new Failure('locked');
    this.#now += 3 * 60_000;
    this.#setClock();
    return this.#office.call(name, input, paths);
  }

  /** Writes a record. @returns its id. */
  async write<Kind extends RecordKind>(stream: string, kind: Kind, data: WrittenData<Kind>): Promise<string> {
    return (await this.call('records.write', { case: stream, kind, data })).record;
  }

  /** Takes in an e-mail. */
  async take({ name, bytes }: DemoMail): Promise<OperationOutput<'intake.finish'>> {
    const begun = await this.call('intake.begin', { name, bytes: bytes.byteLength, purpose: 'mail' });
    await this.call('intake.append', { upload: begun.upload, chunk: new Uint8Array(bytes) });
    return this.call('intake.finish', { upload: begun.upload });
  }

  view(stream: string): Promise<CaseView> {
    return this.call('cases.get', { case: stream });
  }

  /** Tries what the rules forbid. @returns the sentence that the person reads. @throws Error when it was allowed. */
  async refused<Name extends VaultOperationName>(name: Name, input: OperationInput<Name>): Promise<string> {
    try {
      await this.call(name, input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const missing = (error.details.missing ?? []).map(({ message }) => `      – ${message}`);
      return [failureWords[error.code].what, ...missing].join('\n');
    }
    throw new Error(`${name} was not refused`);
  }

  #setClock(): void {
    this.#environment['CASEKEEP_CLOCK'] = new Date(this.#now).toISOString();
  }
}
