import type { ComponentType } from 'react';
import type { CaseView } from '@contract/views/caseView';
import type { FormAim } from '../../casePaths';
import type { FieldsAt } from '../formParts';

/** What a form holds, or what a record says. */
export type Values = Record<string, unknown>;

/** What a form may know before anything is typed. */
export interface StartContext {
  file: CaseView;
  aim: FormAim;
  /** Name of who is signed in. */
  userName: string;
  now: { instant: string; zone: string };
}

/** How one kind of record is asked for. */
export interface KindForm {
  Fields: ComponentType<FieldsAt>;
  /** What a new record begins with. */
  start?: (context: StartContext) => Values;
  /** What a plan becomes when it is carried out: the same record, amended. */
  carriedOut?: (data: Values, context: StartContext) => Values;
  /** Takes out answers to questions that are no longer asked. */
  tidy?: (data: Values, file: CaseView) => Values;
}

/** The same values without some of them. */
export const without = (data: Values, ...names: string[]): Values =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** The same values without those lists into which nobody wrote anything: they were not answered. */
export const withoutEmpty = (data: Values, ...lists: string[]): Values =>
  without(data, ...lists.filter((name) => Array.isArray(data[name]) && data[name].length === 0));

/**
 * What was told, with the lists its schema asks for; nothing at all where nothing was told.
 *
 * @param told the form's values under `disclosed`
 */
export function tidyDisclosed(told: unknown): Values | undefined {
  const {
    records = [],
    identities = [],
    other,
  } = (told ?? {}) as { records?: string[]; identities?: string[]; other?: string };
  if (records.length === 0 && identities.length === 0 && (other ?? '').trim() === '') return undefined;
  return { records, identities, ...(other === undefined ? {} : { other }) };
}
