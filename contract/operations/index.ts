import type { z } from 'zod';
import type { Operation } from '../operation';
import { acrossOperations } from './across';
import { caseOperations } from './cases';
import { codeOperations } from './codes';
import { draftOperations } from './drafts';
import { erasureOperations } from './erasure';
import { exportOperations } from './exports';
import { formOperations } from './forms';
import { handoverOperations } from './handover';
import { intakeOperations } from './intake';
import { ledgerOperations } from './ledger';
import { letterOperations } from './letters';
import { officeOperations } from './office';
import { recordOperations } from './records';
import { recoveryOperations } from './recovery';
import { reservedOperations } from './reserved';
import { sessionOperations } from './session';
import { shellOperations } from './shell';

/** Everything the vault answers. */
export const vaultOperations = {
  ...sessionOperations,
  ...caseOperations,
  ...acrossOperations,
  ...recordOperations,
  ...letterOperations,
  ...intakeOperations,
  ...formOperations,
  ...exportOperations,
  ...erasureOperations,
  ...officeOperations,
  ...recoveryOperations,
  ...handoverOperations,
  ...reservedOperations,
  ...codeOperations,
  ...ledgerOperations,
  ...draftOperations,
} as const satisfies Record<string, Operation>;

/** Everything the window may ask for. */
export const operations = { ...vaultOperations, ...shellOperations } as const satisfies Record<
  string,
  Operation
>;

export type VaultOperationName = keyof typeof vaultOperations;
export type OperationName = keyof typeof operations;
export type OperationInput<Name extends OperationName> = z.input<(typeof operations)[Name]['input']>;
export type ParsedInput<Name extends OperationName> = z.output<(typeof operations)[Name]['input']>;
export type OperationOutput<Name extends OperationName> = z.output<(typeof operations)[Name]['output']>;

/** Whether `name` is an operation at all; own keys only, so `constructor` and friends are not. */
export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(operations, name);
}
