import type { VaultOperationName } from '@contract/operations';
import type { sessionOperations } from '@contract/operations/session';
import { acrossHandlers } from '../cases/acrossHandlers';
import { caseHandlers } from '../cases/caseHandlers';
import { draftHandlers } from '../drafts/draftHandlers';
import { erasureHandlers } from '../erasure/erasureHandlers';
import { chainHandlers } from '../exports/chainHandlers';
import { exportHandlers } from '../exports/exportHandlers';
import { formHandlers } from '../forms/formHandlers';
import { handoverHandlers } from '../handover/handoverHandlers';
import { intakeHandlers } from '../intake/intakeHandlers';
import { ledgerHandlers } from '../ledgerView/ledgerHandlers';
import { codeHandlers } from '../office/codeHandlers';
import { letterHandlers } from '../letters/letterHandlers';
import { officeHandlers } from '../office/officeHandlers';
import { recordHandlers } from '../records/recordHandlers';
import { reservedHandlers } from '../reserved/reservedHandlers';
import { recoveryHandlers } from '../recovery/recoveryHandlers';
import type { Handlers } from './handlerContext';

export { sessionHandlers } from '../signIn/sessionHandlers';

/** Every operation that needs a signed-in user, by name; the compiler refuses a forgotten one. */
export const handlers: Handlers<Exclude<VaultOperationName, keyof typeof sessionOperations>> = {
  ...caseHandlers,
  ...acrossHandlers,
  ...recordHandlers,
  ...letterHandlers,
  ...intakeHandlers,
  ...formHandlers,
  ...exportHandlers,
  ...chainHandlers,
  ...erasureHandlers,
  ...officeHandlers,
  ...recoveryHandlers,
  ...handoverHandlers,
  ...reservedHandlers,
  ...codeHandlers,
  ...ledgerHandlers,
  ...draftHandlers,
};
