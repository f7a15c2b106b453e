import type { FailureCode } from '@contract/failures';
import { failuresOfAsking } from './failuresOfAsking';
import { failuresOfIntake } from './failuresOfIntake';
import { failuresOfRules } from './failuresOfRules';
import { failuresOfVault } from './failuresOfVault';
import { failuresOfWriting } from './failuresOfWriting';

/** Every failure in three short sentences: what happened, what is safe, what to do next. */
export const failures = {
  ...failuresOfAsking,
  ...failuresOfIntake,
  ...failuresOfRules,
  ...failuresOfWriting,
  ...failuresOfVault,
} satisfies Record<FailureCode, { what: string; safe: string; next: string }>;
