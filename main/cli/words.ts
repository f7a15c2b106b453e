import type { FailureCode } from '@contract/failures';
import { failuresOfAsking } from './failuresOfAsking';
import { failuresOfIntake } from './failuresOfIntake';
import { failuresOfRules } from './failuresOfRules';
import { failuresOfVault } from './failuresOfVault';
import { failuresOfWriting } from './failuresOfWriting';

/** What is asked for on a terminal, without echo. */
export const prompts = {
  passphrase: 'Passphrase',
  newPassphrase: 'New passphrase',
  invitation: 'Invitation',
  share: 'Recovery share',
  again: 'Once more',
} as const;

/** Every failure in three short sentences: what happened, what is safe, what to do next. */
export const failureWords = {
  ...failuresOfAsking,
  ...failuresOfIntake,
  ...failuresOfRules,
  ...failuresOfWriting,
  ...failuresOfVault,
} as const satisfies Record<FailureCode, { what: string; safe: string; next: string }>;

const steps: Readonly<Record<string, string>> = {
  fonts: 'Reading the fonts',
  text: 'Checking the text',
  layout: 'Laying out the pages',
  marking: 'Marking the document as accessible',
  checking: 'Looking for leaks',
};

/** What a step of long work is called; a step nobody named goes by its own word. */
export function progressWords(step: string): string {
  return steps[step] ?? step;
}
