import type { TraitKind } from '@contract/operations/across';
import type { Relation } from '@contract/records/byVault';

/** What is alike, as the screens and the command line say it. */
export const traitWords: Record<TraitKind, string> = {
  name: 'same name',
  sounds: 'a name that sounds alike',
  'e-mail': 'same e-mail address',
  phone: 'same telephone number',
  address: 'same address',
  badge: 'same badge',
  features: 'alike by description',
};

/** How another case belongs to this one, before its name. */
export const relationWords: Record<Relation, string> = {
  related: 'Related to',
  'merged-into': 'Went on in',
  'merged-from': 'Took in',
  'split-into': 'Split into',
  'split-from': 'Split from',
};
