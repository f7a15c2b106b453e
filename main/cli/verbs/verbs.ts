import type { Verb } from '../verb';
import { accessVerbs } from './accessVerbs';
import { accountVerbs } from './accountVerbs';
import { acrossVerbs } from './acrossVerbs';
import { backupVerbs } from './backupVerbs';
import { batchVerb } from './batchVerb';
import { caseVerbs } from './caseVerbs';
import { demoVerb } from './demoVerb';
import { dutyVerbs } from './dutyVerbs';
import { entrustVerb } from './entrustVerb';
import { erasureVerbs } from './erasureVerbs';
import { fileVerbs } from './fileVerbs';
import { handoverVerb } from './handoverVerb';
import { keyVerbs } from './keyVerbs';
import { ledgerVerbs } from './ledgerVerbs';
import { letterVerb } from './letterVerb';
import { moveVerbs } from './moveVerbs';
import { officeVerbs } from './officeVerbs';
import { recordVerbs, schemaVerb } from './recordVerbs';
import { seedVerb } from './seedVerb';
import { versionVerb } from './versionVerb';

/** Everything the command line can do. A new verb is one entry in a file here. */
export const verbs: readonly Verb[] = [
  ...accountVerbs,
  ...keyVerbs,
  handoverVerb,
  entrustVerb,
  ...officeVerbs,
  ...caseVerbs,
  ...accessVerbs,
  ...moveVerbs,
  ...acrossVerbs,
  ...recordVerbs,
  ...dutyVerbs,
  letterVerb,
  ...fileVerbs,
  ...erasureVerbs,
  ...ledgerVerbs,
  ...backupVerbs,
  schemaVerb(() => verbs),
  batchVerb(() => verbs),
  seedVerb,
  demoVerb,
  versionVerb,
];
