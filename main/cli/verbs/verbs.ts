import type { Verb } from '../verb';
import { accountVerbs } from './accountVerbs';
import { acrossVerbs } from './acrossVerbs';
import { batchVerb } from './batchVerb';
import { caseVerbs } from './caseVerbs';
import { demoVerb } from './demoVerb';
import { dutyVerbs } from './dutyVerbs';
import { fileVerbs } from './fileVerbs';
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
  ...officeVerbs,
  ...caseVerbs,
  ...moveVerbs,
  ...acrossVerbs,
  ...recordVerbs,
  ...dutyVerbs,
  letterVerb,
  ...fileVerbs,
  ...ledgerVerbs,
  schemaVerb(() => verbs),
  batchVerb(() => verbs),
  seedVerb,
  demoVerb,
  versionVerb,
];
