import { expect, test } from 'vitest';
import { sentences } from '@renderer/features/caseFile/file/sentences';

test.each([
  [[], ''],
  [['Yes', undefined], 'Yes'],
  [['Yes', 'By telephone.'], 'Yes. By telephone.'],
  [['Decision 1', 'A witness came forward.', 'Appeal'], 'Decision 1. A witness came forward. Appeal'],
  [['Why', 'Who knows?', 'She said “no.”', 'End'], 'Why. Who knows? She said “no.” End'],
  [['Refused', 'They are private.\n'], 'Refused. They are private.'],
])('%j reads “%s”', (parts, whole) => expect(sentences(...parts)).toBe(whole));
